using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>The properties that all clients of one API share.</summary>
/// <param name="name">The name of the API.</param>
/// <param name="baseUrl">The URL of the API.</param>
public sealed class ApiProfile(string name, string baseUrl)
{
    private readonly Lazy<HttpMessageInvoker> _connection = new(() => new HttpMessageInvoker(ApiConnection.CreateHandler()));

    /// <summary>Gets the name of the API.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the URL of the API.</summary>
    public string BaseUrl { get; } = baseUrl;

    /// <summary>Gets a function that creates the URL from the options for its server variables; null if it has none.</summary>
    public Func<ApiClientOptions, string>? ServerUrl { get; init; }

    /// <summary>Gets the authentication policy of operations that do not define their own.</summary>
    public ApiAuthPolicy Auth { get; init; } = ApiAuthPolicy.None;

    /// <summary>Gets the headers that every request carries.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Gets a function that creates the API's exception; null for an <see cref="ApiException"/>.</summary>
    internal Func<ApiFailure, ApiException>? Exception { get; init; }

    /// <summary>Gets the <c>User-Agent</c> header, used if the caller sets none.</summary>
    internal string UserAgent { get; } = "Schematic.Build/1.0";

    /// <summary>Gets the connection shared by all clients that were created without an <see cref="HttpClient"/>.</summary>
    internal HttpMessageInvoker SharedConnection => _connection.Value;

    /// <summary>Returns the factory of the exceptions of an operation.</summary>
    internal ApiFailures Failures(ApiOperation operation, IReadOnlyList<string> secrets) => new(operation, secrets) { ApiName = Name, Exception = Exception };
}
