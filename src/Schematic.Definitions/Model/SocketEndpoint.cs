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

    /// <summary>What the description says about the endpoint.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Whether callers should look for something else.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The parameters of the connection.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Headers that the handshake carries; they win over the API's.</summary>
    public IReadOnlyList<ConstantHeader> Headers { get; init; } = [];

    /// <summary>The policy; null for the API's.</summary>
    public AuthPolicy? Auth { get; init; }

    /// <summary>The servers; empty for the API's, with <c>http</c> read as <c>ws</c>.</summary>
    public IReadOnlyList<Server> Servers { get; init; } = [];

    /// <summary>The WebSocket subprotocols offered.</summary>
    public IReadOnlyList<string> Subprotocols { get; init; } = [];

    /// <summary>The messages.</summary>
    public IReadOnlyList<SocketMessage> Messages { get; init; } = [];

    /// <summary>Where the endpoint is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>When a message is sent.</summary>
public enum SocketMessageRole
{
    /// <summary>At any time.</summary>
    Exchange,

    /// <summary>First, once the connection stands.</summary>
    Open,

    /// <summary>Last, before the connection is closed.</summary>
    Close,

    /// <summary>From time to time, to keep the connection open.</summary>
    KeepAlive,
}

/// <summary>Who sends a message.</summary>
[Flags]
public enum SocketDirection
{
    /// <summary>The client.</summary>
    Send = 1,

    /// <summary>The server.</summary>
    Receive = 2,

    /// <summary>Either side.</summary>
    Both = Send | Receive,
}

/// <summary>A message of a WebSocket endpoint.</summary>
/// <param name="Name">The name, unique within the endpoint.</param>
/// <param name="Direction">Who sends it.</param>
/// <param name="Type">The type of its JSON; <see cref="PrimitiveKind.File"/> for a binary message.</param>
public sealed record SocketMessage(string Name, SocketDirection Direction, TypeReference Type)
{
    /// <summary>When it is sent.</summary>
    public SocketMessageRole Role { get; init; }

    /// <summary>What the message means.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}
