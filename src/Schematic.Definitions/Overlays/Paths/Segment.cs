using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overlays.Paths;

/// <summary>A step of a query: RFC 9535, section 2.5.</summary>
/// <param name="Descends">True for a descendant segment, which selects among the descendants as well.</param>
/// <param name="Selectors">The selectors in order.</param>
internal sealed record Segment(bool Descends, IReadOnlyList<Selector> Selectors)
{
    /// <summary>True if the step selects at most one value of a node.</summary>
    public bool IsSingular => !Descends && Selectors is [NameSelector or IndexSelector];

    /// <summary>Adds the values that the step selects from a node.</summary>
    public void Select(DocumentNode root, DocumentNode node, StepLimit steps, List<DocumentNode> selected)
    {
        if (!Descends)
        {
            SelectFrom(root, node, steps, selected);
            return;
        }

        // A stack of its own: a document can be nested deeper than the limit of recursion.
        var waiting = new Stack<DocumentNode>([node]);
        while (waiting.TryPop(out var next) && steps.Take())
        {
            SelectFrom(root, next, steps, selected);
            foreach (var child in next.Children().Reverse()) waiting.Push(child);
        }
    }

    private void SelectFrom(DocumentNode root, DocumentNode node, StepLimit steps, List<DocumentNode> selected)
    {
        foreach (var selector in Selectors) selector.Select(root, node, steps, selected);
    }
}
