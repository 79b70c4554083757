using System.Text.Json.Serialization;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>An HTTP operation.</summary>
public sealed record Endpoint
{
    /// <summary>The id, unique within the API.</summary>
    public required string Id { get; init; }

    /// <summary>The name of its methods within the group; null if it is <see cref="Id"/>.</summary>
    [JsonIgnore]
    public string? MethodName { get; init; }

    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path, relative to the server's URL.</summary>
    public required PathTemplate Path { get; init; }

    /// <summary>The name of the group; null for the client itself.</summary>
    public string? Group { get; init; }

    /// <summary>All groups of the operation, including <see cref="Group"/>: OpenAPI allows several tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The documentation of the operation.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>True if callers should no longer use the operation.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The parameters in document order.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The body; null if the request has none.</summary>
    public RequestBody? Body { get; init; }

    /// <summary>The responses: exact codes before ranges before the default.</summary>
    public IReadOnlyList<Response> Responses { get; init; } = [];

    /// <summary>The responses with a success status; the default response if there is none.</summary>
    public IReadOnlyList<Response> Successes => Responses.Any(response => response.IsSuccess)
        ? [.. Responses.Where(response => response.IsSuccess)]
        : [.. Responses.Where(response => response.Status == "default")];

    /// <summary>The policy; null for that of the API.</summary>
    public AuthPolicy? Auth { get; init; }

    /// <summary>The headers of this request; they override those of the API.</summary>
    public IReadOnlyList<ConstantHeader> Headers { get; init; } = [];

    /// <summary>The servers; empty for those of the API.</summary>
    public IReadOnlyList<Server> Servers { get; init; } = [];

    /// <summary>The pagination of the results; null if there is none.</summary>
    public Pagination? Pagination { get; init; }

    /// <summary>The streamed response, in addition to or instead of a response as a whole; null if there is none.</summary>
    public StreamedResponse? Stream { get; init; }

    /// <summary>True if sending a request twice has the same effect as sending it once; null if it follows from the method.</summary>
    public bool? IsIdempotent { get; init; }

    /// <summary>The time limit of a call whose caller sets none; null for the default.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The names of its callbacks among the webhooks of the API: requests that follow a call.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Callbacks { get; init; } = [];

    /// <summary>The location of the operation in the description.</summary>
    public SourceLocation Location { get; init; }
}
