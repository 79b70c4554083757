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
        var text = type.Accept(new Format(names));
        return type.IsNullable ? text + "?" : text;
    }

    private sealed class Format(IReadOnlyDictionary<string, string> names) : IReferenceVisitor<string>
    {
        public string Visit(ArrayReference reference) => Of(reference.Item, names) + "[]";

        public string Visit(MapReference reference) => "map of " + Of(reference.Value, names);

        public string Visit(EmptyableReference reference) => Of(reference.Value, names) + " or empty";

        public string Visit(NamedReference reference) => names.GetValueOrDefault(reference.Name, reference.Name);

        public string Visit(PrimitiveReference reference) => Of(reference.Kind);
    }

    private static string Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.DateTime => "date-time",
        PrimitiveKind.UnixTime => "unix-time",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
