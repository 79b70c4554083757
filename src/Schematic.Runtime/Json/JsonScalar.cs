using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The scalar that a reader stands on, as text.</summary>
internal static class JsonScalar
{
    /// <summary>A string's content, otherwise the JSON; empty for objects and arrays.</summary>
    internal static byte[] Utf8(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String when reader.ValueIsEscaped => Encoding.UTF8.GetBytes(reader.GetString()!),
        JsonTokenType.StartObject or JsonTokenType.StartArray => [],
        _ => reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan.ToArray(),
    };
}
