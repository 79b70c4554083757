using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads the parts of a deeply nested value, each once for each type. A base class, so that clients without unions do not
/// contain the implementation.</summary>
internal abstract class JsonExcerpt
{
    /// <summary>Returns the offset of the current token from the beginning of the content.</summary>
    public abstract long PositionOf(ref Utf8JsonReader reader);

    /// <summary>Moves the reader to the last token of a value, or of the value of a member.</summary>
    public abstract void Skip(ref Utf8JsonReader reader);

    /// <summary>Reads a value of any type.</summary>
    public abstract JsonElement ReadElement(ref Utf8JsonReader reader);

    /// <summary>Returns what a codec has read at the reader's position, and moves the reader to the end of it. If the codec did not
    /// read it before, it is expected to do so now, and to pass its position to <see cref="Remember"/>.</summary>
    /// <exception cref="JsonException">The codec failed to read the value, or is reading it.</exception>
    public abstract bool TryRepeat(JsonCodec codec, ref Utf8JsonReader reader, out long position, [NotNullWhen(true)] out object? value);

    /// <summary>Remembers the value that a codec has read.</summary>
    public abstract void Remember(JsonCodec codec, long position, object value);
}
