using System.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Prose;

/// <summary>Describes types in words, for types and members without documentation.</summary>
internal static class TypePhrase
{
    // The number of members, values or branches that are listed.
    private const int Listed = 5;

    /// <summary>Returns a sentence such as "One of `asc` and `desc`." in Markdown.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">Returns the C# name of a declared type.</param>
    public static string Sentence(TypeDefinition type, Func<NamedReference, string> name) => type switch
    {
        EnumDefinition { Values: [] } => "Any value.",
        EnumDefinition { Values: [var only] } => $"The value `{only.Value}`.",
        EnumDefinition values => $"One of {List([.. values.Values.Select(value => $"`{value.Value}`")], "values", "or")}.",
        ObjectDefinition { Members: [], AdditionalMembers: null } => "An object without members.",
        ObjectDefinition { Members: [], AdditionalMembers: { } member } => $"An object whose members are {Plural(member, name)}.",
        ObjectDefinition members => $"An object with {List([.. members.Members.Select(member => $"`{member.Name}`")], "members", "and")}.",
        UnionDefinition union => $"{List([.. union.Branches.Select(branch => Part(branch.Type, name)).Distinct(StringComparer.Ordinal)], "types", "or") switch { [var first, .. var rest] => char.ToUpperInvariant(first) + rest, _ => "Any value" }}.",
        _ => throw new UnreachableException(),
    };

    private static string List(IReadOnlyList<string> items, string kind, string conjunction) => items switch
    {
        [] => "",
        [var only] => only,
        [var first, var second] => $"{first} {conjunction} {second}",
        { Count: <= Listed } => $"{string.Join(", ", items.SkipLast(1))}, {conjunction} {items[^1]}",
        _ => $"{items.Count} {kind}: {string.Join(", ", items.Take(Listed))}, and others",
    };

    private static string Part(TypeReference type, Func<NamedReference, string> name) => Sentence(type with { IsNullable = false }, name) switch
    {
        // Names keep their case.
        ['A', ' ' or 'n', ..] and var phrase => $"a{phrase[1..^1]}",
        var phrase => char.ToLowerInvariant(phrase[0]) + phrase[1..^1],
    };

    /// <summary>Returns a sentence such as "A list of strings." in Markdown.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">Returns the C# name of a declared type.</param>
    public static string Sentence(TypeReference type, Func<NamedReference, string> name)
    {
        var phrase = type switch
        {
            PrimitiveReference primitive => Words(primitive.Kind).One,
            NamedReference named when Shown(named, name) is var known => $"{Article(known)} `{known}`",
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
        NamedReference named => $"`{Shown(named, name)}`",
        ArrayReference array => $"lists of {Plural(array.Item, name)}",
        MapReference map => $"dictionaries of {Plural(map.Value, name)}",
        EmptyableReference emptyable => Plural(emptyable.Value, name),
        _ => throw new UnreachableException(),
    };

    // Types of the project are qualified in code.
    private static string Shown(NamedReference type, Func<NamedReference, string> name) => name(type).Replace("global::", "", StringComparison.Ordinal);

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
