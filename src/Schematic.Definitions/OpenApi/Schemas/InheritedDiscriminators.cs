using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Applies the discriminator of a base to unions of some of its children.</summary>
internal sealed class InheritedDiscriminators(IReadOnlyCollection<UnionDefinition> unions)
{
    private readonly ILookup<string, Choice> _values = unions
        .Where(union => union.Discriminator is not null)
        .SelectMany(union => union.Branches, (union, branch) => new { union, branch })
        .Where(use => use.branch.Type is NamedReference && use.branch.DiscriminatorValues.Count > 0)
        .ToLookup(use => ((NamedReference)use.branch.Type).Name, use => new Choice(use.union.Discriminator!, use.branch.DiscriminatorValues), StringComparer.Ordinal);

    /// <summary>Adds the discriminator of the base to a union that has none.</summary>
    public UnionDefinition Apply(UnionDefinition union)
    {
        if (union.Discriminator is not null) return union;
        var names = union.Branches.Select(branch => (branch.Type as NamedReference)?.Name).ToList();
        if (names.Contains(null)) return union;
        foreach (var member in _values[names[0]!].Select(value => value.Member).Distinct(StringComparer.Ordinal))
        {
            var values = names.Select(name => _values[name!].Where(value => value.Member == member).Select(value => value.Values).FirstOrDefault([])).ToList();
            if (values.Exists(branch => branch.Count == 0) || values.Sum(branch => branch.Count) != values.SelectMany(branch => branch).Distinct(StringComparer.Ordinal).Count()) continue;
            return union with
            {
                Discriminator = member,
                Branches = [.. union.Branches.Select((branch, index) => branch with { DiscriminatorValues = values[index] })],
            };
        }

        return union;
    }

    /// <summary>The member that selects a branch, and its values.</summary>
    private sealed record Choice(string Member, IReadOnlyList<string> Values);
}
