using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>An API for which the program contains a client. It contains only strings, so that it keeps no client alive when the
/// program is trimmed.</summary>
/// <param name="name">The API's name.</param>
/// <param name="module">The name of its module.</param>
/// <param name="baseUrl">The URL of the API; null if the description defines none.</param>
/// <param name="docsUrl">The URL of the documentation; null if the description defines none.</param>
/// <param name="endpoints">The operations in the order of the description.</param>
public sealed class ApiDescription(string name, string module, string? baseUrl, string? docsUrl, params ApiEndpoint[] endpoints)
{
    /// <summary>Gets the API's name.</summary>
    public string Name => name;

    /// <summary>Gets the name of its module.</summary>
    public string Module => module;

    /// <summary>Gets the URL of the API; null if the description defines none.</summary>
    public string? BaseUrl => baseUrl;

    /// <summary>Gets the URL of the documentation; null if the description defines none.</summary>
    public string? DocsUrl => docsUrl;

    /// <summary>Gets the operations in the order of the description.</summary>
    public IReadOnlyList<ApiEndpoint> Endpoints => endpoints;
}

/// <summary>An operation of an API.</summary>
/// <param name="id">The operation's id.</param>
/// <param name="method">The HTTP method in upper case, or <c>WEBSOCKET</c> for a WebSocket endpoint.</param>
/// <param name="path">The path template.</param>
/// <param name="group">The group of the operation; null for the client itself.</param>
/// <param name="isGenerated">True if the program contains the code of the operation.</param>
public sealed class ApiEndpoint(string id, string method, string path, string? group, bool isGenerated = true)
{
    /// <summary>Gets the operation's id.</summary>
    public string Id => id;

    /// <summary>Gets the HTTP method in upper case, or <c>WEBSOCKET</c> for a WebSocket endpoint.</summary>
    public string Method => method;

    /// <summary>Gets the path template.</summary>
    public string Path => path;

    /// <summary>Gets the group of the operation; null for the client itself.</summary>
    public string? Group => group;

    /// <summary>Gets a value that is true if the program contains the code of the operation, false if it was omitted because nothing mentions it.</summary>
    public bool IsGenerated => isGenerated;
}
