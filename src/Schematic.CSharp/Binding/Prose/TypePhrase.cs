using System.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>Describes types in words, for members without documentation.</summary>
internal static class TypePhrase
{
    /// <summary>Returns a sentence such as "A list of strings." in Markdown.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">Returns the C# name of a declared type.</param>
    public static string Sentence(TypeReference type, Func<NamedReference, string> name)
    {
        var phrase = type switch
        {
            PrimitiveReference primitive => Words(primitive.Kind).One,
            NamedReference named when name(named) is var known => $"{Article(known)} `{known}`",
            ArrayReference array => $"A list of {Plural(array.Item, name)}",
            MapReference map => $"A dictionary of {Plural(map.Value, name)}",
            EmptyableReference emptyable => Sentence(emptyable.Value, name)[..^1],
            _ => throw new UnreachableException(),
        };
        return type.IsNullable ? $"{phrase}, or null." : $"{phrase}.";
    }

    private static string Plural(TypeReference type, Func<NamedReference, string> name) => type switch
    {
        PrimitiveReference primitive => Words(primitive.Kind).Many,
        NamedReference named => $"`{name(named)}`",
        ArrayReference array => $"lists of {Plural(array.Item, name)}",
        MapReference map => $"dictionaries of {Plural(map.Value, name)}",
        EmptyableReference emptyable => Plural(emptyable.Value, name),
        _ => throw new UnreachableException(),
    };

    private static string Article(string name) => name is ['A' or 'E' or 'I' or 'O' or 'a' or 'e' or 'i' or 'o', ..] ? "An" : "A";

    private static (string One, string Many) Words(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Any => ("Any JSON value", "JSON values"),
        PrimitiveKind.String => ("A string", "strings"),
        PrimitiveKind.Boolean => ("True or false", "Booleans"),
        PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger => ("An integer", "integers"),
        PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => ("A number", "numbers"),
        PrimitiveKind.Bytes or PrimitiveKind.Base64Url => ("Bytes", "byte strings"),
        PrimitiveKind.Date => ("A date", "dates"),
        PrimitiveKind.Time => ("A time of day", "times of day"),
        PrimitiveKind.DateTime or PrimitiveKind.UnixTime => ("A date and time", "dates and times"),
        PrimitiveKind.Duration => ("A duration", "durations"),
        PrimitiveKind.Uuid => ("A UUID", "UUIDs"),
        PrimitiveKind.Uri => ("A URI", "URIs"),
        PrimitiveKind.File => ("A file", "files"),
        _ => throw new UnreachableException(),
    };
}
