using System.Text.Json.Serialization;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The language-neutral definition of an API, independent of the format of its description.</summary>
public sealed record ApiDefinition
{
    /// <summary>The name of the API, such as <c>OpenAI</c> or <c>Swagger Petstore</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The documentation of the API.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>The version of the description.</summary>
    public string? Version { get; init; }

    /// <summary>The URL of the API's own documentation.</summary>
    public string? DocumentationUrl { get; init; }

    /// <summary>The URL of a page of the API's provider, on whose site links in the documentation are paths.</summary>
    [JsonIgnore]
    public string? SiteUrl { get; init; }

    /// <summary>The servers, the preferred one first.</summary>
    public IReadOnlyList<Server> Servers { get; init; } = [];

    /// <summary>The authentication schemes that policies name.</summary>
    public IReadOnlyList<AuthScheme> AuthSchemes { get; init; } = [];

    /// <summary>The policy of every endpoint that does not define its own.</summary>
    public AuthPolicy Auth { get; init; } = AuthPolicy.None;

    /// <summary>The headers of every request.</summary>
    public IReadOnlyList<ConstantHeader> Headers { get; init; } = [];

    /// <summary>The module that is shared with other APIs; null if it follows from the name.</summary>
    public string? ModulePath { get; init; }

    /// <summary>The suffix of the names of request types; null for the default, <c>Request</c>.</summary>
    public string? RequestSuffix { get; init; }

    /// <summary>The groups of endpoints (OpenAPI tags) that are described, in document order.</summary>
    public IReadOnlyList<EndpointGroup> Groups { get; init; } = [];

    /// <summary>The HTTP operations in document order.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; init; } = [];

    /// <summary>The WebSocket endpoints in document order.</summary>
    public IReadOnlyList<SocketEndpoint> Sockets { get; init; } = [];

    /// <summary>The types of the messages that the API sends to its clients (OpenAPI webhooks and callbacks).</summary>
    public IReadOnlyList<TypeReference> Notifications { get; init; } = [];

    /// <summary>The requests that the API sends to its users, with JSON bodies.</summary>
    [JsonIgnore]
    public IReadOnlyList<Webhook> Webhooks { get; init; } = [];

    /// <summary>The signature of the webhooks; null if it is not stated.</summary>
    [JsonIgnore]
    public WebhookSignature? WebhookSignature { get; init; }

    /// <summary>Patterns of the operations that are generated even if the project's sources do not mention them.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>The types of the project that are used instead of types of the description.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProjectType> ProjectTypes { get; init; } = [];

    /// <summary>All named types, including inline ones, in document order; names are unique.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; init; } = [];

    /// <summary>The location of the beginning of the description.</summary>
    public SourceLocation Location { get; init; }
}
