using System.Text;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Types as texts, to compare what they are whatever is said about them.</summary>
internal static class TypeShape
{
    /// <summary>The shape of a type.</summary>
    public static string Of(TypeDefinition type) => type switch
    {
        AliasDefinition alias => $"alias {Of(alias.Target)}",
        ObjectDefinition definition => $"object {string.Join("; ", definition.Members.Select(Of))} ...{Of(definition.AdditionalMembers)}",
        EnumDefinition definition => $"enum {definition.ValueType} {string.Join("; ", definition.Values.Select(value => value.Value))}",
        UnionDefinition union => $"union {union.Discriminator} {string.Join("; ", union.Branches.Select(Of))}",
        _ => type.ToString(),
    };

    private static string Of(Member member) => new StringBuilder(member.Name)
        .Append(member.IsRequired ? ": " : "?: ").Append(Of(member.Type))
        .Append(" = ").Append(member.Default.AsText()).Append(" const ").Append(member.Constant.AsText()).ToString();

    private static string Of(UnionBranch branch) => $"{string.Join(',', branch.DiscriminatorValues)}: {Of(branch.Type)}";

    private static string Of(TypeReference? type) => type switch
    {
        null => "",
        PrimitiveReference primitive => $"{primitive.Kind}{primitive.IsQuoted}{primitive.IsNullable}",
        ArrayReference array => $"[{Of(array.Item)}]{array.IsNullable}",
        MapReference map => $"{{{Of(map.Value)}}}{map.IsNullable}",
        NamedReference named => $"{named.Name}{named.IsNullable}",
        _ => type.ToString(),
    };
}
