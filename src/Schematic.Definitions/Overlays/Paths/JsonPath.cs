using System.Diagnostics.CodeAnalysis;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overlays.Paths;

/// <summary>A JSONPath query: RFC 9535.</summary>
/// <remarks>
/// Selects nodes of a document with their locations, which the JSONPath libraries for .NET do not keep
/// (<c>docs/decisions/overlays.md</c>).
/// </remarks>
internal sealed class JsonPath
{
    // Several times the nodes of the largest document; a query can select each of them again and again.
    private const int MostSelected = 4_000_000;

    private readonly IReadOnlyList<Segment> _segments;

    /// <summary>Creates a query.</summary>
    /// <param name="isRelative">True if the query starts at the value that a filter tests; false if it starts at the root.</param>
    /// <param name="segments">The steps.</param>
    public JsonPath(bool isRelative, IReadOnlyList<Segment> segments) => (IsRelative, _segments) = (isRelative, segments);

    /// <summary>True if the query starts at the value that a filter tests; false if it starts at the root.</summary>
    public bool IsRelative { get; }

    /// <summary>True if the query selects at most one value: RFC 9535, section 2.3.5.1.</summary>
    public bool IsSingular => _segments.All(segment => segment.IsSingular);

    /// <summary>Parses a query.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPath? path, [NotNullWhen(false)] out JsonPathError? error)
    {
        path = new JsonPathParser(text).Parse(out error);
        return path is not null;
    }

    /// <summary>Returns the selected values in order; a value can be selected several times.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="steps">The work that is allowed.</param>
    public IReadOnlyList<DocumentNode> Select(DocumentNode root, StepLimit steps) => Select(root, root, steps);

    /// <summary>Returns the selected values in order.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="current">The value that a filter tests.</param>
    /// <param name="steps">The work that is allowed.</param>
    public IReadOnlyList<DocumentNode> Select(DocumentNode root, DocumentNode current, StepLimit steps)
    {
        steps.Take();
        List<DocumentNode> nodes = [IsRelative ? current : root];
        foreach (var segment in _segments)
        {
            var next = new List<DocumentNode>();
            foreach (var node in nodes)
            {
                segment.Select(root, node, steps, next);
                if (next.Count > MostSelected) steps.Stop();
                if (steps.IsReached) return [];
            }

            nodes = next;
        }

        return nodes;
    }
}

/// <summary>An error in a JSONPath query.</summary>
/// <param name="Index">The index of the character.</param>
/// <param name="Reason">The reason.</param>
internal sealed record JsonPathError(int Index, string Reason);
