namespace Schematic.CSharp.Binding.Plans;

/// <summary>The code that is generated for one module, with all names, types and literals.</summary>
public sealed record ModulePlan
{
    /// <summary>The module's name, which is also the name of its folder.</summary>
    public required string Name { get; init; }

    /// <summary>The module's namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The namespaces of groups that have their own, in order.</summary>
    public IReadOnlyList<string> GroupNamespaces { get; init; } = [];

    /// <summary>True if the generated types are <c>internal</c>.</summary>
    public required bool IsInternal { get; init; }

    /// <summary>The name of the class that registers the module's clients.</summary>
    public required string Registration { get; init; }

    /// <summary>The files in order.</summary>
    public required IReadOnlyList<UnitPlan> Units { get; init; }

    /// <summary>The names in the run-time part that the module needs: types, and members as <c>Type.Member</c>, in order.</summary>
    public IReadOnlyList<string> Runtime { get; init; } = [];

    /// <summary>The names by which sources can mention operations, groups and types; empty if all are generated regardless.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Those of <see cref="Names"/> that the sources mention.</summary>
    public IReadOnlyList<string> Mentioned { get; init; } = [];

    /// <summary>The APIs in order, for the registry.</summary>
    public required IReadOnlyList<ApiPlan> Apis { get; init; }

    /// <summary>Returns the full names of the types that the files declare.</summary>
    public IEnumerable<string> DeclaredTypes() => Units.OfType<UnitPlan<FilePlan>>()
        .SelectMany(unit => unit.Plan.Declarations.Select(declaration => $"{unit.Plan.Namespace}.{declaration.Name}"))
        .Append($"{Namespace}.{Registration}");
}

/// <summary>The registry entry of an API.</summary>
/// <param name="Name">The API's name.</param>
/// <param name="Client">The name of the client.</param>
/// <param name="ClientOptions">The name of the client's options.</param>
public sealed record ApiPlan(string Name, string Client, string ClientOptions)
{
    /// <summary>The API's URL; null if the description has none.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The URL of the API's own documentation; null if the description does not specify it.</summary>
    public string? DocumentationUrl { get; init; }

    /// <summary>The names of the options that the API adds to the shared ones: credentials and server variables.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The endpoints in document order; WebSocket endpoints follow the others.</summary>
    public IReadOnlyList<EndpointPlan> Endpoints { get; init; } = [];

    /// <summary>The types in document order.</summary>
    public IReadOnlyList<TypePlan> Types { get; init; } = [];

    /// <summary>The names of the events of webhooks in document order.</summary>
    public IReadOnlyList<string> Webhooks { get; init; } = [];
}

/// <summary>The registry entry of an endpoint.</summary>
/// <param name="Id">The endpoint's id in the description.</param>
/// <param name="Method">The HTTP method; <c>WEBSOCKET</c> for a WebSocket endpoint.</param>
/// <param name="Path">The path template.</param>
/// <param name="Group">The group; null for the client itself.</param>
public sealed record EndpointPlan(string Id, string Method, string Path, string? Group)
{
    /// <summary>True if the code of the endpoint is generated.</summary>
    public bool IsGenerated { get; init; } = true;

    /// <summary>The names of the endpoint's requests within the module's namespace: one for each kind of body.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>The methods that call the endpoint, as members of the client, such as <c>Chat.CreateChatCompletionAsync</c>.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>The functions of the API's fake that answer the endpoint; empty without fakes.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>The parameters of the methods in order, each by its location and name, such as <c>query limit</c>, <c>path 1</c> or <c>body</c>.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The properties of the requests.</summary>
    public IReadOnlyList<PartPlan> Properties { get; init; } = [];
}

/// <summary>The C# name of a type in the description.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Type">The name in C#, within the module's namespace.</param>
public sealed record TypePlan(string Name, string Type)
{
    /// <summary>The members of an object and the values of an enum that C# declares.</summary>
    public IReadOnlyList<PartPlan> Members { get; init; } = [];
}

/// <summary>The C# name of a part of a type or request.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Member">The name in C#.</param>
public sealed record PartPlan(string Name, string Member)
{
    /// <summary>The location of a form field.</summary>
    public const string Field = "field";

    /// <summary>The location of the body.</summary>
    public const string Body = "body";

    /// <summary>The location within a request: <c>query</c>, <c>header</c>, ..., <see cref="Field"/> or <see cref="Body"/>; null in a type.</summary>
    public string? In { get; init; }
}
