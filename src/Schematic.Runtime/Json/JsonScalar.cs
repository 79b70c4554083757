using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The scalar that a reader stands on, as text.</summary>
internal static class JsonScalar
{
    /// <summary>Whether it is a text: a string's content, otherwise the JSON.</summary>
    internal static bool Is(ref Utf8JsonReader reader, string text)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.ValueTextEquals(text);
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            return false;
        return Ascii.Equals(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan, text);
    }
}
