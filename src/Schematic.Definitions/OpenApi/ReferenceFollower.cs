using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>Follows chains of references to what they stand for; tells each broken one once.</summary>
internal sealed class ReferenceFollower(DocumentLoader loader, DiagnosticBag diagnostics)
{
    // No document refers to references to references this often; a chain without end does.
    private const int LongestChain = 100;

    private readonly Dictionary<DocumentNode, DocumentNode?> _targets = [];
    private readonly HashSet<DocumentNode> _circles = [];

    /// <summary>The reference that a node is.</summary>
    /// <returns>The text of <c>$ref</c> or <c>$dynamicRef</c>; null where the node is no reference.</returns>
    public static string? ReferenceOf(DocumentNode? node) => Keyword(node)?.Text;

    /// <summary>The value of <c>$ref</c> or <c>$dynamicRef</c>; null where the node is no reference.</summary>
    public static ScalarNode? Keyword(DocumentNode? node) =>
        node is MappingNode mapping && (mapping["$ref"] ?? mapping["$dynamicRef"]) is ScalarNode { Kind: ScalarKind.String } keyword ? keyword : null;

    /// <summary>One step: what the node's <c>$ref</c> leads to, which may be a reference again.</summary>
    /// <returns>The node itself where it is no reference; null, with a diagnostic, where the reference leads nowhere.</returns>
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

    /// <summary>All steps: what a node stands for in the end.</summary>
    /// <returns>The first node that is no reference; null, with a diagnostic, where there is none.</returns>
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

    /// <summary>What a reference leads to that stands elsewhere than under <c>$ref</c>.</summary>
    public DocumentNode? Find(DocumentNode from, string reference) => loader.Resolve(from, reference, from.Location);

    /// <summary>Whether there is something to find; nothing is reported.</summary>
    public bool Leads(DocumentNode from, string reference) => loader.Leads(from, reference);

    /// <summary>Whether a reference stays within its document.</summary>
    public static bool LeadsWithin(DocumentNode node) => ReferenceOf(node) is ['#', ..] or "";

    /// <summary>What a name given by <c>$ref</c> ends in: the key under which the last referenced node is kept.</summary>
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
