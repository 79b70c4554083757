using System;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Reads the body of an error response.</summary>
public abstract partial class ApiErrorFormat
{
    private protected ApiErrorFormat(string status) => Status = status;

    /// <summary>Gets the status: an exact code (<c>404</c>), a range (<c>4XX</c>) or <c>default</c>.</summary>
    public string Status { get; }

    /// <summary>True if the status is an error, not a success.</summary>
    internal bool IsError => Status[0] != '2';

    /// <summary>Gets the media type that distinguishes the format from others with the same status; null if there are none.</summary>
    internal string? MediaType { get; init; }

    /// <summary>Creates a format for error responses with a JSON body.</summary>
    /// <typeparam name="T">The type of the error.</typeparam>
    /// <param name="status">An exact code, a range or <c>default</c>.</param>
    /// <param name="codec">The codec that reads the error.</param>
    /// <param name="mediaType">The media type, if other formats with the same status have other types.</param>
    /// <returns>The format.</returns>
    public static ApiErrorFormat Json<T>(string status, JsonCodec<T> codec, string? mediaType = null) => new ApiErrorFormat<T>(status, codec) { MediaType = mediaType };

    /// <summary>Returns how well the format matches: 3 for the exact status, 2 for its range, 1 for any other status, 0 for no match.
    /// Responses with a success status are not errors of the type that other statuses have, even if they cannot be read.</summary>
    internal int Fit(int status) => StatusPattern.Fit(Status, status) is var fit && fit == 1 && status is >= 200 and < 300 ? 0 : fit;
}

/// <summary>Reads the JSON of an error response, or another format in a derived class.</summary>
/// <typeparam name="T">The type of the error.</typeparam>
internal class ApiErrorFormat<T>(string status, JsonCodec<T> codec) : ApiErrorFormat(status)
{
    public virtual bool TryRead(ReadOnlyMemory<byte> body, Encoding? charset, out T? error)
    {
        try
        {
            error = JsonText.Read(ResponseText.ToUtf8(body, charset).Span, codec, JsonReadContext.Tolerant);
            return true;
        }
        catch (JsonException)
        {
            error = default;
            return false;
        }
    }
}
