using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// The work that the schemas of a document may cause. Composition copies members and values, and schemas that combine each other
/// could do so without end; what is read stays proportional to the size of the document.
/// </summary>
internal sealed class ReadingBudget(DiagnosticBag diagnostics)
{
    private int _limit = TraversalLimits.Copies;
    private bool _isCounted;

    /// <summary>The number of members and values so far, and the cost of combinations.</summary>
    public int Spent { get; private set; }

    /// <summary>Takes note of members and values that a schema has.</summary>
    /// <returns>False, with a diagnostic, if the document has too many of them.</returns>
    public bool Spend(int count, DocumentNode schema)
    {
        if (count <= _limit - Spent || count <= Enlarge(schema) - Spent)
        {
            Spent += count;
            return true;
        }

        diagnostics.Report(DiagnosticDescriptors.TooManyCopies, schema.Location, _limit);
        return false;
    }

    // Only a document that gets here is worth counting.
    private int Enlarge(DocumentNode node)
    {
        if (_isCounted) return _limit;
        _isCounted = true;
        while (node.Parent is { } parent) node = parent;
        return _limit += (int)Math.Min(int.MaxValue / 2, TraversalLimits.CopiesPerNode * CountOf(node));
    }

    private static long CountOf(DocumentNode root)
    {
        var count = 0L;
        var open = new Stack<DocumentNode>([root]);
        while (open.TryPop(out var node))
        {
            count++;
            foreach (var item in node.Elements()) open.Push(item);
            foreach (var entry in node.Members()) open.Push(entry.Value);
        }

        return count;
    }
}
