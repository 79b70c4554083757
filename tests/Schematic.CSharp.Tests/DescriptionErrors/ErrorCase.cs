using System.Net;
using Schematic.Definitions.Diagnostics;

namespace Schematic.CSharp.Tests.DescriptionErrors;

/// <summary>An error of a description and its correction: a file whose sections begin with <c>---</c> and their names.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Sections">The sections by the first words of their names.</param>
internal sealed record ErrorCase(string Name, IReadOnlyDictionary<string, (string Argument, string Text)> Sections)
{
    /// <summary>Gets the cases of a folder.</summary>
    public static IEnumerable<ErrorCase> In(string folder) => Directory.EnumerateFiles(folder, "*.case").Order(StringComparer.Ordinal).Select(Read);

    /// <summary>Gets the lines that the calls with the correction lead to.</summary>
    public string Expected => Text("expected")!;

    /// <summary>Returns the result of the calls, or what prevents them.</summary>
    /// <param name="isCorrected">True to apply the overlay or the overrides.</param>
    public async Task<string> RunAsync(bool isCorrected)
    {
        var (apis, diagnostics) = Wire.Sent.Import(Text("description")!, "api.yaml", isCorrected ? Text("overrides") : null, isCorrected ? Text("overlay") : null);
        var found = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || (isCorrected && diagnostic.Severity == DiagnosticSeverity.Warning)).ToList();
        if (found.Count > 0) return string.Join('\n', found);
        var (status, mediaType) = Sections["answer"].Argument.Split(' ') is [var code, var type] ? ((HttpStatusCode)int.Parse(code), type) : throw new FormatException(Name);
        return await Conversation.OfAsync(apis.Single(), Text("call")!, Text("code"), status, mediaType, Text("answer")!);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private string? Text(string section) => Sections.TryGetValue(section, out var found) ? found.Text : null;

    private static ErrorCase Read(string file) => new(
        Path.GetFileNameWithoutExtension(file),
        File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n--- ").Skip(1).Select(section => section.Split('\n', 2))
            .ToDictionary(lines => lines[0].Split(' ')[0], lines => (lines[0].Contains(' ') ? lines[0].Split(' ', 2)[1] : "", lines[1].Trim('\n')), StringComparer.Ordinal));
}
