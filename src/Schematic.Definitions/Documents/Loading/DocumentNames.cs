namespace Schematic.Definitions.Documents.Loading;

/// <summary>The schema resources of a document, their URIs and their anchors: JSON Schema 2020-12, section 8.2.</summary>
internal sealed class DocumentNames
{
    private readonly DocumentNode _root;
    private readonly Dictionary<(DocumentNode Resource, string Name), DocumentNode> _anchors = [];
    private readonly Dictionary<string, DocumentNode> _firstAnchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _dynamicAnchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentNode> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentNode, string> _addresses = [];

    private DocumentNames(DocumentNode root, string address)
    {
        _root = root;
        // OpenAPI 3.2, section 4.1.2.2.
        _addresses[root] = root.GetString("$self") is { Length: > 0 } self ? UriReference.Resolve(address, WithoutFragment(self)) : address;
        _resources[_addresses[root]] = root;
    }

    /// <summary>Collects the names of a document.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="address">The URI of its file.</param>
    public static DocumentNames Of(DocumentNode root, string address)
    {
        var names = new DocumentNames(root, address);
        names.Collect(root, NodeRole.Document, root);
        return names;
    }

    /// <summary>Gets the innermost schema with an <c>$id</c> that contains a node, or the root.</summary>
    public DocumentNode ResourceOf(DocumentNode node)
    {
        for (var outer = node; outer.Parent is not null; outer = outer.Parent)
            if (_addresses.ContainsKey(outer)) return outer;
        return _root;
    }

    /// <summary>Gets the URI of a resource of the document.</summary>
    public string AddressOf(DocumentNode resource) => _addresses[resource];

    /// <summary>Gets the resource with a URI; null if there is none.</summary>
    public DocumentNode? FindResource(string uri) => _resources.GetValueOrDefault(uri);

    /// <summary>Gets the node of a resource with an <c>$anchor</c> or <c>$dynamicAnchor</c>; null if there is none.</summary>
    public DocumentNode? FindAnchor(DocumentNode resource, string name) => _anchors.GetValueOrDefault((resource, name));

    /// <summary>Gets the first node of the document with an <c>$anchor</c> or <c>$dynamicAnchor</c>; null if there is none.</summary>
    public DocumentNode? FindAnchor(string name) => _firstAnchors.GetValueOrDefault(name);

    /// <summary>Gets the number of nodes with a <c>$dynamicAnchor</c>.</summary>
    public int CountDynamicAnchors(string name) => _dynamicAnchors.GetValueOrDefault(name);

    private void Collect(DocumentNode node, NodeRole role, DocumentNode resource)
    {
        if (role == NodeRole.Data) return;
        if (node is SequenceNode sequence)
            foreach (var item in sequence.Items) Collect(item, NodeRoles.OfItem(role), resource);
        if (node is not MappingNode mapping) return;

        if (role == NodeRole.Document && mapping.GetString("$schema") is not null) role = NodeRole.Schema;
        if (role is NodeRole.Document or NodeRole.Schema) resource = CollectNames(mapping, resource);
        foreach (var entry in mapping.Entries) Collect(entry, NodeRoles.OfMember(role, entry.Key, entry), resource);
    }

    private DocumentNode CollectNames(MappingNode mapping, DocumentNode outer)
    {
        var resource = outer;
        switch (mapping.GetString("$id"))
        {
            // An anchor up to draft 7.
            case ['#', .. var anchor]:
                AddAnchor(outer, anchor, mapping);
                break;
            case { Length: > 0 } id:
                var address = UriReference.Resolve(_addresses[outer], WithoutFragment(id));
                _resources.TryAdd(address, mapping);
                _addresses[mapping] = address;
                resource = mapping;
                break;
        }

        if (mapping.GetString("$anchor") is { } name) AddAnchor(resource, name, mapping);
        if (mapping.GetString("$dynamicAnchor") is { } dynamicName)
        {
            AddAnchor(resource, dynamicName, mapping);
            _dynamicAnchors[dynamicName] = CountDynamicAnchors(dynamicName) + 1;
        }

        return resource;
    }

    private void AddAnchor(DocumentNode resource, string name, MappingNode mapping)
    {
        _anchors.TryAdd((resource, name), mapping);
        _firstAnchors.TryAdd(name, mapping);
    }

    private static string WithoutFragment(string uri) => Reference.Parse(uri).Document;
}
