using System;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public static partial class ApiResponseFormat
{
    /// <summary>Creates a format that rejects responses of the media types that other methods read, instead of misreading them.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="format">The format that reads all other responses.</param>
    /// <param name="others">The media types that other methods read.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<T> Except<T>(ApiResponseFormat<T> format, params string[] others) => new SelectedResponseFormat<T>(format, others);
}

/// <summary>Reads a response unless it has a media type that another method reads.</summary>
internal sealed class SelectedResponseFormat<T>(ApiResponseFormat<T> format, string[] others) : ApiResponseFormat<T>(format.Accept)
{
    private readonly string[] _own = (format.Accept ?? "").Split(", ");

    internal override bool KeepsResponse => format.KeepsResponse;

    internal override bool IsResult => format.IsResult;

    internal override ValueTask<T> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken)
    {
        var type = received.Response.Content.Headers.ContentType;
        if (type?.MediaType is null || Fit(others, type) <= Fit(_own, type)) return format.ReadAsync(received, cancellationToken);
        return received.ReadBytesAsync((format, type.MediaType), static (expected, received, body, token) =>
            IsAnyJson(expected.MediaType) && expected.format.TryReadJson(received, body, token, out var value)
                ? value
                : throw received.Unreadable($"The response is '{expected.MediaType}', which another method of the client reads.", body), cancellationToken);
    }

    // Some servers answer a request for their own media type with the general one.
    private static bool IsAnyJson(string mediaType) => mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the number of parameters that the best match has in common with a media type; -1 if none matches.</summary>
    private static int Fit(string[] declared, MediaTypeHeaderValue received)
    {
        var best = -1;
        foreach (var text in declared)
            if (MediaTypeHeaderValue.TryParse(text, out var type) && string.Equals(type.MediaType, received.MediaType, StringComparison.OrdinalIgnoreCase))
                best = Math.Max(best, Common(type, received));
        return best;
    }

    private static int Common(MediaTypeHeaderValue declared, MediaTypeHeaderValue received)
    {
        var count = 0;
        foreach (var parameter in declared.Parameters)
        {
            if (parameter.Name is "q" or "charset") continue;
            if (!received.Parameters.Contains(parameter)) return -1;
            count++;
        }

        return count;
    }
}
