using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>Types as far as pages care.</summary>
internal static class PagingTypes
{
    /// <summary>What another name for a type stands for; any other type itself.</summary>
    public static TypeReference Plain(this TypeTable types, TypeReference type) =>
        type is NamedReference named && types.Find(named.Name) is AliasDefinition alias ? alias.Target : type;

    /// <summary>The members of a type; null where it has none.</summary>
    public static ObjectDefinition? Object(this TypeTable types, TypeReference type) =>
        type is NamedReference named ? types.Find(named.Name) as ObjectDefinition : null;

    /// <summary>The type of a simple value; null for other values, and for numbers in quotes.</summary>
    public static PrimitiveKind? Kind(this TypeTable types, TypeReference type) =>
        types.Plain(type) is PrimitiveReference { IsQuoted: false } primitive ? primitive.Kind : null;

    /// <summary>Whether a parameter takes whole numbers.</summary>
    public static bool TakesWholeNumber(this TypeTable types, Parameter parameter) =>
        types.Kind(parameter.Type) is PrimitiveKind.Int32 or PrimitiveKind.Int64;
}
