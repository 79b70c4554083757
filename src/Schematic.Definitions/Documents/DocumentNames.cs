namespace Schematic.Definitions.Documents;

/// <summary>The places of a document that references call by a name: JSON Schema 2020-12, section 8.2.</summary>
internal sealed class DocumentNames
{
    private readonly Dictionary<string, DocumentNode> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _dynamicAnchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentNode> _identifiers = new(StringComparer.Ordinal);

    private DocumentNames()
    {
    }

    /// <summary>Collects the names of a document.</summary>
    public static DocumentNames Of(DocumentNode root)
    {
        var names = new DocumentNames();
        names.Collect(root);
        return names;
    }

    /// <summary>The node with an <c>$anchor</c> or <c>$dynamicAnchor</c>.</summary>
    public DocumentNode? FindAnchor(string name) => _anchors.GetValueOrDefault(name);

    /// <summary>How many nodes have a <c>$dynamicAnchor</c>.</summary>
    public int CountDynamicAnchors(string name) => _dynamicAnchors.GetValueOrDefault(name);

    /// <summary>The node with an <c>$id</c>, or the root with a <c>$self</c> (OpenAPI 3.2).</summary>
    public DocumentNode? FindIdentifier(string uri) => _identifiers.GetValueOrDefault(uri);

    private void Collect(DocumentNode node)
    {
        if (node is SequenceNode sequence)
            foreach (var item in sequence.Items) Collect(item);
        if (node is not MappingNode mapping) return;

        AddName(_anchors, mapping, "$anchor");
        AddName(_anchors, mapping, "$dynamicAnchor");
        if (mapping.GetString("$dynamicAnchor") is { } anchor) _dynamicAnchors[anchor] = CountDynamicAnchors(anchor) + 1;
        AddName(_identifiers, mapping, "$id");
        if (mapping.Parent is null) AddName(_identifiers, mapping, "$self");
        foreach (var entry in mapping.Entries) Collect(entry.Value);
    }

    private static void AddName(Dictionary<string, DocumentNode> names, MappingNode mapping, string key)
    {
        if (mapping[key] is ScalarNode { Kind: ScalarKind.String } name) names.TryAdd(name.Text.TrimEnd('#'), mapping);
    }
}
