using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi.Referee;

/// <summary>The facts about a document in our model, one per line.</summary>
internal sealed class ModelFacts(ApiDefinition api)
{
    private readonly Dictionary<string, TypeDefinition> _types = api.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Everything that the referee may have seen too.</summary>
    public IReadOnlySet<string> All => field ??= api.Endpoints.SelectMany(Endpoint).Concat(api.Types.SelectMany(Type)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The facts that the referee must contain as well. It has none about the common parts of alternatives or the targets of references.</summary>
    /// <param name="components">The names of the components; other types are ours.</param>
    public IEnumerable<string> Certain(IReadOnlySet<string> components) =>
        api.Endpoints.SelectMany(Endpoint).Concat(
            from type in api.Types.OfType<ObjectDefinition>()
            where components.Contains(type.Name)
            from member in type.Members
            select $"{type.Name}.{member.Name}");

    private static IEnumerable<string> Endpoint(Endpoint endpoint)
    {
        var operation = $"{endpoint.Method} {endpoint.Path}";
        yield return operation;
        foreach (var parameter in endpoint.Parameters)
            yield return $"{operation} takes {parameter.In} {parameter.Name}";
        foreach (var content in endpoint.Body?.Contents ?? [])
            yield return $"{operation} takes {Facts.Essence(content.MediaType)}";
        foreach (var response in endpoint.Responses)
        {
            yield return $"{operation} gives {response.Status}";
            foreach (var content in response.Contents)
                yield return $"{operation} gives {response.Status} {Facts.Essence(content.MediaType)}";
        }

        if (endpoint.Stream is { } stream) yield return $"{operation} gives {Facts.Essence(stream.MediaType)}";
    }

    private IEnumerable<string> Type(TypeDefinition type) => type switch
    {
        ObjectDefinition definition => definition.Members.SelectMany(Member).Select(fact => type.Name + fact),
        UnionDefinition union => Common(union).Select(fact => type.Name + fact),
        AliasDefinition { Target: NamedReference target } => Type(_types[target.Name]).Select(fact => type.Name + fact[target.Name.Length..]),
        _ => [],
    };

    private IEnumerable<string> Common(UnionDefinition union)
    {
        var branches = union.Branches.Select(branch => branch.Type).OfType<NamedReference>().Select(Resolve).OfType<ObjectDefinition>()
            .Select(branch => branch.Members.SelectMany(Member)).ToList();
        return branches.Count == 0 ? [] : branches.Aggregate((common, branch) => common.Intersect(branch, StringComparer.Ordinal));
    }

    private TypeDefinition Resolve(NamedReference reference) =>
        _types[reference.Name] is AliasDefinition { Target: NamedReference target } ? Resolve(target) : _types[reference.Name];

    private IEnumerable<string> Member(Member member)
    {
        yield return $".{member.Name}";
        if (member.IsRequired) yield return $".{member.Name} is required";
        foreach (var kind in Kinds(member.Type)) yield return $".{member.Name} is {kind}";
    }

    private IReadOnlyList<string> Kinds(TypeReference reference) => reference switch
    {
        ArrayReference => ["array"],
        MapReference => ["object"],
        NamedReference named => _types[named.Name] switch
        {
            ObjectDefinition => ["object"],
            AliasDefinition alias => Kinds(alias.Target),
            EnumDefinition definition => Kinds(definition.ValueType),
            UnionDefinition union => [.. union.Branches.SelectMany(branch => Kinds(branch.Type)).Distinct()],
            _ => [],
        },
        PrimitiveReference { IsQuoted: true } => ["string"],
        PrimitiveReference primitive => Kinds(primitive.Kind),
        _ => [],
    };

    private static IReadOnlyList<string> Kinds(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Any => ["array", "object", "boolean", "number", "string"],
        PrimitiveKind.Boolean => ["boolean"],
        PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger or PrimitiveKind.UnixTime
            or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => ["number"],
        _ => ["string"],
    };
}
