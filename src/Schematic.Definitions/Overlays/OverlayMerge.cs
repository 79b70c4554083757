using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overlays;

/// <summary>Merges a value into the values of a document: Overlay 1.1, section 4.4.3.</summary>
/// <param name="copies">Copies values.</param>
/// <param name="diagnostics">Receives values that cannot be merged.</param>
/// <param name="at">The location to report; null for that of the value.</param>
internal sealed class OverlayMerge(NodeCopies copies, DiagnosticBag diagnostics, SourceLocation? at)
{
    /// <summary>Returns the kind of a value, as the specification names it.</summary>
    public static string KindOf(DocumentNode node) => node switch
    {
        MappingNode => "object",
        SequenceNode => "array",
        _ => "primitive",
    };

    /// <summary>Merges a value into a selected one.</summary>
    public void Update(DocumentNode target, DocumentNode update)
    {
        switch (target, update)
        {
            case (SequenceNode sequence, not SequenceNode):
                sequence.Add(copies.Copy(update, DepthOf(sequence) + 1));
                break;
            case ({ Parent: null }, not (MappingNode or SequenceNode)):
                ReportKinds(target, update);
                break;
            default:
                Merge(target, update);
                break;
        }
    }

    private void Merge(DocumentNode target, DocumentNode update)
    {
        if (!copies.Visit()) return;
        switch (target, update)
        {
            case (MappingNode mapping, MappingNode members):
                foreach (var entry in members.Entries)
                {
                    if (mapping[entry.Key] is { } existing) Merge(existing, entry);
                    else mapping.TryAdd(entry.Key, entry.KeyLine, entry.KeyColumn, copies.Copy(entry, DepthOf(mapping) + 1));
                }

                break;
            case (SequenceNode sequence, SequenceNode items):
                var depth = DepthOf(sequence) + 1;
                foreach (var item in items.Items) sequence.Add(copies.Copy(item, depth));
                break;
            // A key without a value, as in the examples of the specification, and a value that the document leaves empty.
            case (MappingNode or SequenceNode, ScalarNode { Kind: ScalarKind.Null }):
                break;
            case (ScalarNode { Kind: ScalarKind.Null }, _) or (ScalarNode, ScalarNode):
                Replace(target, update);
                break;
            default:
                ReportKinds(target, update);
                break;
        }
    }

    private void Replace(DocumentNode target, DocumentNode update)
    {
        var value = copies.Copy(update, DepthOf(target));
        if (target.Parent is MappingNode mapping) mapping.Replace(target.Key, update.KeyLine, update.KeyColumn, value);
        else if (target.Parent is SequenceNode sequence) sequence.Replace(target, value);
    }

    private void ReportKinds(DocumentNode target, DocumentNode value) => diagnostics.Report(
        DiagnosticDescriptors.IncompatibleUpdate,
        at ?? value.Location,
        $"'#{target.Pointer}', from {target.Location}, is {Article(target)}, and the value is {Article(value)}");

    private static string Article(DocumentNode node) => node is ScalarNode ? "a primitive" : $"an {KindOf(node)}";

    private static int DepthOf(DocumentNode node)
    {
        var depth = 0;
        for (var outer = node.Parent; outer is not null; outer = outer.Parent) depth++;
        return depth;
    }
}
