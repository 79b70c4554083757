using System.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Metadata;

/// <summary>Formats types for readers: <c>Order[]</c>, <c>map of string</c>, <c>date-time?</c>.</summary>
internal static class TypeText
{
    /// <summary>Returns the formatted type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="names">The C# names of the types that have one.</param>
    public static string Of(TypeReference type, IReadOnlyDictionary<string, string> names)
    {
        var text = type switch
        {
            ArrayReference array => Of(array.Item, names) + "[]",
            MapReference map => "map of " + Of(map.Value, names),
            NamedReference named => names.GetValueOrDefault(named.Name, named.Name),
            PrimitiveReference primitive => Of(primitive.Kind),
            _ => throw new UnreachableException(),
        };
        return type.IsNullable ? text + "?" : text;
    }

    private static string Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.DateTime => "date-time",
        PrimitiveKind.UnixTime => "unix-time",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
