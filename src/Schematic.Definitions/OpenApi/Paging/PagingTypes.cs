using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi.Paging;

/// <summary>Looks up types for pagination.</summary>
internal static class PagingTypes
{
    /// <summary>Returns the target of an alias; any other type unchanged.</summary>
    public static TypeReference Plain(this TypeTable types, TypeReference type) =>
        type is NamedReference named && types.Find(named.Name) is AliasDefinition alias ? alias.Target : type;

    /// <summary>Returns the object definition of a type; null if it is not an object.</summary>
    public static ObjectDefinition? Object(this TypeTable types, TypeReference type) =>
        type is NamedReference named ? types.Find(named.Name) as ObjectDefinition : null;

    /// <summary>Returns the type of a simple value; null for other values and for numbers in quotes.</summary>
    public static PrimitiveKind? Kind(this TypeTable types, TypeReference type) =>
        types.Plain(type) is PrimitiveReference { IsQuoted: false } primitive ? primitive.Kind : null;

    /// <summary>True if a parameter accepts integers.</summary>
    public static bool TakesWholeNumber(this TypeTable types, Parameter parameter) =>
        types.Kind(parameter.Type) is PrimitiveKind.Int32 or PrimitiveKind.Int64;
}
