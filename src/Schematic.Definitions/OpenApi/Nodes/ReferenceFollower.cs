using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>Resolves chains of references; reports each broken reference once.</summary>
internal sealed class ReferenceFollower(DocumentLoader loader, DiagnosticBag diagnostics)
{
    // Real documents do not chain references this often; a longer chain is circular.
    private const int LongestChain = 100;

    private readonly Dictionary<DocumentNode, DocumentNode?> _targets = [];
    private readonly HashSet<DocumentNode> _circles = [];

    /// <summary>Returns the reference of a node.</summary>
    /// <returns>The value of <c>$ref</c> or <c>$dynamicRef</c>; null if the node is not a reference.</returns>
    public static string? ReferenceOf(DocumentNode? node) => Keyword(node)?.Text;

    /// <summary>Returns the <c>$ref</c> or <c>$dynamicRef</c> keyword; null if the node is not a reference.</summary>
    public static ScalarNode? Keyword(DocumentNode? node) =>
        node is MappingNode mapping && (mapping["$ref"] ?? mapping["$dynamicRef"]) is ScalarNode { Kind: ScalarKind.String } keyword ? keyword : null;

    /// <summary>Resolves one reference; the result may be another reference.</summary>
    /// <returns>The node itself if it is not a reference; null, with a diagnostic, if the reference cannot be resolved.</returns>
    public DocumentNode? Step(DocumentNode node)
    {
        if (ReferenceOf(node) is not { } reference) return node;
        if (_targets.TryGetValue(node, out var known)) return known;
        var location = Keyword(node)!.Location;
        var target = loader.Resolve(node, reference, location);
        if (node.GetString("$ref") is null && loader.IsAmbiguous(target, reference))
        {
            diagnostics.Report(DiagnosticDescriptors.AmbiguousDynamicReference, location, reference);
            target = null;
        }

        _targets.Add(node, target);
        return target;
    }

    /// <summary>Resolves references until a node is not a reference.</summary>
    /// <returns>The first node that is not a reference; null, with a diagnostic, if there is none.</returns>
    public DocumentNode? Follow(DocumentNode? node)
    {
        var first = node;
        for (var steps = 0; node is not null && ReferenceOf(node) is not null; steps++)
        {
            if (steps == LongestChain)
            {
                ReportCircle(first!);
                return null;
            }

            node = Step(node);
        }

        return node;
    }

    /// <summary>Resolves a reference that is not under <c>$ref</c>.</summary>
    public DocumentNode? Find(DocumentNode from, string reference) => loader.Resolve(from, reference, from.Location);

    /// <summary>True if a reference can be resolved. Reports nothing.</summary>
    public bool Leads(DocumentNode from, string reference) => loader.Leads(from, reference);

    /// <summary>True if a reference points into its own document.</summary>
    public static bool LeadsWithin(DocumentNode node) => ReferenceOf(node) is ['#', ..] or "";

    /// <summary>Returns the name of the referenced node: its key, or the name of its file. Null if the node is not a valid reference.</summary>
    public string? LastName(DocumentNode node)
    {
        var target = ReferenceOf(node) is null ? null : Follow(node);
        return target is null ? null : target.Parent is null ? Path.GetFileNameWithoutExtension(target.File) : target.Key;
    }

    private void ReportCircle(DocumentNode first)
    {
        var reference = Keyword(first)!;
        if (_circles.Add(first)) diagnostics.Report(DiagnosticDescriptors.ReferenceCircle, reference.Location, reference.Text);
    }
}
