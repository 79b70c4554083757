using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Adapts objects to the discriminators of the unions that they are branches of.</summary>
internal sealed class DiscriminatorMembers
{
    // More branches of unions within unions than any description has.
    private const int MostNested = 100_000;

    private readonly TypeTable _types;
    private readonly ILookup<string, Use> _uses;
    private int _nested;

    /// <summary>Finds the branches of unions with discriminators.</summary>
    public DiscriminatorMembers(TypeTable types, IEnumerable<UnionDefinition> unions)
    {
        _types = types;
        _uses = unions.SelectMany(union => union.Branches, (union, branch) => (branch.Type, Use: new Use(union.Discriminator!, branch.DiscriminatorValues.Count > 0)))
            .SelectMany(branch => Objects(branch.Type, branch.Use.Member), (branch, name) => (Name: name, branch.Use))
            .ToLookup(branch => branch.Name, branch => branch.Use, StringComparer.Ordinal);
    }

    // A branch that is a union is written as one of its own branches, unless the same member distinguishes those.
    private IEnumerable<string> Objects(TypeReference type, string member)
    {
        var pending = new Stack<TypeReference>([type]);
        var passed = new HashSet<string>(StringComparer.Ordinal);
        while (pending.TryPop(out var next))
        {
            if (next is not NamedReference named || !passed.Add(named.Name)) continue;
            if (_types.Find(named.Name) is ObjectDefinition value) yield return value.Name;
            if (_types.Find(named.Name) is not UnionDefinition union || union.Discriminator == member || _nested >= MostNested) continue;
            foreach (var branch in union.Branches) pending.Push(branch.Type);
            _nested += union.Branches.Count;
        }
    }

    /// <summary>Returns an object with the members that identify it.</summary>
    public ObjectDefinition Apply(ObjectDefinition type)
    {
        var uses = _uses[type.Name].ToList();
        if (uses.Count == 0) return type;
        var names = uses.Select(use => use.Member).ToHashSet(StringComparer.Ordinal);
        return type with { Members = [.. Missing(type, uses), .. type.Members.Select(member => names.Contains(member.Name) ? Fixed(member) : member)] };
    }

    // Without the member, a written object could not be identified.
    private static IEnumerable<Member> Missing(ObjectDefinition type, IEnumerable<Use> uses) => uses
        .Where(use => use.HasValues).Select(use => use.Member).Distinct(StringComparer.Ordinal)
        .Except(type.Members.Select(member => member.Name), StringComparer.Ordinal)
        .Reverse()
        .Select(name => new Member(name, TypeReference.String) { Location = type.Location });

    // A discriminator with a single value is a constant, even if the schema does not require it. Without a schema, it is a string.
    private Member Fixed(Member member) => OnlyValue(member) is { } only
        ? member with { Type = TypeReference.String, Constant = only, Default = null }
        : member.Type is PrimitiveReference { Kind: PrimitiveKind.Any } ? member with { Type = TypeReference.String } : member;

    private ScalarNode? OnlyValue(Member member) =>
        member.Type is NamedReference { IsNullable: false } named && _types.Find(named.Name) is EnumDefinition { ValueType: PrimitiveKind.String, Values: [var only] }
            ? new ScalarNode(only.Location.File, only.Location.Line, only.Location.Column, ScalarKind.String, only.Value)
            : null;

    /// <summary>A discriminator of a union, and whether values select the branch.</summary>
    private sealed record Use(string Member, bool HasValues);
}
