using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Creates the errors of JSON content. The reader of the whole payload adds the location.</summary>
internal static class JsonError
{
    internal static JsonException Unexpected(ref Utf8JsonReader reader, string expected) =>
        new($"Expected {expected}, found {Describe(reader.TokenType)}.");

    internal static JsonException WrongKind(ref Utf8JsonReader reader, string expected) =>
        new JsonFormatException($"Expected {expected}, found {Describe(reader.TokenType)}.");

    internal static JsonException NullMember(string name) => new($"The member '{name}' must not be null.");

    internal static JsonException MissingMember(string name) => new($"The required member '{name}' is missing.");

    internal static JsonException RepeatedMember(string name) => new($"The member '{name}' occurs twice, with a value and with null.");

    internal static JsonException OutOfRange(string type) => new JsonFormatException($"The number is too large or not exact for {type}.");

    internal static JsonException Malformed(string expected) => new JsonFormatException($"The string is not {expected}.");

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "the end",
    };
}
