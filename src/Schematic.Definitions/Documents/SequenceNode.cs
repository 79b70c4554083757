namespace Schematic.Definitions.Documents;

/// <summary>An ordered list of nodes: a JSON array or YAML sequence.</summary>
public sealed class SequenceNode : DocumentNode
{
    private readonly List<DocumentNode> _items = [];

    internal SequenceNode(string file, int line, int column)
        : base(file, line, column)
    {
    }

    /// <summary>The items in document order.</summary>
    public IReadOnlyList<DocumentNode> Items => _items;

    /// <summary>Removes the items that are in a set.</summary>
    internal void Remove(IReadOnlySet<DocumentNode> items)
    {
        if (_items.RemoveAll(items.Contains) == 0) return;
        for (var index = 0; index < _items.Count; index++) _items[index].Attach(this, index);
    }

    /// <summary>Replaces an item.</summary>
    internal void Replace(DocumentNode item, DocumentNode value)
    {
        value.Attach(this, item.Index);
        _items[item.Index] = value;
    }

    internal void Add(DocumentNode item)
    {
        item.Attach(this, _items.Count);
        _items.Add(item);
    }
}
