using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Adapts objects to the discriminators of the unions that they are branches of.</summary>
internal sealed class DiscriminatorMembers
{
    private readonly TypeTable _types;
    private readonly ILookup<string, Use> _uses;

    /// <summary>Finds the branches of unions with discriminators.</summary>
    public DiscriminatorMembers(TypeTable types, IEnumerable<UnionDefinition> unions)
    {
        _types = types;
        _uses = unions.SelectMany(union => union.Branches, (union, branch) => new
            {
                Object = branch.Type is NamedReference named ? types.Find(named.Name) as ObjectDefinition : null,
                Use = new Use(union.Discriminator!, branch.DiscriminatorValues.Count > 0),
            })
            .Where(branch => branch.Object is not null)
            .ToLookup(branch => branch.Object!.Name, branch => branch.Use, StringComparer.Ordinal);
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
