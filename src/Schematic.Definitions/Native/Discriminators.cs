using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Finds the values of a discriminator that the branches of a union define as constant members.</summary>
internal static class Discriminators
{
    /// <summary>Completes the unions among types.</summary>
    public static IReadOnlyList<TypeDefinition> Complete(IReadOnlyList<TypeDefinition> types)
    {
        var objects = types.OfType<ObjectDefinition>().ToLookup(type => type.Name, StringComparer.Ordinal);
        return [.. types.Select(type => type is UnionDefinition { Discriminator: { } discriminator } union ? Complete(union, discriminator) : type)];

        UnionDefinition Complete(UnionDefinition union, string discriminator) => union with
        {
            Branches = [.. union.Branches.Select(branch => branch.DiscriminatorValues.Count > 0
                ? branch
                : branch with { DiscriminatorValues = ValuesOf(branch.Type, discriminator) })],
        };

        IReadOnlyList<string> ValuesOf(TypeReference type, string discriminator) => type is NamedReference named
            ? [.. objects[named.Name].SelectMany(type => type.Members).Where(member => member.Name == discriminator)
                .Select(member => member.Constant.AsText()).OfType<string>()]
            : [];
    }
}
