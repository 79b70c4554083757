using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>What all clients of one API have in common.</summary>
/// <param name="name">The API's name.</param>
/// <param name="baseUrl">The API's URL.</param>
public sealed class ApiProfile(string name, string baseUrl)
{
    private readonly Lazy<HttpMessageInvoker> _connection = new(() => new HttpMessageInvoker(ApiConnection.CreateHandler()));

    /// <summary>The API's name.</summary>
    public string Name { get; } = name;

    /// <summary>The API's URL.</summary>
    public string BaseUrl { get; } = baseUrl;

    /// <summary>Makes the API's URL from options that stand for variables in it; null where there are none.</summary>
    public Func<ApiClientOptions, string>? ServerUrl { get; init; }

    /// <summary>What lets requests in, unless an operation says otherwise.</summary>
    public ApiAuthPolicy Auth { get; init; } = ApiAuthPolicy.None;

    /// <summary>Headers that every request carries.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The <c>User-Agent</c> header, where the caller sets none.</summary>
    internal string UserAgent { get; } = "Schematic.Build/1.0";

    /// <summary>The connections of all clients that were not given an <see cref="HttpClient"/>.</summary>
    internal HttpMessageInvoker SharedConnection => _connection.Value;
}
