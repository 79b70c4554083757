using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Finds what tells the branches of a union apart in the constants that their members hold.</summary>
internal sealed class DiscriminatorInference(TypeTable types)
{
    /// <summary>Adds a discriminator to a union whose objects all have a constant of one name, each with another value.</summary>
    public UnionDefinition Infer(UnionDefinition union)
    {
        var objects = union.Branches.Where(branch => branch.Type is MapReference || IsObject(branch.Type)).ToList();
        if (objects.Count < 2) return union;
        foreach (var member in MembersOf(objects[0].Type))
        {
            var values = objects.Select(branch => AllConstants(branch.Type, member.Name, [])).ToList();
            if (values.Contains(null) || values.Sum(branch => branch!.Count) != values.SelectMany(branch => branch!).Distinct(StringComparer.Ordinal).Count()) continue;
            return union with
            {
                Discriminator = member.Name,
                Branches = [.. union.Branches.Select(branch => objects.IndexOf(branch) is >= 0 and var index ? branch with { DiscriminatorValues = values[index]! } : branch)],
            };
        }

        return union;
    }

    /// <summary>The values that a member of a type may have where the type says so: a constant, a set, those of its branches.</summary>
    public IReadOnlyList<string> Constants(TypeReference type, string member) => Constants(type, member, []);

    private List<string> Constants(TypeReference type, string member, HashSet<string> passed)
    {
        if (type is not NamedReference named || !passed.Add(named.Name)) return [];
        return types.Find(named.Name) switch
        {
            ObjectDefinition definition => definition.Members.FirstOrDefault(known => known.Name == member) is { } found ? Constants(found) : [],
            UnionDefinition union => [.. union.Branches.SelectMany(branch => Constants(branch.Type, member, passed)).Distinct(StringComparer.Ordinal)],
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

    // Null where some object has no constant.
    private List<string>? AllConstants(TypeReference type, string member, HashSet<string> passed)
    {
        if (type is not NamedReference named) return null;
        if (types.Find(named.Name) is not UnionDefinition union) return Constants(type, member, []) is { Count: > 0 } constants ? constants : null;
        if (!passed.Add(named.Name)) return [];
        var branches = union.Branches.Select(branch => AllConstants(branch.Type, member, passed)).ToList();
        return branches.Contains(null) ? null : [.. branches.SelectMany(branch => branch!).Distinct(StringComparer.Ordinal)];
    }

    private bool IsObject(TypeReference type) =>
        type is NamedReference named && types.Find(named.Name) is ObjectDefinition or UnionDefinition;

    private IReadOnlyList<Member> MembersOf(TypeReference type)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        while (type is NamedReference named && passed.Add(named.Name))
        {
            if (types.Find(named.Name) is ObjectDefinition definition) return definition.Members;
            if (types.Find(named.Name) is not UnionDefinition { Branches: [var first, ..] }) return [];
            type = first.Type;
        }

        return [];
    }
}
