using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Finds what tells the branches of a union apart in the constants that their members hold.</summary>
internal sealed class DiscriminatorInference(TypeTable types)
{
    private const int MaximumDepth = 16;

    /// <summary>Adds a discriminator to a union whose objects all have a constant of one name, each with another value.</summary>
    public UnionDefinition Infer(UnionDefinition union)
    {
        var objects = union.Branches.Where(branch => branch.Type is NamedReference named && types.Find(named.Name) is ObjectDefinition).ToList();
        if (objects.Count < 2 || union.Branches.Except(objects).Any(branch => branch.Type is NamedReference or MapReference)) return union;
        foreach (var member in Object(objects[0].Type)!.Members.Where(member => member is { IsRequired: true, Constant: not null }))
        {
            var values = objects.Select(branch => RequiredConstant(branch.Type, member.Name)).ToList();
            if (values.Contains(null) || values.Distinct(StringComparer.Ordinal).Count() != values.Count) continue;
            return union with
            {
                Discriminator = member.Name,
                Branches = [.. union.Branches.Select(branch => objects.IndexOf(branch) is >= 0 and var index ? branch with { DiscriminatorValues = [values[index]!] } : branch)],
            };
        }

        return union;
    }

    /// <summary>The values that a member of a type may have where the type says so: a constant, a set, those of its branches.</summary>
    public IReadOnlyList<string> Constants(TypeReference type, string member) => Constants(type, member, 0);

    private List<string> Constants(TypeReference type, string member, int depth)
    {
        if (depth > MaximumDepth || type is not NamedReference named) return [];
        return types.Find(named.Name) switch
        {
            ObjectDefinition definition => definition.Members.FirstOrDefault(known => known.Name == member) is { } found ? Constants(found) : [],
            UnionDefinition union => [.. union.Branches.SelectMany(branch => Constants(branch.Type, member, depth + 1)).Distinct(StringComparer.Ordinal)],
            _ => [],
        };
    }

    private List<string> Constants(Member member)
    {
        if (member.Constant.AsString() is { } constant) return [constant];
        return member.Type is NamedReference named && types.Find(named.Name) is EnumDefinition { ValueType: PrimitiveKind.String, Values: [var only] }
            ? [only.Value]
            : [];
    }

    private string? RequiredConstant(TypeReference type, string member) =>
        Object(type)!.Members.FirstOrDefault(known => known.Name == member) is { IsRequired: true } found ? found.Constant.AsString() : null;

    private ObjectDefinition? Object(TypeReference type) => type is NamedReference named ? types.Find(named.Name) as ObjectDefinition : null;
}
