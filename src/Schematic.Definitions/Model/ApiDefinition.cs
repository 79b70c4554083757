using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>What an API is: language-neutral, whichever kind of description it was read from.</summary>
public sealed record ApiDefinition
{
    /// <summary>The API's name as an identifier-like word, such as <c>OpenAI</c> or <c>Swagger Petstore</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the description says about the API.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>The version of the description.</summary>
    public string? Version { get; init; }

    /// <summary>Where the API's own documentation is to be read.</summary>
    public string? DocumentationUrl { get; init; }

    /// <summary>The servers, the preferred one first.</summary>
    public IReadOnlyList<Server> Servers { get; init; } = [];

    /// <summary>The authentication schemes that policies name.</summary>
    public IReadOnlyList<AuthScheme> AuthSchemes { get; init; } = [];

    /// <summary>The policy of every endpoint that has none of its own.</summary>
    public AuthPolicy Auth { get; init; } = AuthPolicy.None;

    /// <summary>Headers that every request carries.</summary>
    public IReadOnlyList<ConstantHeader> Headers { get; init; } = [];

    /// <summary>The module shared with other APIs; null where it follows from the name.</summary>
    public string? ModulePath { get; init; }

    /// <summary>What the names of request types end in; null for the default, <c>Request</c>.</summary>
    public string? RequestSuffix { get; init; }

    /// <summary>The groups of endpoints (OpenAPI's tags) that are described, in order.</summary>
    public IReadOnlyList<EndpointGroup> Groups { get; init; } = [];

    /// <summary>The HTTP operations in document order.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; init; } = [];

    /// <summary>The WebSocket endpoints in document order.</summary>
    public IReadOnlyList<SocketEndpoint> Sockets { get; init; } = [];

    /// <summary>The types of what the API sends on its own (OpenAPI's webhooks and callbacks), for those who receive it.</summary>
    public IReadOnlyList<TypeReference> Notifications { get; init; } = [];

    /// <summary>Every named type, inline ones included, in document order; names are unique.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; init; } = [];

    /// <summary>Where the description starts.</summary>
    public SourceLocation Location { get; init; }
}
