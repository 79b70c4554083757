using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>An API that a program has a client for. Text only: it keeps no client alive when the program is trimmed.</summary>
/// <param name="Name">The API's name.</param>
/// <param name="Module">The name of its module.</param>
/// <param name="BaseUrl">Its URL; null where the description gives none.</param>
/// <param name="DocsUrl">Where it is documented; null where the description does not say.</param>
/// <param name="Endpoints">Its operations in the order of the description.</param>
public sealed record ApiDescription(string Name, string Module, string? BaseUrl, string? DocsUrl, IReadOnlyList<ApiEndpoint> Endpoints);

/// <summary>An operation of an API.</summary>
/// <param name="Id">The operation's id.</param>
/// <param name="Method">The HTTP method in upper case, <c>WEBSOCKET</c> for a WebSocket endpoint.</param>
/// <param name="Path">The template of the path.</param>
/// <param name="Group">The group it belongs to; null for the client itself.</param>
public sealed record ApiEndpoint(string Id, string Method, string Path, string? Group);
