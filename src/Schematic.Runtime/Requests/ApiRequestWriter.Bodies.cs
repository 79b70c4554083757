using System;
using System.Net.Http;
using System.Text;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Writes a JSON body, or none if it is null.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="codec">The codec that writes the body.</param>
    /// <param name="mediaType">The media type.</param>
    public void Json<T>(T? body, JsonCodec<T> codec, string mediaType = "application/json")
    {
        if (body is not null) SetJson(JsonBody.Write(body, codec), mediaType);
    }

    /// <inheritdoc cref="Json{T}(T, JsonCodec{T}, string)"/>
    public void Json<T>(T? body, JsonCodec<T> codec, string mediaType = "application/json")
        where T : struct
    {
        if (body is { } given) SetJson(JsonBody.Write(given, codec), mediaType);
    }

    /// <summary>Writes a JSON body, which may be null.</summary>
    /// <inheritdoc cref="Json{T}(T, JsonCodec{T}, string)"/>
    public void JsonOrNull<T>(T? body, JsonCodec<T> codec, string mediaType = "application/json")
    {
        SetJson(body is null ? "null"u8.ToArray() : JsonBody.Write(body, codec), mediaType);
    }

    /// <inheritdoc cref="JsonOrNull{T}(T, JsonCodec{T}, string)"/>
    public void JsonOrNull<T>(T? body, JsonCodec<T> codec, string mediaType = "application/json")
        where T : struct
    {
        SetJson(body is { } given ? JsonBody.Write(given, codec) : "null"u8.ToArray(), mediaType);
    }

    /// <summary>Writes a text body, or none if it is null: in UTF-8 unless the media type states a character set that .NET knows.</summary>
    /// <param name="body">The text.</param>
    /// <param name="mediaType">The media type.</param>
    public void Text(string? body, string mediaType = "text/plain")
    {
        if (body is null) return;
        if (MediaTypeText.Charset(MediaTypeText.Parameter(mediaType, "charset")) is { } charset && charset.CodePage != Encoding.UTF8.CodePage && charset.GetString(charset.GetBytes(body)) == body) SetBytes(charset.GetBytes(body), mediaType);
        else SetUtf8(Encoding.UTF8.GetBytes(body), mediaType);
    }

    private void SetUtf8(byte[] utf8, string mediaType) => SetBytes(utf8, IsUtf8(mediaType) ? mediaType : MediaTypeText.Without(mediaType, "charset") + "; charset=utf-8");

    private static bool IsUtf8(string mediaType) => MediaTypeText.Parameter(mediaType, "charset") is { } charset && charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    // RFC 8259, section 8.1: JSON is UTF-8.
    private void SetJson(byte[] utf8, string mediaType) => SetBytes(utf8, IsUtf8(mediaType) ? mediaType : MediaTypeText.Without(mediaType, "charset"));

    private void SetBytes(byte[] body, string mediaType) => SetContent(new ByteArrayContent(body), mediaType);

    private void SetContent(HttpContent content, string mediaType)
    {
        if (_message.Content is { } earlier && earlier.Headers.TryGetValues("Content-Type", out var given)) mediaType = string.Join(',', given);
        content.Headers.TryAddWithoutValidation("Content-Type", HeaderText.Checked("Content-Type", mediaType));
        _message.Content = content;
    }
}
