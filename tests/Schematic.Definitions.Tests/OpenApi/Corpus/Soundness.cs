using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>Properties of every API, regardless of its description.</summary>
internal static class Soundness
{
    public static void Check(ApiDefinition api)
    {
        Assert.That(api.Types.Select(type => type.Name), Is.Unique);
        Assert.That(api.Endpoints.Select(endpoint => endpoint.Id), Is.Unique);
        CheckUses(api);
        foreach (var endpoint in api.Endpoints) CheckEndpoint(endpoint);
        foreach (var type in api.Types) CheckType(type);
        CheckCircles(api);
    }

    private static void CheckCircles(ApiDefinition api)
    {
        var aliases = api.Types.OfType<AliasDefinition>().ToDictionary(alias => alias.Name, alias => alias.Target, StringComparer.Ordinal);
        foreach (var union in api.Types.OfType<UnionDefinition>())
            Assert.That(union.Branches.Select(branch => Target(branch.Type)).OfType<NamedReference>().Select(named => named.Name), Has.None.EqualTo(union.Name));

        TypeReference Target(TypeReference type)
        {
            for (var steps = 0; type is NamedReference named && aliases.TryGetValue(named.Name, out var target); steps++)
            {
                Assert.That(steps, Is.LessThan(aliases.Count), named.Name);
                type = target;
            }

            return type;
        }
    }

    private static void CheckUses(ApiDefinition api)
    {
        var known = api.Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var used = TypeUses.Of(api).Concat(api.Types.SelectMany(TypeUses.Of)).Select(TypeUses.Named).OfType<NamedReference>().Select(named => named.Name);
        Assert.That(used.Except(known, StringComparer.Ordinal), Is.Empty, "Types that are used and not there.");
    }

    private static void CheckEndpoint(Endpoint endpoint)
    {
        Assert.That(endpoint.Parameters.Select(parameter => (parameter.In, parameter.Name)), Is.Unique, endpoint.Id);
        Assert.That(
            endpoint.Parameters.Where(parameter => parameter.In == ParameterLocation.Path).Select(parameter => parameter.Name),
            Is.EquivalentTo(endpoint.Path.ParameterNames.Distinct()),
            endpoint.Id);
        Assert.That(endpoint.Responses.Select(response => response.Status), Is.Unique, endpoint.Id);
        Assert.That(endpoint.Body?.Contents, Is.Null.Or.Not.Empty, endpoint.Id);
    }

    private static void CheckType(TypeDefinition type)
    {
        switch (type)
        {
            case ObjectDefinition definition:
                Assert.That(definition.Members.Select(member => member.Name), Is.Unique, type.Name);
                break;
            case EnumDefinition definition:
                Assert.That(definition.Values.Select(value => value.Value), Is.Unique, type.Name);
                break;
            case UnionDefinition definition:
                Assert.That(definition.Branches, Has.Count.GreaterThan(1), type.Name);
                Assert.That(definition.Branches.SelectMany(branch => branch.DiscriminatorValues), Is.Unique, type.Name);
                break;
        }
    }
}
