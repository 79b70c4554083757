namespace Schematic.Definitions.Documents;

/// <summary>A mapping or a sequence.</summary>
/// <remarks>Its nodes are a chain rather than an array: most collections have one to three nodes, and a document has very many collections.</remarks>
public abstract class CollectionNode : DocumentNode
{
    private int _count;
    private DocumentNode? _first;
    private DocumentNode? _last;

    private protected CollectionNode(string file, int line, int column)
        : base(file, line, column)
    {
    }

    /// <summary>The nodes in document order.</summary>
    internal NodeList Nodes => new(_first, _count);

    private protected void Append(DocumentNode node)
    {
        (node.Previous, node.Next) = (_last, null);
        if (_last is null) _first = node;
        else _last.Next = node;
        _last = node;
        _count++;
    }

    /// <summary>Puts a node where another one was.</summary>
    private protected void Exchange(DocumentNode node, DocumentNode replacement)
    {
        (replacement.Previous, replacement.Next) = (node.Previous, node.Next);
        if (node.Previous is { } previous) previous.Next = replacement;
        else _first = replacement;
        if (node.Next is { } next) next.Previous = replacement;
        else _last = replacement;
    }

    /// <summary>Removes the nodes that are in a set.</summary>
    /// <returns>False if there are none.</returns>
    private protected bool RemoveAll(IReadOnlySet<DocumentNode> nodes)
    {
        var kept = Nodes.Where(node => !nodes.Contains(node)).ToList();
        if (kept.Count == _count) return false;
        (_first, _last, _count) = (null, null, 0);
        kept.ForEach(Append);
        return true;
    }
}
