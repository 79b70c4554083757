using System.Buffers;
using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Validation;

/// <summary>The forms of values.</summary>
internal static class ValueForms
{
    private static readonly string[] Types = ["array", "boolean", "integer", "null", "number", "object", "string"];

    // RFC 3986, section 2: characters that are not allowed in a URI.
    private static readonly SearchValues<char> NotInUris = SearchValues.Create(" \t\r\n<>\"\\^`");

    /// <summary>Returns the description of a valid value; null if the value is valid.</summary>
    public static string? Expected(FieldModel field, OpenApiVersion version, DocumentNode node) => field.Form switch
    {
        ValueForm.Any => null,
        // In YAML, a version or a name may look like a number.
        ValueForm.String => node is ScalarNode ? null : "a string",
        ValueForm.Uri => node is ScalarNode uri && !uri.Source.AsSpan().Trim().ContainsAny(NotInUris) ? null : "a URL",
        ValueForm.Email => node is ScalarNode email && email.Source.Contains('@', StringComparison.Ordinal) ? null : "an email address",
        ValueForm.Boolean => node.AsBoolean() is null ? "true or false" : null,
        ValueForm.Number => node is ScalarNode { Kind: ScalarKind.Number } ? null : "a number",
        ValueForm.Limit => node is ScalarNode { Kind: ScalarKind.Number or ScalarKind.Boolean } ? null : "a number",
        ValueForm.Count => node is ScalarNode { Kind: ScalarKind.Number, Text: [not '-', ..] } ? null : "a whole number that is not negative",
        ValueForm.Types => IsType(node) || (version >= OpenApiVersion.Version31 && node is SequenceNode { Items.Count: > 0 } types && types.Items.All(IsType)) ? null : TypesText(version),
        ValueForm.Words => node.AsText() is { } word && field.Words.Contains(word) ? null : $"one of {Quote(field.Words)}",
        ValueForm.List => "a list",
        _ => "a mapping",
    };

    /// <summary>Returns a list of quoted words.</summary>
    public static string Quote(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"'{word}'"));

    private static bool IsType(DocumentNode node) => node.AsText() is { } type && Types.Contains(type);

    private static string TypesText(OpenApiVersion version) => $"one of {Quote(Types)}{(version >= OpenApiVersion.Version31 ? ", or a list of them" : "")}";
}
