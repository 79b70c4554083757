using System;
using System.IO;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>Faults of connections, as callers see them.</summary>
internal static class ConnectionFault
{
    /// <summary>Returns what the failure to read a body is thrown as; null if it is thrown as it is.</summary>
    public static Exception? OfReading(Exception fault) => fault switch
    {
        IOException broken => Of(broken),
        // The decoder of Brotli.
        InvalidOperationException and not ObjectDisposedException => new InvalidDataException("The compressed body is invalid.", fault),
        _ => null,
    };

    // A connection that breaks while a body is read fails like one that breaks before.
    private static HttpRequestException Of(IOException fault)
    {
        const string text = "The connection broke while the body of the response was read.";
        var kind = fault is HttpIOException http ? http.HttpRequestError : HttpRequestError.Unknown;
        return kind == HttpRequestError.InvalidResponse
            ? new HttpRequestException(kind, text + " The server sent what is no HTTP.")
            : new HttpRequestException(kind, text + " " + fault.Message, fault);
    }

    /// <summary>Whether a fault quotes what the server sent, which may repeat the credentials of the request.</summary>
    public static bool QuotesServer(Exception fault) => fault is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse };

    /// <summary>The fault without what it quotes.</summary>
    public static Exception Shown(Exception fault) => QuotesServer(fault)
        ? new HttpRequestException(HttpRequestError.InvalidResponse, "The server sent what is no HTTP. It is not shown, since it may repeat credentials.")
        : fault;
}
