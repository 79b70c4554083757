using System.Text.RegularExpressions;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>The refusals that have a reason: <c>reasons.txt</c>.</summary>
internal static class Reasons
{
    private static readonly IReadOnlyList<Reason> All =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Referee", "reasons.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(Reason.Parse),
    ];

    /// <summary>Returns the refusals without a reason.</summary>
    public static IEnumerable<string> Unexplained(string document, string operation, IReadOnlyList<string> complaints) =>
        complaints.Where(complaint => !All.Any(reason => reason.Explains(document, operation, complaint))).Select(complaint => $"{operation}: {complaint}");

    private sealed record Reason(Regex Document, Regex Operation, Regex Complaint)
    {
        // document | operation | refusal; * stands for anything.
        public static Reason Parse(string line) => line.Split(" | ") is [var document, var operation, var complaint]
            ? new Reason(Pattern(document), Pattern(operation), Pattern(complaint))
            : throw new InvalidDataException($"A reason has three columns: {line}");

        public bool Explains(string document, string operation, string complaint) => Document.IsMatch(document) && Operation.IsMatch(operation) && Complaint.IsMatch(complaint);

        private static Regex Pattern(string text) => new($"^{Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline);
    }
}
