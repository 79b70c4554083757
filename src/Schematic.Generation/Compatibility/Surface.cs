using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>What callers of an API rely on: what goes over the wire, and what it is called in C#.</summary>
/// <param name="Name">The API's name.</param>
/// <param name="Client">The name of the client.</param>
internal sealed record Surface(string Name, string Client)
{
    /// <summary>The version of the description.</summary>
    public string? Version { get; init; }

    /// <summary>The authentication schemes by name.</summary>
    public IReadOnlyDictionary<string, SurfaceScheme> Schemes { get; init; } = new Dictionary<string, SurfaceScheme>();

    /// <summary>The policy of every operation that has none of its own.</summary>
    public AuthPolicy Auth { get; init; } = AuthPolicy.None;

    /// <summary>The operations, WebSocket endpoints among them.</summary>
    public IReadOnlyList<SurfaceOperation> Operations { get; init; } = [];

    /// <summary>The types by name.</summary>
    public IReadOnlyDictionary<string, SurfaceType> Types { get; init; } = new Dictionary<string, SurfaceType>();

    /// <summary>Where the description begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>What a type is when the names for other types are resolved; nullable where one of them is.</summary>
    public TypeReference Resolve(TypeReference type)
    {
        // A circle of aliases is a fault of the description, which is told elsewhere.
        for (var steps = 0; steps < Types.Count && type is NamedReference named && Types.GetValueOrDefault(named.Name) is SurfaceAlias alias; steps++)
            type = alias.Target with { IsNullable = alias.Target.IsNullable || type.IsNullable };
        return type;
    }

    /// <summary>The declaration of a type; null for a type without one.</summary>
    public SurfaceType? Declaration(TypeReference type) => type is NamedReference named ? Types.GetValueOrDefault(named.Name) : null;
}

/// <summary>A way for a caller to prove who it is.</summary>
/// <param name="Wire">What goes over the wire, such as <c>apiKey header X-Key</c>.</param>
/// <param name="Environment">The environment variables that may hold the secret.</param>
internal sealed record SurfaceScheme(string Wire, IReadOnlyList<string> Environment)
{
    /// <summary>Where the scheme is declared.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>An operation.</summary>
/// <param name="Id">The id.</param>
/// <param name="Method">The HTTP method; <c>WEBSOCKET</c> for a WebSocket endpoint.</param>
/// <param name="Path">The template of the path.</param>
internal sealed record SurfaceOperation(string Id, string Method, string Path)
{
    /// <summary>The methods that call it, as members of the client.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>The names of its requests.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>The parameters with their places.</summary>
    public IReadOnlyList<SurfaceMember> Parameters { get; init; } = [];

    /// <summary>The body; null where the request has none.</summary>
    public SurfaceBody? Body { get; init; }

    /// <summary>The responses by status.</summary>
    public IReadOnlyList<SurfaceResponse> Responses { get; init; } = [];

    /// <summary>The type of what comes item by item; null where nothing does.</summary>
    public TypeReference? Stream { get; init; }

    /// <summary>The messages of a WebSocket endpoint with their directions.</summary>
    public IReadOnlyList<SurfaceMember> Messages { get; init; } = [];

    /// <summary>The policy; null for the API's.</summary>
    public AuthPolicy? Auth { get; init; }

    /// <summary>Whether callers should look for something else.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The method and the path, as a person writes them.</summary>
    public string Route => $"{Method} {Path}";
}

/// <summary>Something with a name and a type: a parameter, a field of a form, a member of an object, a message.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Type">The type.</param>
internal sealed record SurfaceMember(string Name, TypeReference Type)
{
    /// <summary>The place of a parameter, such as <c>query</c>, or the direction of a message, such as <c>send</c>; null for other members.</summary>
    public string? In { get; init; }

    /// <summary>The name with the place before it, by which members of an operation differ.</summary>
    public string Key => In is null ? Name : $"{In} {Name}";

    /// <summary>The name in C#; null where C# declares nothing.</summary>
    public string? Code { get; init; }

    /// <summary>Whether it is always there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether only responses carry it.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether only requests carry it.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>The only value there is; null where there are more.</summary>
    public string? Constant { get; init; }

    /// <summary>How the value becomes text, where that is not as usual; null where it is.</summary>
    public string? Serialization { get; init; }

    /// <summary>Whether callers should no longer use it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>The body of a request.</summary>
/// <param name="Contents">The alternatives, the preferred one first.</param>
internal sealed record SurfaceBody(IReadOnlyList<SurfaceContent> Contents)
{
    /// <summary>Whether every request must carry it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A response.</summary>
/// <param name="Status">An exact code, a range or <c>default</c>.</param>
/// <param name="Contents">The alternatives, the preferred one first.</param>
internal sealed record SurfaceResponse(string Status, IReadOnlyList<SurfaceContent> Contents)
{
    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Whether the response tells of success.</summary>
    public bool IsSuccess => Response.IsSuccessStatus(Status);
}

/// <summary>Content in one media type: JSON, a form, or text or bytes as they are.</summary>
/// <param name="MediaType">The media type without parameters.</param>
internal sealed record SurfaceContent(string MediaType)
{
    /// <summary>The word for text as it is.</summary>
    public const string Text = "text";

    /// <summary>The word for bytes as they are.</summary>
    public const string Binary = "binary";

    /// <summary>The type of JSON, or of each value of JSON lines; null for anything else.</summary>
    public TypeReference? Type { get; init; }

    /// <summary>The fields of a form; null for anything else.</summary>
    public IReadOnlyList<SurfaceMember>? Fields { get; init; }

    /// <summary><see cref="Text"/> or <see cref="Binary"/>; null for anything else.</summary>
    public string? Raw { get; init; }

    /// <summary>What callers see of it: of several contents of one kind the first is used.</summary>
    public string Kind => Type is not null ? "json" : Fields is not null ? "form" : Raw ?? Binary;
}
