using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The ways in which answers in one piece are read.</summary>
public static class ApiResponseFormat
{
    /// <summary>There is nothing to read.</summary>
    public static ApiResponseFormat<NoContent> None { get; } = new NoResponseFormat();

    /// <summary>Text in the character set that the response names, else by its byte order mark, else UTF-8.</summary>
    public static ApiResponseFormat<string> Text { get; } = new TextResponseFormat("text/plain, */*;q=0.5");

    /// <summary>Bytes, read while they come. The stream owns the response: the caller disposes of it.</summary>
    public static ApiResponseFormat<Stream> Binary { get; } = new BinaryResponseFormat("*/*");

    /// <summary>JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">What reads it.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<T> Json<T>(JsonCodec<T> codec, string accept = "application/json") => new JsonResponseFormat<T>(codec, accept);

    /// <summary>JSON, or nothing: null for status 204, 205 and for an empty body.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">What reads it.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<T?> OptionalJson<T>(JsonCodec<T> codec, string accept = "application/json") => new OptionalJsonResponseFormat<T>(codec, accept);

    /// <summary>Text of a media type, such as <c>text/csv</c>.</summary>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<string> TextOf(string accept) => new TextResponseFormat(accept);

    /// <summary>Bytes of a media type, such as <c>audio/mpeg</c>.</summary>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<Stream> BinaryOf(string accept) => new BinaryResponseFormat(accept);
}

/// <summary>How an answer in one piece is read.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public abstract class ApiResponseFormat<T>
{
    private protected ApiResponseFormat(string? accept) => Accept = accept;

    /// <summary>The <c>Accept</c> header of the request; null for none.</summary>
    public string? Accept { get; }

    /// <summary>Whether the answer holds on to the response after it was read.</summary>
    internal virtual bool KeepsResponse => false;

    /// <summary>Whether what is read is what the caller gets.</summary>
    internal virtual bool IsResult => true;

    internal abstract ValueTask<T> ReadAsync(ApiExchange exchange, CancellationToken cancellationToken);
}
