using System.IO;
using System.Net.WebSockets;

namespace Schematic.Runtime;

/// <summary>The server closed a WebSocket connection and says that something went wrong.</summary>
public sealed class ApiSocketException : IOException
{
    internal ApiSocketException(WebSocketCloseStatus status, string? reason)
        : base($"The server closed the connection with status {(int)status} ({status}){(string.IsNullOrEmpty(reason) ? "." : ": " + reason)}")
    {
        Status = status;
        Reason = reason;
    }

    /// <summary>The status (RFC 6455, section 7.4).</summary>
    public WebSocketCloseStatus Status { get; }

    /// <summary>The reason that the server gives; null for none.</summary>
    public string? Reason { get; }
}
