namespace Schematic.Definitions.Documents;

/// <summary>An ordered list of nodes: a JSON array or YAML sequence.</summary>
public sealed class SequenceNode : CollectionNode
{
    // Created when an item is looked up by its index.
    private List<DocumentNode>? _index;

    internal SequenceNode(string file, int line, int column)
        : base(file, line, column)
    {
    }

    /// <summary>The items in document order.</summary>
    public NodeList Items => Nodes;

    /// <summary>Returns an item.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public DocumentNode this[int index] => (_index ??= [.. Items])[index];

    /// <summary>Removes the items that are in a set.</summary>
    internal void Remove(IReadOnlySet<DocumentNode> items)
    {
        if (!RemoveAll(items)) return;
        _index = null;
        var index = 0;
        foreach (var item in Items) item.Attach(this, index++);
    }

    /// <summary>Replaces an item.</summary>
    internal void Replace(DocumentNode item, DocumentNode value)
    {
        value.Attach(this, item.Index);
        Exchange(item, value);
        _index?[item.Index] = value;
    }

    internal void Add(DocumentNode item)
    {
        item.Attach(this, Items.Count);
        Append(item);
        _index?.Add(item);
    }
}
