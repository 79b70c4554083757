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
        if (body is not null) SetBytes(JsonBody.Write(body, codec), mediaType);
    }

    /// <inheritdoc cref="Json{T}(T, JsonCodec{T}, string)"/>
    public void Json<T>(T? body, JsonCodec<T> codec, string mediaType = "application/json")
        where T : struct
    {
        if (body is { } given) SetBytes(JsonBody.Write(given, codec), mediaType);
    }

    /// <summary>Writes a text body in UTF-8, or none if it is null.</summary>
    /// <param name="body">The text.</param>
    /// <param name="mediaType">The media type.</param>
    public void Text(string? body, string mediaType = "text/plain")
    {
        if (body is not null) SetText(Encoding.UTF8.GetBytes(body), mediaType);
    }

    private void SetText(byte[] utf8, string mediaType) =>
        SetBytes(utf8, mediaType.Contains("charset=", StringComparison.OrdinalIgnoreCase) ? mediaType : mediaType + "; charset=utf-8");

    private void SetBytes(byte[] body, string mediaType) => SetContent(new ByteArrayContent(body), mediaType);

    private void SetContent(HttpContent content, string mediaType)
    {
        if (_message.Content is { } earlier && earlier.Headers.TryGetValues("Content-Type", out var given)) mediaType = string.Join(',', given);
        content.Headers.TryAddWithoutValidation("Content-Type", HeaderText.Checked("Content-Type", mediaType));
        _message.Content = content;
    }
}
