using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Reading;

namespace Schematic.Definitions.Overlays;

/// <summary>Copies the values of overlays into a document; the copies keep the locations of the originals.</summary>
internal sealed class NodeCopies
{
    /// <summary>The number of values that the overlays of a description may add: an overlay can copy a document into itself.</summary>
    public const int Limit = 2_000_000;

    // A value that is merged with existing ones is visited for each of them, and need not be copied.
    private const int VisitLimit = 16 * Limit;

    private int _count;
    private int _visits;

    /// <summary>True if the limit was reached; the last copy is incomplete.</summary>
    public bool IsFull => _count > Limit || _visits > VisitLimit;

    /// <summary>True if values are nested deeper than documents may be.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Counts a value that is merged; returns false if the limit was reached.</summary>
    public bool Visit()
    {
        _visits++;
        return !IsFull;
    }

    /// <summary>Copies a value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="depth">The nesting of the location that the copy is added to.</param>
    public DocumentNode Copy(DocumentNode node, int depth)
    {
        var copy = CopyOfKind(node, depth);
        copy.MarkCopy(++_count);
        return copy;
    }

    private DocumentNode CopyOfKind(DocumentNode node, int depth)
    {
        if (depth > ReadingLimits.Depth) IsTooDeep = true;
        switch (node)
        {
            case MappingNode mapping:
                var members = new MappingNode(node.File, node.Line, node.Column);
                // A value may be copied into itself: its members are listed first.
                foreach (var entry in mapping.Entries.ToList())
                {
                    if (IsFull || IsTooDeep) break;
                    members.TryAdd(entry.Key, entry.KeyLine, entry.KeyColumn, Copy(entry, depth + 1));
                }

                return members;
            case SequenceNode sequence:
                var items = new SequenceNode(node.File, node.Line, node.Column);
                foreach (var item in sequence.Items.ToList())
                {
                    if (IsFull || IsTooDeep) break;
                    items.Add(Copy(item, depth + 1));
                }

                return items;
            default:
                var scalar = (ScalarNode)node;
                return new ScalarNode(node.File, node.Line, node.Column, scalar.Kind, scalar.Text, scalar.Source) { TextOffset = scalar.TextOffset };
        }
    }
}
