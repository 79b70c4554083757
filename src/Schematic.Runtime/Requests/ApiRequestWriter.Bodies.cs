using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;

namespace Schematic.Runtime;

/// <content>Bodies.</content>
public sealed partial class ApiRequestWriter
{
    /// <summary>Writes a JSON body; none when it is null.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="codec">What writes it.</param>
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

    /// <summary>Writes JSON values one a line, each as it is asked for; no body when the list is null.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="items">The values.</param>
    /// <param name="codec">What writes one.</param>
    /// <param name="mediaType">The media type.</param>
    public void JsonLines<T>(IEnumerable<T>? items, JsonCodec<T> codec, string mediaType = "application/jsonl")
    {
        if (items is null) return;
        IsReplayable &= items is IReadOnlyCollection<T> or ICollection<T>;
        SetContent(new JsonLinesBody<T>(items, codec), mediaType);
    }

    /// <summary>Writes text in UTF-8; no body when it is null.</summary>
    /// <param name="body">The text.</param>
    /// <param name="mediaType">The media type.</param>
    public void Text(string? body, string mediaType = "text/plain")
    {
        if (body is null) return;
        SetBytes(Encoding.UTF8.GetBytes(body), mediaType.Contains("charset=", StringComparison.OrdinalIgnoreCase) ? mediaType : mediaType + "; charset=utf-8");
    }

    /// <summary>Writes bytes as they are, without holding them in memory; no body when the file is null.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="mediaType">The media type; where it is a range, such as <c>audio/*</c>, the file's own is sent.</param>
    public void Binary(ApiFile? body, string mediaType = "application/octet-stream")
    {
        if (body is null) return;
        IsReplayable &= body.IsReplayable;
        SetContent(new FileBody(body), body.ContentType ?? (mediaType.Contains('*', StringComparison.Ordinal) ? "application/octet-stream" : mediaType));
    }

    /// <summary>Starts a URL-encoded form.</summary>
    /// <returns>What takes its fields.</returns>
    public ApiFormWriter UrlEncoded()
    {
        var form = new ApiFormWriter();
        SetContent(form.Body, "application/x-www-form-urlencoded");
        return form;
    }

    /// <summary>Starts a multipart form (RFC 7578).</summary>
    /// <param name="mediaType">The media type without its boundary.</param>
    /// <returns>What takes its parts.</returns>
    public ApiMultipartWriter Multipart(string mediaType = "multipart/form-data")
    {
        var body = new MultipartBody();
        SetContent(body, $"{mediaType}; boundary={body.Boundary}");
        return new ApiMultipartWriter(this, body);
    }

    internal void RequireReplayable(ApiFile file) => IsReplayable &= file.IsReplayable;

    private void SetBytes(byte[] body, string mediaType) => SetContent(new ByteArrayContent(body), mediaType);

    private void SetContent(HttpContent content, string mediaType)
    {
        if (_message.Content is { } earlier && earlier.Headers.TryGetValues("Content-Type", out var given)) mediaType = string.Join(',', given);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        _message.Content = content;
    }
}
