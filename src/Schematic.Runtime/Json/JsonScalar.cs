using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Compares the scalar that a reader is positioned on.</summary>
internal static class JsonScalar
{
    /// <summary>Returns true if the scalar equals a string: the content of a JSON string, otherwise the JSON itself.</summary>
    internal static bool Is(ref Utf8JsonReader reader, string text)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.ValueTextEquals(text);
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            return false;
        return Ascii.Equals(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan, text);
    }
}
