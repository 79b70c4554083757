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

    internal void Add(DocumentNode item)
    {
        item.Attach(this, _items.Count);
        _items.Add(item);
    }
}
