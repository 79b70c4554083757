using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>The parts of an API that callers depend on: the data on the wire and the names in C#.</summary>
/// <param name="Name">The API's name.</param>
/// <param name="Client">The name of the client.</param>
internal sealed record Surface(string Name, string Client)
{
    /// <summary>The version of the description.</summary>
    public string? Version { get; init; }

    /// <summary>The authentication schemes by name.</summary>
    public IReadOnlyDictionary<string, SurfaceScheme> Schemes { get; init; } = new Dictionary<string, SurfaceScheme>();

    /// <summary>The policy of operations without their own.</summary>
    public AuthPolicy Auth { get; init; } = AuthPolicy.None;

    /// <summary>The operations, including WebSocket endpoints and webhooks.</summary>
    public IReadOnlyList<SurfaceOperation> Operations { get; init; } = [];

    /// <summary>The types by name.</summary>
    public IReadOnlyDictionary<string, SurfaceType> Types { get; init; } = new Dictionary<string, SurfaceType>();

    /// <summary>The location of the API in the description.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Resolves aliases; the result is nullable if one of the aliases is.</summary>
    public TypeReference Resolve(TypeReference type)
    {
        // A cycle of aliases is an error in the description, which is reported elsewhere.
        for (var steps = 0; steps < Types.Count && type is NamedReference named && Types.GetValueOrDefault(named.Name) is SurfaceAlias alias; steps++)
            type = alias.Target with { IsNullable = alias.Target.IsNullable || type.IsNullable };
        return type;
    }

    /// <summary>Returns the declaration of a type; null for a type without one.</summary>
    public SurfaceType? Declaration(TypeReference type) => type is NamedReference named ? Types.GetValueOrDefault(named.Name) : null;
}

/// <summary>An authentication scheme.</summary>
/// <param name="Wire">The notation of the credentials on the wire, such as <c>apiKey header X-Key</c>.</param>
/// <param name="Environment">The environment variables that can contain the secret.</param>
internal sealed record SurfaceScheme(string Wire, IReadOnlyList<string> Environment)
{
    /// <summary>The location of the scheme's declaration.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>An operation.</summary>
/// <param name="Id">The id.</param>
/// <param name="Method">The HTTP method; <c>WEBSOCKET</c> for a WebSocket endpoint, <c>WEBHOOK</c> for a webhook.</param>
/// <param name="Path">The path template; the name of a webhook.</param>
internal sealed record SurfaceOperation(string Id, string Method, string Path)
{
    /// <summary>The methods that call the operation, as members of the client.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>The names of its request types.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>The parameters with their locations.</summary>
    public IReadOnlyList<SurfaceMember> Parameters { get; init; } = [];

    /// <summary>The parameters of its methods in order, such as <c>query limit</c>, <c>path 1</c> and <c>body</c>; null if they are not recorded.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>The body; null if the request has none.</summary>
    public SurfaceBody? Body { get; init; }

    /// <summary>The responses by status.</summary>
    public IReadOnlyList<SurfaceResponse> Responses { get; init; } = [];

    /// <summary>The item type of a streamed response; null if no response is streamed.</summary>
    public TypeReference? Stream { get; init; }

    /// <summary>The messages of a WebSocket endpoint with their directions, and the payload of a webhook.</summary>
    public IReadOnlyList<SurfaceMember> Messages { get; init; } = [];

    /// <summary>The policy; null to use that of the API.</summary>
    public AuthPolicy? Auth { get; init; }

    /// <summary>True if the operation is deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The method and the path for messages.</summary>
    public string Route => $"{Method} {Path}";
}

/// <summary>A named value with a type: a parameter, a form field, an object member or a message.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Type">The type.</param>
internal sealed record SurfaceMember(string Name, TypeReference Type)
{
    /// <summary>The location of a parameter (such as <c>query</c>) or direction of a message (such as <c>send</c>); null for other members.</summary>
    public string? In { get; init; }

    /// <summary>The name preceded by the location, which is unique within an operation.</summary>
    public string Key => In is null ? Name : $"{In} {Name}";

    /// <summary>The name in C#; null if it is not declared in C#.</summary>
    public string? Code { get; init; }

    /// <summary>True if the value is required.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True if only responses contain it.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>True if only requests contain it.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>The only valid value; null if there are several.</summary>
    public string? Constant { get; init; }

    /// <summary>The notation of a serialization that is not the default; null for the default.</summary>
    public string? Serialization { get; init; }

    /// <summary>True if the member is deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>The body of a request.</summary>
/// <param name="Contents">The alternatives, the preferred one first.</param>
internal sealed record SurfaceBody(IReadOnlyList<SurfaceContent> Contents)
{
    /// <summary>True if the body is required.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A response.</summary>
/// <param name="Status">An exact code, a range or <c>default</c>.</param>
/// <param name="Contents">The alternatives, the preferred one first.</param>
internal sealed record SurfaceResponse(string Status, IReadOnlyList<SurfaceContent> Contents)
{
    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>True if the status indicates success.</summary>
    public bool IsSuccess => Response.IsSuccessStatus(Status);
}

/// <summary>Content in one media type: JSON, a form, plain text or binary data.</summary>
/// <param name="MediaType">The media type without parameters.</param>
internal sealed record SurfaceContent(string MediaType)
{
    /// <summary>The keyword for plain text.</summary>
    public const string Text = "text";

    /// <summary>The keyword for binary data.</summary>
    public const string Binary = "binary";

    /// <summary>The type of JSON content, or of each value in JSON lines; null for other content.</summary>
    public TypeReference? Type { get; init; }

    /// <summary>The fields of a form; null for other content.</summary>
    public IReadOnlyList<SurfaceMember>? Fields { get; init; }

    /// <summary><see cref="Text"/> or <see cref="Binary"/>; null for other content.</summary>
    public string? Raw { get; init; }

    /// <summary>The kind of content; the first of several contents of the same kind is used.</summary>
    public string Kind => Type is not null ? "json" : Fields is not null ? "form" : Raw ?? Binary;
}
