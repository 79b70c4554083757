using System.Collections.Generic;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>What all requests of one operation have in common.</summary>
public abstract class ApiOperation
{
    private protected ApiOperation(string id, string method, string path)
    {
        Id = id;
        Path = path;
        HttpMethod = HttpMethod.Parse(HeaderText.Token("The method of an operation", method));
        IsIdempotent = method is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "PUT" or "DELETE" or "QUERY";
    }

    /// <summary>The operation's id in the API's description.</summary>
    public string Id { get; }

    /// <summary>The HTTP method in upper case.</summary>
    public string Method => HttpMethod.Method;

    /// <summary>The template of the path, such as <c>/models/{model}</c>; the name of traces and metrics.</summary>
    public string Path { get; }

    /// <summary>What lets a request in; null for the API's policy.</summary>
    public ApiAuthPolicy? Auth { get; init; }

    /// <summary>How the bodies of failures are read.</summary>
    public IReadOnlyList<ApiErrorFormat> Errors { get; init; } = [];

    /// <summary>Headers that every request of the operation carries; they win over the API's.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The operation's own server; null for the API's.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether sending a request twice does what sending it once does, so that it may be tried again.
    /// By default what RFC 9110, section 9.2.2 says of the method.</summary>
    public bool IsIdempotent { get; init; }

    internal HttpMethod HttpMethod { get; }
}

/// <summary>An operation that answers in one piece.</summary>
/// <typeparam name="TResponse">The type of the answer.</typeparam>
/// <param name="id">The operation's id.</param>
/// <param name="method">The HTTP method in upper case.</param>
/// <param name="path">The template of the path.</param>
/// <param name="response">How the answer is read.</param>
public sealed class ApiOperation<TResponse>(string id, string method, string path, ApiResponseFormat<TResponse> response)
    : ApiOperation(id, method, path)
{
    /// <summary>How the answer is read.</summary>
    public ApiResponseFormat<TResponse> Response { get; } = response;
}
