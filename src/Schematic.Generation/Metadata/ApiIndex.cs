using System.Text.Json.Serialization;
using Schematic.Generation.Output;

namespace Schematic.Generation.Metadata;

/// <summary>Everything that a module offers, and where each of it stands in the descriptions (<c>schemas/api-index.schema.json</c>).</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Apis">The APIs.</param>
internal sealed record ApiIndex(string Module, string Namespace, IReadOnlyList<IndexedApi> Apis)
{
    /// <summary>The schema that the JSON follows.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-1)]
    public string Schema { get; } = JsonSchemas.Prefix + "api-index.schema.json";
}

/// <summary>An API.</summary>
/// <param name="Name">The name.</param>
/// <param name="Client">The name of the client.</param>
/// <param name="At">Where its description begins.</param>
internal sealed record IndexedApi(string Name, string Client, string At)
{
    /// <summary>The version of the description.</summary>
    public string? Version { get; init; }

    /// <summary>What the description says about the API, in a sentence or so.</summary>
    public string? Summary { get; init; }

    /// <summary>Where the API's own documentation is to be read.</summary>
    public string? Documentation { get; init; }

    /// <summary>The URLs of the servers.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>The ways for a caller to prove who it is.</summary>
    public IReadOnlyList<IndexedCredential> Credentials { get; init; } = [];

    /// <summary>The endpoints, WebSocket endpoints after the others.</summary>
    public IReadOnlyList<IndexedEndpoint> Endpoints { get; init; } = [];

    /// <summary>The types.</summary>
    public IReadOnlyList<IndexedType> Types { get; init; } = [];
}

/// <summary>A way for a caller to prove who it is.</summary>
/// <param name="Name">The name of the scheme.</param>
/// <param name="Kind">What it is: <c>apiKey</c>, <c>basic</c>, <c>bearer</c>, <c>oauth2</c>, ...</param>
/// <param name="Environment">The environment variables that may hold the secret.</param>
/// <param name="At">Where it is declared.</param>
internal sealed record IndexedCredential(string Name, string Kind, IReadOnlyList<string> Environment, string At);

/// <summary>An endpoint.</summary>
/// <param name="Id">The id.</param>
/// <param name="Method">The HTTP method; <c>WEBSOCKET</c> for a WebSocket endpoint.</param>
/// <param name="Path">The template of the path.</param>
/// <param name="At">Where it is described.</param>
internal sealed record IndexedEndpoint(string Id, string Method, string Path, string At)
{
    /// <summary>What the description says about it, in a sentence or so.</summary>
    public string? Summary { get; init; }

    /// <summary>The group.</summary>
    public string? Group { get; init; }

    /// <summary>The methods that call it, as members of the client.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>The types of its requests.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>The type of the body, or its media type where it is no JSON.</summary>
    public string? Body { get; init; }

    /// <summary>What comes back, by status: a type, or a media type where it is no JSON.</summary>
    public IReadOnlyDictionary<string, string> Responses { get; init; } = new Dictionary<string, string>();

    /// <summary>The type of what comes item by item.</summary>
    public string? Stream { get; init; }

    /// <summary>What a client needs to be able to do; see <see cref="ApiFeatures"/>.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>Whether callers should look for something else.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The parameters and form fields that callers should no longer set.</summary>
    public IReadOnlyList<IndexedPart> DeprecatedParameters { get; init; } = [];
}

/// <summary>A type.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Kind"><c>object</c>, <c>enum</c>, <c>union</c> or <c>alias</c>.</param>
/// <param name="At">Where it is described.</param>
internal sealed record IndexedType(string Name, string Kind, string At)
{
    /// <summary>The name in the description, where it is another one.</summary>
    public string? Described { get; init; }

    /// <summary>Whether callers should look for something else.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The members, of an enum the values, that callers should no longer use.</summary>
    public IReadOnlyList<IndexedPart> DeprecatedMembers { get; init; } = [];
}

/// <summary>A part of an endpoint or a type.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="At">Where it is described.</param>
internal sealed record IndexedPart(string Name, string At);
