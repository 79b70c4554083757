using System;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public static partial class ApiResponseFormat
{
    /// <summary>Creates a format for strings that are sent as JSON or as text: the media type of the response decides.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">The codec that reads the value.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<T> JsonOrText<T>(JsonCodec<T> codec, string accept) => new JsonOrTextResponseFormat<T>(codec, accept);
}

/// <summary>Reads a body of JSON or text.</summary>
internal sealed class JsonOrTextResponseFormat<T>(JsonCodec<T> codec, string accept) : ApiResponseFormat<T>(accept)
{
    internal override ValueTask<T> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken) =>
        received.ReadBytesAsync(codec, static (codec, received, body, token) =>
        {
            var type = received.Response.Content.Headers.ContentType?.MediaType;
            var isText = type is not null && type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !type.EndsWith("json", StringComparison.OrdinalIgnoreCase);
            var json = isText ? JsonText.Write(Json.String, ResponseText.Decode(body.ToArray(), received.Charset)) : body;
            return JsonResponse.Read(codec, received, json, token);
        }, cancellationToken);
}
