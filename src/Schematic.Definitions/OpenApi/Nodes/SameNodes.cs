using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>Compares nodes by their content.</summary>
internal sealed class SameNodes : IEqualityComparer<DocumentNode>
{
    // Larger schemas are components, to which media types refer.
    private const int MaximumCount = 10_000;

    /// <summary>True if two nodes have the same content in the same order. Nodes with very large content are not compared.</summary>
    public static bool Are(DocumentNode? left, DocumentNode? right)
    {
        var pending = new Stack<(DocumentNode? Left, DocumentNode? Right)>([(left, right)]);
        for (var count = 0; pending.TryPop(out var pair); count++)
        {
            if (ReferenceEquals(pair.Left, pair.Right)) continue;
            if (count == MaximumCount || !HaveSameShape(pair.Left, pair.Right)) return false;
            foreach (var (first, second) in pair.Left.Elements().Zip(pair.Right.Elements())) pending.Push((first, second));
            foreach (var (first, second) in pair.Left.Members().Zip(pair.Right.Members())) pending.Push((first, second));
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(DocumentNode? x, DocumentNode? y) => Are(x, y);

    /// <inheritdoc/>
    public int GetHashCode(DocumentNode obj)
    {
        var hash = default(HashCode);
        var pending = new Stack<DocumentNode>([obj]);
        for (var count = 0; count < MaximumCount && pending.TryPop(out var node); count++)
        {
            if (node is ScalarNode scalar) hash.Add(scalar.Text, StringComparer.Ordinal);
            foreach (var item in node.Elements()) pending.Push(item);
            foreach (var member in node.Members())
            {
                hash.Add(member.Key, StringComparer.Ordinal);
                pending.Push(member);
            }
        }

        return hash.ToHashCode();
    }

    private static bool HaveSameShape(DocumentNode? left, DocumentNode? right) => (left, right) switch
    {
        (ScalarNode first, ScalarNode second) => first.Kind == second.Kind && first.Text == second.Text,
        (SequenceNode first, SequenceNode second) => first.Items.Count == second.Items.Count,
        (MappingNode first, MappingNode second) => first.Entries.Count == second.Entries.Count && first.Entries.Zip(second.Entries).All(pair => pair.First.Key == pair.Second.Key),
        _ => false,
    };
}
