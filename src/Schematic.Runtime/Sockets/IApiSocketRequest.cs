using System.Collections.Generic;

namespace Schematic.Runtime;

/// <summary>A request to open a WebSocket connection.</summary>
public interface IApiSocketRequest : IApiRequest
{
    /// <summary>Returns the endpoint that the request opens.</summary>
    /// <returns>The endpoint.</returns>
    ApiSocketOperation GetOperation();
}

/// <summary>A WebSocket endpoint (RFC 6455).</summary>
/// <param name="id">The endpoint's id.</param>
/// <param name="path">The path template.</param>
public sealed class ApiSocketOperation(string id, string path) : ApiOperation(id, "GET", path)
{
    /// <summary>Gets the subprotocols that the client offers, in order of preference.</summary>
    public IReadOnlyList<string> Subprotocols { get; init; } = [];
}
