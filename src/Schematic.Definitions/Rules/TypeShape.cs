using System.Diagnostics;
using System.Text;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Types as texts, to compare what they are whatever is said about them.</summary>
internal static class TypeShape
{
    /// <summary>The shape of a type.</summary>
    public static string Of(TypeDefinition type) => type.Accept(Visitor.Instance);

    private sealed class Visitor : ITypeVisitor<string>
    {
        public static Visitor Instance { get; } = new();

        public string Visit(AliasDefinition type) => $"alias {Of(type.Target)}";

        public string Visit(ObjectDefinition type) => $"object {string.Join("; ", type.Members.Select(Of))} ...{Of(type.AdditionalMembers)}";

        public string Visit(EnumDefinition type) => $"enum {type.ValueType} {string.Join("; ", type.Values.Select(value => value.Value))}";

        public string Visit(UnionDefinition type) => $"union {type.Discriminator} {string.Join("; ", type.Branches.Select(Of))}";
    }

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
        _ => throw new UnreachableException(),
    };
}
