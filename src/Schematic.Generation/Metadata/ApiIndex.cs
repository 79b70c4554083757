using System.Text.Json.Serialization;
using Schematic.Generation.Output;

namespace Schematic.Generation.Metadata;

/// <summary>The index of a module: its APIs and types with their locations in the descriptions (<c>schemas/api-index.schema.json</c>).</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Apis">The APIs.</param>
internal sealed record ApiIndex(string Module, string Namespace, IReadOnlyList<IndexedApi> Apis)
{
    /// <summary>The schema of the JSON.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-1)]
    public string Schema { get; } = JsonSchemas.Prefix + "api-index.schema.json";
}

/// <summary>An API.</summary>
/// <param name="Name">The name.</param>
/// <param name="Client">The name of the client.</param>
/// <param name="At">The location of its description.</param>
internal sealed record IndexedApi(string Name, string Client, string At)
{
    /// <summary>The version of the description.</summary>
    public string? Version { get; init; }

    /// <summary>The summary in the description, shortened to about a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>The URL of the API's own documentation.</summary>
    public string? Documentation { get; init; }

    /// <summary>The URLs of the servers.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>The authentication schemes.</summary>
    public IReadOnlyList<IndexedCredential> Credentials { get; init; } = [];

    /// <summary>The endpoints, followed by the WebSocket endpoints.</summary>
    public IReadOnlyList<IndexedEndpoint> Endpoints { get; init; } = [];

    /// <summary>The types.</summary>
    public IReadOnlyList<IndexedType> Types { get; init; } = [];
}

/// <summary>An authentication scheme.</summary>
/// <param name="Name">The name of the scheme.</param>
/// <param name="Kind">The kind: <c>apiKey</c>, <c>basic</c>, <c>bearer</c>, <c>oauth2</c>, ...</param>
/// <param name="Environment">The environment variables that can contain the secret.</param>
/// <param name="At">The location of its declaration.</param>
internal sealed record IndexedCredential(string Name, string Kind, IReadOnlyList<string> Environment, string At);

/// <summary>An endpoint.</summary>
/// <param name="Id">The id.</param>
/// <param name="Method">The HTTP method; <c>WEBSOCKET</c> for a WebSocket endpoint.</param>
/// <param name="Path">The path template.</param>
/// <param name="At">The location in the description.</param>
internal sealed record IndexedEndpoint(string Id, string Method, string Path, string At)
{
    /// <summary>The summary in the description, shortened to about a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>The group.</summary>
    public string? Group { get; init; }

    /// <summary>The methods that call the endpoint, as members of the client.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>The request types.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>The type of the body; its media type if it is not JSON.</summary>
    public string? Body { get; init; }

    /// <summary>The responses by status: a type, or a media type if the response is not JSON.</summary>
    public IReadOnlyDictionary<string, string> Responses { get; init; } = new Dictionary<string, string>();

    /// <summary>The item type of a streamed response.</summary>
    public string? Stream { get; init; }

    /// <summary>The features that a client needs; see <see cref="ApiFeatures"/>.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>True if the endpoint is deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The deprecated parameters and form fields.</summary>
    public IReadOnlyList<IndexedPart> DeprecatedParameters { get; init; } = [];
}

/// <summary>A type.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Kind"><c>object</c>, <c>enum</c>, <c>union</c> or <c>alias</c>.</param>
/// <param name="At">The location in the description.</param>
internal sealed record IndexedType(string Name, string Kind, string At)
{
    /// <summary>The name in the description, if it differs.</summary>
    public string? Described { get; init; }

    /// <summary>True if the type is deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The deprecated members, or the deprecated values of an enum.</summary>
    public IReadOnlyList<IndexedPart> DeprecatedMembers { get; init; } = [];
}

/// <summary>A part of an endpoint or a type.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="At">The location in the description.</param>
internal sealed record IndexedPart(string Name, string At);
