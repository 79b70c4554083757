using System;
using System.IO;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>Converts connection errors to the exceptions that callers see.</summary>
internal static class ConnectionError
{
    /// <summary>Returns the exception to throw for a failure to read a body; null to throw the failure unchanged.</summary>
    public static Exception? OfReading(Exception exception) => exception switch
    {
        IOException broken => Of(broken),
        // Thrown by the Brotli decoder.
        InvalidOperationException and not ObjectDisposedException => new InvalidDataException("The compressed body is invalid.", exception),
        _ => null,
    };

    // A connection that is lost while a body is read fails like one that is lost before.
    private static HttpRequestException Of(IOException exception)
    {
        const string text = "The connection was lost while the response body was read.";
        var kind = exception is HttpIOException http ? http.HttpRequestError : HttpRequestError.Unknown;
        return kind == HttpRequestError.InvalidResponse
            ? new HttpRequestException(kind, text + " The response is not valid HTTP.")
            : new HttpRequestException(kind, text + " " + exception.Message, exception);
    }

    /// <summary>Returns true if an exception quotes the server's data, which may contain the credentials of the request.</summary>
    public static bool QuotesServer(Exception exception) => exception is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse };

    /// <summary>Returns the exception without the quoted data.</summary>
    public static Exception Shown(Exception exception) => QuotesServer(exception)
        ? new HttpRequestException(HttpRequestError.InvalidResponse, "The response is not valid HTTP. It is not shown because it may contain credentials.")
        : exception;
}
