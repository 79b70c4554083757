using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A WebSocket endpoint (RFC 6455) whose messages are JSON.</summary>
public sealed record SocketEndpoint
{
    /// <summary>The id, unique within the API.</summary>
    public required string Id { get; init; }

    /// <summary>The path, relative to the server's URL.</summary>
    public required PathTemplate Path { get; init; }

    /// <summary>The name of the group; null for the client itself.</summary>
    public string? Group { get; init; }

    /// <summary>The documentation of the endpoint.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>True if callers should no longer use the endpoint.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The parameters of the connection.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The headers of the handshake; they override those of the API.</summary>
    public IReadOnlyList<ConstantHeader> Headers { get; init; } = [];

    /// <summary>The policy; null for that of the API.</summary>
    public AuthPolicy? Auth { get; init; }

    /// <summary>The servers; empty for those of the API, with <c>ws</c> instead of <c>http</c>.</summary>
    public IReadOnlyList<Server> Servers { get; init; } = [];

    /// <summary>The WebSocket subprotocols that the client offers.</summary>
    public IReadOnlyList<string> Subprotocols { get; init; } = [];

    /// <summary>The messages.</summary>
    public IReadOnlyList<SocketMessage> Messages { get; init; } = [];

    /// <summary>The location of the endpoint in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>The time at which a message is sent.</summary>
public enum SocketMessageRole
{
    /// <summary>At any time.</summary>
    Exchange,

    /// <summary>The first message after the connection is established.</summary>
    Open,

    /// <summary>The last message before the connection is closed.</summary>
    Close,

    /// <summary>A message that is sent periodically to keep the connection open.</summary>
    KeepAlive,
}

/// <summary>The sender of a message.</summary>
[Flags]
public enum SocketDirection
{
    /// <summary>The client.</summary>
    Send = 1,

    /// <summary>The server.</summary>
    Receive = 2,

    /// <summary>Both sides.</summary>
    Both = Send | Receive,
}

/// <summary>A message of a WebSocket endpoint.</summary>
/// <param name="Name">The name, unique within the endpoint.</param>
/// <param name="Direction">The sender.</param>
/// <param name="Type">The type of the JSON; <see cref="PrimitiveKind.File"/> for a binary message.</param>
public sealed record SocketMessage(string Name, SocketDirection Direction, TypeReference Type)
{
    /// <summary>The time at which the message is sent.</summary>
    public SocketMessageRole Role { get; init; }

    /// <summary>The documentation of the message.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }
}
