using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overlays.Paths;

/// <summary>Selects children of a node: RFC 9535, section 2.3.</summary>
internal abstract record Selector
{
    /// <summary>Adds the selected children of a node.</summary>
    public abstract void Select(DocumentNode root, DocumentNode node, StepLimit steps, List<DocumentNode> selected);
}

/// <summary>Selects the member with a name.</summary>
internal sealed record NameSelector(string Name) : Selector
{
    public override void Select(DocumentNode root, DocumentNode node, StepLimit steps, List<DocumentNode> selected)
    {
        if (steps.Take() && node.Get(Name) is { } member) selected.Add(member);
    }
}

/// <summary>Selects all children.</summary>
internal sealed record WildcardSelector : Selector
{
    public override void Select(DocumentNode root, DocumentNode node, StepLimit steps, List<DocumentNode> selected)
    {
        foreach (var child in node.Children())
        {
            if (!steps.Take()) return;
            selected.Add(child);
        }
    }
}

/// <summary>Selects the item at an index; a negative index counts from the end.</summary>
internal sealed record IndexSelector(long Index) : Selector
{
    public override void Select(DocumentNode root, DocumentNode node, StepLimit steps, List<DocumentNode> selected)
    {
        var count = node.Elements().Count;
        var index = Index < 0 ? count + Index : Index;
        if (steps.Take() && index >= 0 && index < count) selected.Add(((SequenceNode)node)[(int)index]);
    }
}

/// <summary>Selects a range of items: RFC 9535, section 2.3.4.2.2.</summary>
internal sealed record SliceSelector(long? Start, long? End, long Step) : Selector
{
    public override void Select(DocumentNode root, DocumentNode node, StepLimit steps, List<DocumentNode> selected)
    {
        if (Step == 0 || node is not SequenceNode items) return;
        var count = items.Items.Count;
        if (Step > 0)
        {
            var (lower, upper) = (Math.Clamp(Normal(Start ?? 0, count), 0, count), Math.Clamp(Normal(End ?? count, count), 0, count));
            for (var index = lower; index < upper && steps.Take(); index += Step) selected.Add(items[(int)index]);
        }
        else
        {
            var upper = Math.Clamp(Normal(Start ?? (count - 1), count), -1, count - 1);
            var lower = End is { } end ? Math.Clamp(Normal(end, count), -1, count - 1) : -1;
            for (var index = upper; index > lower && steps.Take(); index += Step) selected.Add(items[(int)index]);
        }
    }

    private static long Normal(long index, int count) => index < 0 ? count + index : index;
}

/// <summary>Selects the children for which a condition holds.</summary>
internal sealed record FilterSelector(Condition Condition) : Selector
{
    public override void Select(DocumentNode root, DocumentNode node, StepLimit steps, List<DocumentNode> selected)
    {
        foreach (var child in node.Children())
        {
            if (!steps.Take()) return;
            if (Condition.Holds(new FilterContext(root, child, steps))) selected.Add(child);
        }
    }
}
