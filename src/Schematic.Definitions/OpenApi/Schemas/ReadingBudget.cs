using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>
/// Limits the work that the schemas of a document can cause. Composition copies members and values, and schemas that combine each other
/// could do so endlessly; the budget keeps the work proportional to the size of the document.
/// </summary>
internal sealed class ReadingBudget(DiagnosticBag diagnostics)
{
    private int _limit = TraversalLimits.Copies;
    private bool _isCounted;

    /// <summary>Gets the number of members and values so far, plus the cost of combinations.</summary>
    public int Spent { get; private set; }

    /// <summary>Spends the specified number of members and values of a schema.</summary>
    /// <returns>True if the budget suffices; false, with a diagnostic, if the document has too many.</returns>
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

    // Nodes are counted only if the initial limit is exceeded.
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
            foreach (var entry in node.Members()) open.Push(entry);
        }

        return count;
    }
}
