using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Finds components that extend another component by <c>allOf</c>, if that component has a discriminator and no alternatives.</summary>
internal sealed class Inheritance(ReferenceFollower references)
{
    private readonly Dictionary<MappingNode, List<MappingNode>> _children = [];
    private HashSet<MappingNode>? _derived;

    /// <summary>Finds the bases and their children among the components.</summary>
    public void Collect(IReadOnlyList<Component> components)
    {
        if (!components.Any(component => HasDiscriminator(component.Schema))) return;
        foreach (var child in components.Select(component => component.Schema).OfType<MappingNode>())
            foreach (var part in child.GetSequence("allOf").Elements())
                if (ReferenceFollower.ReferenceOf(part) is not null && references.Follow(part) is MappingNode parent && parent != child)
                    Add(parent, child);
    }

    /// <summary>True if a value of a component may be one of its children.</summary>
    public bool IsBase(MappingNode schema) => HasDiscriminator(schema) && _children.ContainsKey(schema);

    /// <summary>True if a component is a child of a base and therefore a separate type, even if it adds nothing.</summary>
    public bool IsDerived(MappingNode schema) =>
        (_derived ??= [.. Descendants(_children.Keys.Where(IsBase))]).Contains(schema);

    /// <summary>
    /// Returns the components that extend a schema directly or indirectly, in document order, without
    /// those below a descendant that is a base with a different discriminator.
    /// </summary>
    public IReadOnlyList<MappingNode> Descendants(MappingNode schema)
    {
        var found = Descendants([schema]);
        found.Remove(schema);
        return found;
    }

    /// <summary>Returns the name of the member that distinguishes the children of a base.</summary>
    public static string? DiscriminatorOf(MappingNode schema) => schema["discriminator"] switch
    {
        MappingNode discriminator => discriminator.GetString("propertyName"),
        var name => name.AsString(),
    };

    // Depth-first order.
    private List<MappingNode> Descendants(IEnumerable<MappingNode> parents)
    {
        var found = new List<MappingNode>();
        var passed = new HashSet<MappingNode>();
        var open = new Stack<(MappingNode Parent, MappingNode Child)>();
        foreach (var parent in parents) Open(parent);
        while (open.TryPop(out var next))
        {
            if (!passed.Add(next.Child)) continue;
            found.Add(next.Child);
            if (!IsBase(next.Child) || DiscriminatorOf(next.Child) == DiscriminatorOf(next.Parent)) Open(next.Child);
        }

        return found;

        void Open(MappingNode parent)
        {
            var children = _children.GetValueOrDefault(parent, []);
            for (var index = children.Count - 1; index >= 0; index--) open.Push((parent, children[index]));
        }
    }

    private void Add(MappingNode parent, MappingNode child)
    {
        if (!_children.TryGetValue(parent, out var children)) _children.Add(parent, children = []);
        if (children.Count == 0 || children[^1] != child) children.Add(child);
    }

    private static bool HasDiscriminator(DocumentNode? node) =>
        node is MappingNode schema && DiscriminatorOf(schema) is not null && schema.Alternatives().Count == 0;
}
