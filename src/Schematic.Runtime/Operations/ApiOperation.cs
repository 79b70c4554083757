using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>The properties that all requests of one operation share.</summary>
public abstract class ApiOperation
{
    private protected ApiOperation(string id, string method, string path)
    {
        Id = id;
        Path = path;
        HttpMethod = HttpMethod.Parse(HeaderText.Token("The method of an operation", method));
        IsIdempotent = method is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "PUT" or "DELETE" or "QUERY";
    }

    /// <summary>Gets the operation's id in the API's description.</summary>
    public string Id { get; }

    /// <summary>Gets the HTTP method in upper case.</summary>
    public string Method => HttpMethod.Method;

    /// <summary>Gets the path template, such as <c>/models/{model}</c>, which also names traces and metrics.</summary>
    public string Path { get; }

    /// <summary>Gets the authentication policy; null for the API's policy.</summary>
    public ApiAuthPolicy? Auth { get; init; }

    /// <summary>Gets the formats of error responses.</summary>
    public IReadOnlyList<ApiErrorFormat> Errors { get; init; } = [];

    /// <summary>Gets the headers that every request of the operation carries; they override the API's headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Gets the URL of the operation's own server; null for the API's. A relative one is resolved against the API's.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Gets a function that returns the URL of the operation's own server if options determine it; null for <see cref="BaseUrl"/>.</summary>
    public Func<ApiClientOptions, string>? ServerUrl { get; init; }

    /// <summary>True if sending a request twice has the same effect as sending it once, so that it may be retried.
    /// The default follows from the method (RFC 9110, section 9.2.2).</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>Gets the time limit of a call if <see cref="ApiClientOptions.Timeout"/> is not set; null for that of all operations.</summary>
    public TimeSpan? Timeout { get; init; }

    internal HttpMethod HttpMethod { get; }
}

/// <summary>An operation whose response is not streamed.</summary>
/// <typeparam name="TResponse">The type of the response.</typeparam>
/// <param name="id">The operation's id.</param>
/// <param name="method">The HTTP method in upper case.</param>
/// <param name="path">The path template.</param>
/// <param name="response">The format of the response.</param>
public sealed class ApiOperation<TResponse>(string id, string method, string path, ApiResponseFormat<TResponse> response)
    : ApiOperation(id, method, path)
{
    /// <summary>Gets the format of the response.</summary>
    public ApiResponseFormat<TResponse> Response { get; } = response;
}
