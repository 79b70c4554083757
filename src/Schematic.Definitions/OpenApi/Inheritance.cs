using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>Components that extend others by <c>allOf</c>, where the other one has a discriminator and no list of alternatives.</summary>
internal sealed class Inheritance(ReferenceFollower references)
{
    private readonly Dictionary<MappingNode, List<MappingNode>> _children = [];
    private HashSet<MappingNode>? _derived;

    /// <summary>Looks for bases and their children among the components.</summary>
    public void Learn(IReadOnlyList<Component> components)
    {
        if (!components.Any(component => HasDiscriminator(component.Schema))) return;
        foreach (var child in components.Select(component => component.Schema).OfType<MappingNode>())
            foreach (var part in child.GetSequence("allOf").Elements())
                if (ReferenceFollower.ReferenceOf(part) is not null && references.Follow(part) is MappingNode parent && parent != child)
                    Add(parent, child);
    }

    /// <summary>Whether a value of a component may be one of its children.</summary>
    public bool IsBase(MappingNode schema) => HasDiscriminator(schema) && _children.ContainsKey(schema);

    /// <summary>Whether a component is one of the children of a base, and so a type of its own even where it adds nothing.</summary>
    public bool IsDerived(MappingNode schema) =>
        (_derived ??= [.. Descendants(_children.Keys.Where(IsBase))]).Contains(schema);

    /// <summary>The components that extend another one, directly or through others, in document order; not those below a base of its own.</summary>
    public IReadOnlyList<MappingNode> Descendants(MappingNode schema)
    {
        var found = Descendants([schema]);
        found.Remove(schema);
        return found;
    }

    /// <summary>The member that tells the children of a base apart.</summary>
    public static string? DiscriminatorOf(MappingNode schema) => schema["discriminator"] switch
    {
        MappingNode discriminator => discriminator.GetString("propertyName"),
        var name => name.AsString(),
    };

    // In the order of a walk that goes deep first.
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
