using System.Text.Json;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads the value at the end of a notation: JSON, or a string without quotes.</summary>
internal static class NotationValue
{
    /// <summary>Reads the value from an index to the end of a notation.</summary>
    /// <param name="node">The node that contains the notation.</param>
    /// <param name="start">The index of the value, including spaces before it.</param>
    /// <param name="type">The expected type of the value; null if the type follows from the value.</param>
    /// <returns>The value; null if there is none.</returns>
    public static ScalarNode? Read(ScalarNode node, int start, TypeReference? type)
    {
        var rest = node.Source[start..];
        var text = rest.Trim();
        if (text.Length == 0) return null;
        var (kind, value) = Interpret(text, type);
        var location = node.LocationOf(start + rest.Length - rest.TrimStart().Length);
        var result = new ScalarNode(location.File, location.Line, location.Column, kind, value);
        if (node.Parent is MappingNode mapping) result.Attach(mapping, node.Key, node.KeyLine, node.KeyColumn);
        return result;
    }

    /// <summary>Returns the type of a constant.</summary>
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
