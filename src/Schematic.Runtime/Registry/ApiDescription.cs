using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>An API that a program has a client for. Text only: it keeps no client alive when the program is trimmed.</summary>
/// <param name="name">The API's name.</param>
/// <param name="module">The name of its module.</param>
/// <param name="baseUrl">Its URL; null where the description gives none.</param>
/// <param name="docsUrl">Where it is documented; null where the description does not say.</param>
/// <param name="endpoints">Its operations in the order of the description.</param>
public sealed class ApiDescription(string name, string module, string? baseUrl, string? docsUrl, params ApiEndpoint[] endpoints)
{
    /// <summary>The API's name.</summary>
    public string Name => name;

    /// <summary>The name of its module.</summary>
    public string Module => module;

    /// <summary>Its URL; null where the description gives none.</summary>
    public string? BaseUrl => baseUrl;

    /// <summary>Where it is documented; null where the description does not say.</summary>
    public string? DocsUrl => docsUrl;

    /// <summary>Its operations in the order of the description.</summary>
    public IReadOnlyList<ApiEndpoint> Endpoints => endpoints;
}

/// <summary>An operation of an API.</summary>
/// <param name="id">The operation's id.</param>
/// <param name="method">The HTTP method in upper case, <c>WEBSOCKET</c> for a WebSocket endpoint.</param>
/// <param name="path">The template of the path.</param>
/// <param name="group">The group it belongs to; null for the client itself.</param>
public sealed class ApiEndpoint(string id, string method, string path, string? group)
{
    /// <summary>The operation's id.</summary>
    public string Id => id;

    /// <summary>The HTTP method in upper case, <c>WEBSOCKET</c> for a WebSocket endpoint.</summary>
    public string Method => method;

    /// <summary>The template of the path.</summary>
    public string Path => path;

    /// <summary>The group it belongs to; null for the client itself.</summary>
    public string? Group => group;
}
