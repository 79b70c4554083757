using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Infers the discriminator of a union from the constants of its members.</summary>
internal sealed class DiscriminatorInference
{
    private readonly TypeTable _types;
    private readonly Dictionary<ObjectDefinition, Dictionary<string, Member>> _members = new(ReferenceEqualityComparer.Instance);
    private readonly Walk<MemberOfType, IReadOnlyList<string>> _constants;
    private readonly Walk<MemberOfType, IReadOnlyList<string>?> _allConstants;

    public DiscriminatorInference(TypeTable types)
    {
        _types = types;
        _constants = new Walk<MemberOfType, IReadOnlyList<string>>([], FindConstants);
        _allConstants = new Walk<MemberOfType, IReadOnlyList<string>?>([], FindAllConstants);
    }

    /// <summary>Adds a discriminator to a union whose objects all have a constant with the same name and distinct values.</summary>
    public UnionDefinition Infer(UnionDefinition union)
    {
        var objects = union.Branches.Where(branch => branch.Type is MapReference || IsObject(branch.Type)).ToList();
        if (objects.Count < 2) return union;
        foreach (var member in MembersOf(objects[0].Type))
        {
            if (AllConstants(objects[0].Type, member.Name) is null) continue;
            var values = objects.Select(branch => AllConstants(branch.Type, member.Name)).ToList();
            if (values.Contains(null) || values.Sum(branch => branch!.Count) != values.SelectMany(branch => branch!).Distinct(StringComparer.Ordinal).Count()) continue;
            return union with
            {
                Discriminator = member.Name,
                Branches = [.. union.Branches.Select(branch => objects.IndexOf(branch) is >= 0 and var index ? branch with { DiscriminatorValues = values[index]! } : branch)],
            };
        }

        return union;
    }

    /// <summary>Returns the possible values of a member if its type defines them: a constant, a set of values, or the values of its branches.</summary>
    public IReadOnlyList<string> Constants(TypeReference type, string member) => type is NamedReference named ? _constants.Of(new(named.Name, member)) : [];

    private List<string> FindConstants(MemberOfType place) => _types.Find(place.Type) switch
    {
        ObjectDefinition definition => MembersOf(definition).TryGetValue(place.Member, out var found) ? Constants(found) : [],
        UnionDefinition union => [.. union.Branches.SelectMany(branch => Constants(branch.Type, place.Member)).Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    private List<string> Constants(Member member)
    {
        if (member.Constant.AsString() is { } constant) return [constant];
        return member.Type is NamedReference named && _types.Find(named.Name) is EnumDefinition { ValueType: PrimitiveKind.String, Values: [var only] }
            ? [only.Value]
            : [];
    }

    // Returns null if an object has no constant.
    private IReadOnlyList<string>? AllConstants(TypeReference type, string member) =>
        type is NamedReference named ? _allConstants.Of(new(named.Name, member)) : null;

    private IReadOnlyList<string>? FindAllConstants(MemberOfType place)
    {
        if (_types.Find(place.Type) is not UnionDefinition union) return _constants.Of(place) is { Count: > 0 } constants ? constants : null;
        var branches = union.Branches.Select(branch => AllConstants(branch.Type, place.Member)).ToList();
        return branches.Contains(null) ? null : [.. branches.SelectMany(branch => branch!).Distinct(StringComparer.Ordinal)];
    }

    private Dictionary<string, Member> MembersOf(ObjectDefinition type)
    {
        if (!_members.TryGetValue(type, out var members)) _members.Add(type, members = type.Members.ToDictionary(member => member.Name, StringComparer.Ordinal));
        return members;
    }

    private bool IsObject(TypeReference type) =>
        type is NamedReference named && _types.Find(named.Name) is ObjectDefinition or UnionDefinition;

    private IReadOnlyList<Member> MembersOf(TypeReference type)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        while (type is NamedReference named && passed.Add(named.Name))
        {
            if (_types.Find(named.Name) is ObjectDefinition definition) return definition.Members;
            if (_types.Find(named.Name) is not UnionDefinition { Branches: [var first, ..] }) return [];
            type = first.Type;
        }

        return [];
    }

    /// <summary>A member of a type, identified by name.</summary>
    private readonly record struct MemberOfType(string Type, string Member);
}
