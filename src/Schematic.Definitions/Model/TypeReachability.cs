namespace Schematic.Definitions.Model;

/// <summary>Finds the types that the endpoints and notifications of an API use.</summary>
public static class TypeReachability
{
    /// <summary>Removes the types that are not used.</summary>
    public static ApiDefinition Prune(ApiDefinition api) => Prune(api, []);

    /// <summary>Removes the types that are neither used nor kept.</summary>
    public static ApiDefinition Prune(ApiDefinition api, IEnumerable<TypeDefinition> kept)
    {
        var reached = Reach(api, kept);
        return api with { Types = [.. api.Types.Where(type => reached.Contains(type.Name))] };
    }

    /// <summary>Returns the names of the types that the endpoints and notifications of an API use, directly or through other types.</summary>
    public static IReadOnlySet<string> Reach(ApiDefinition api) => Reach(api, []);

    /// <summary>Returns the names of given types and of those that they and the endpoints and notifications of an API use.</summary>
    public static IReadOnlySet<string> Reach(ApiDefinition api, IEnumerable<TypeDefinition> kept)
    {
        var types = api.Types.ToLookup(type => type.Name, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeReference>(TypeUses.Of(api).Concat(kept.Select(type => new NamedReference(type.Name))));
        while (open.TryPop(out var reference))
        {
            if (TypeUses.Named(reference) is not { } named || !reached.Add(named.Name)) continue;
            foreach (var use in types[named.Name].SelectMany(TypeUses.Of)) open.Push(use);
        }

        return reached;
    }
}
