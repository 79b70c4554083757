using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Schematic.Runtime;

/// <summary>A response that an exception is created for.</summary>
internal sealed record ApiFailure(ApiOperation Operation, HttpStatusCode StatusCode, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Message)
{
    public ApiFailure(ApiOperation operation, HttpResponseMessage response, string message)
        : this(operation, response.StatusCode, response.Headers, response.Content.Headers, message)
    {
    }

    /// <summary>Gets the name of the API; empty if it is not known.</summary>
    public string ApiName { get; init; } = "";

    /// <summary>Gets the exception that explains the failure; null for none.</summary>
    public Exception? Cause { get; init; }

    /// <summary>Gets the URL that was called, without secrets.</summary>
    public string RequestUrl { get; init; } = "";

    /// <summary>Gets the bytes of the body that were kept.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>Gets the body as a string, without secrets.</summary>
    public string Body { get; init; } = "";

    /// <summary>True if the body was truncated.</summary>
    public bool IsBodyTruncated { get; init; }
}
