using System.Buffers;

namespace Schematic.Runtime;

public static partial class FakeStreamFormat
{
    /// <summary>Creates a format for one JSON value per line.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="codec">The codec that writes the values.</param>
    /// <param name="code">The status.</param>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The format.</returns>
    public static FakeStreamFormat<T> Lines<T>(JsonCodec<T> codec, int code, string mediaType) => new(codec, code, mediaType, static (output, _, json) =>
    {
        output.Write(json);
        output.Write("\n"u8);
    });
}

public static partial class FakeStreamFormat
{
    /// <summary>Creates a format for JSON text sequences (RFC 7464).</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="codec">The codec that writes the values.</param>
    /// <param name="code">The status.</param>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The format.</returns>
    public static FakeStreamFormat<T> Sequence<T>(JsonCodec<T> codec, int code, string mediaType) => new(codec, code, mediaType, static (output, _, json) =>
    {
        output.Write("\u001e"u8);
        output.Write(json);
        output.Write("\n"u8);
    });
}
