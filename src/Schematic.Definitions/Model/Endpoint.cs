using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>An HTTP operation.</summary>
public sealed record Endpoint
{
    /// <summary>The id, unique within the API.</summary>
    public required string Id { get; init; }

    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path, relative to the server's URL.</summary>
    public required PathTemplate Path { get; init; }

    /// <summary>The name of the group; null for the client itself.</summary>
    public string? Group { get; init; }

    /// <summary>Every name by which the operation is grouped, <see cref="Group"/> among them: OpenAPI allows several tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the description says about the operation.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Whether callers should look for something else.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The parameters in document order.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The body; null where the request has none.</summary>
    public RequestBody? Body { get; init; }

    /// <summary>The responses, exact codes before ranges before the default.</summary>
    public IReadOnlyList<Response> Responses { get; init; } = [];

    /// <summary>The policy; null for the API's.</summary>
    public AuthPolicy? Auth { get; init; }

    /// <summary>Headers that this request carries; they win over the API's.</summary>
    public IReadOnlyList<ConstantHeader> Headers { get; init; } = [];

    /// <summary>The servers; empty for the API's.</summary>
    public IReadOnlyList<Server> Servers { get; init; } = [];

    /// <summary>How the results are divided into pages; null where they are not.</summary>
    public Pagination? Pagination { get; init; }

    /// <summary>The answer as a stream, beside or instead of the answer in one piece; null where there is none.</summary>
    public StreamedResponse? Stream { get; init; }

    /// <summary>Where the operation is described.</summary>
    public SourceLocation Location { get; init; }
}
