namespace Schematic.Runtime;

/// <summary>Reads the items of a stream as JSON.</summary>
internal sealed class JsonItems<T>(JsonCodec<T> codec)
{
    /// <summary>Reads an item; returns false for an empty one.</summary>
    public bool TryRead(StreamFramer framer, JsonReadContext context, out T item)
    {
        item = default!;
        if (framer.Data.IsEmpty) return false;
        item = JsonText.Read(framer.Data.Span, codec, context);
        return true;
    }
}
