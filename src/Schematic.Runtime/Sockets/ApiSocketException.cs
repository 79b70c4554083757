using System.Net.Http;
using System.Net.WebSockets;

namespace Schematic.Runtime;

/// <summary>The exception that is thrown if the server closes a WebSocket connection with an error.</summary>
public sealed class ApiSocketException : ApiException
{
    internal ApiSocketException(ApiOperation operation, HttpResponseMessage handshake, WebSocketCloseStatus status, string? reason)
        : base(new ApiFailure(operation, handshake, $"The server closed the connection with status {(int)status} ({status}){(string.IsNullOrEmpty(reason) ? "." : ": " + reason)}"))
    {
        Status = status;
        Reason = reason;
    }

    /// <summary>Gets the status (RFC 6455, section 7.4).</summary>
    public WebSocketCloseStatus Status { get; }

    /// <summary>Gets the server's reason, without the credentials that were sent; null for none.</summary>
    public string? Reason { get; }
}
