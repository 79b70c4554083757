using System.Text.Json;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>The value at the end of a notation: JSON, or a text that needs no quotes.</summary>
internal static class NotationValue
{
    /// <summary>Reads the value that begins at an index of a notation and takes the rest of it.</summary>
    /// <param name="node">The node that holds the notation.</param>
    /// <param name="start">Where the value begins, blanks before it included.</param>
    /// <param name="type">The type that the value ought to have; null where it makes the type.</param>
    /// <returns>Null where there is no value.</returns>
    public static ScalarNode? Read(ScalarNode node, int start, TypeReference? type)
    {
        var rest = node.Source[start..];
        var text = rest.Trim();
        if (text.Length == 0) return null;
        var (kind, value) = Interpret(text, type);
        var place = node.LocationOf(start + rest.Length - rest.TrimStart().Length);
        var result = new ScalarNode(place.File, place.Line, place.Column, kind, value);
        if (node.Parent is MappingNode mapping) result.Attach(mapping, node.Key);
        return result;
    }

    /// <summary>The type of a constant.</summary>
    public static TypeReference TypeOf(ScalarNode value) => new PrimitiveReference(value.Kind switch
    {
        ScalarKind.Boolean => PrimitiveKind.Boolean,
        ScalarKind.Number => value.AsInt64() is not null ? PrimitiveKind.Int64 : PrimitiveKind.Double,
        _ => PrimitiveKind.String,
    });

    private static (ScalarKind Kind, string Text) Interpret(string text, TypeReference? type)
    {
        var json = ParseScalar(text);
        return json switch
        {
            { ValueKind: JsonValueKind.String } => (ScalarKind.String, json.Value.GetString()!),
            null => (ScalarKind.String, text),
            { ValueKind: JsonValueKind.Null } => (ScalarKind.Null, "null"),
            _ when type is PrimitiveReference primitive && IsText(primitive) => (ScalarKind.String, text),
            { ValueKind: JsonValueKind.Number } => (ScalarKind.Number, text),
            _ => (ScalarKind.Boolean, text),
        };
    }

    private static JsonElement? ParseScalar(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return root.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? null : root.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsText(PrimitiveReference type) => type is { IsQuoted: true }
        or { Kind: PrimitiveKind.String or PrimitiveKind.Bytes or PrimitiveKind.Base64Url or PrimitiveKind.Date or PrimitiveKind.Time
            or PrimitiveKind.DateTime or PrimitiveKind.Duration or PrimitiveKind.Uuid or PrimitiveKind.Uri };
}
