using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>The client of an API.</summary>
internal sealed record ClientPlan : DeclarationPlan
{
    public override string Template => "client.scriban";

    internal override IEnumerable<string> Runtime => ["ApiClient", "ApiProfile", .. MethodPlan.Calls("ApiClient", Methods, Connects)];

    /// <summary>The API's name, as a literal.</summary>
    public required Expression ApiName { get; init; }

    /// <summary>The name of the options.</summary>
    public required string Options { get; init; }

    /// <summary>The API's URL, as a literal.</summary>
    public required Expression BaseUrl { get; init; }

    /// <summary>The URL of the API's own documentation, as a literal; null if the description does not specify it.</summary>
    public Expression? DocumentationUrl { get; init; }

    /// <summary>The only option that a client needs, as an argument of a constructor; null if there is no such option.</summary>
    public ArgumentPlan? Secret { get; init; }

    /// <summary>The assignments of the profile's object initializer.</summary>
    public required IReadOnlyList<string> ProfileInitializers { get; init; }

    /// <summary>The name of the field that holds the profile.</summary>
    public required string ProfileField { get; init; }

    /// <summary>The clients of groups.</summary>
    public required IReadOnlyList<GroupPropertyPlan> Groups { get; init; }

    /// <summary>The methods.</summary>
    public required IReadOnlyList<MethodPlan> Methods { get; init; }

    /// <summary>The methods that open connections.</summary>
    public required IReadOnlyList<ConnectPlan> Connects { get; init; }
}

/// <summary>A property of a client that returns the client of a group.</summary>
internal sealed record GroupPropertyPlan
{
    /// <summary>The group's name in the description.</summary>
    public required string Group { get; init; }

    /// <summary>The name of the property.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the field.</summary>
    public required string Field { get; init; }

    /// <summary>The name of the group's client.</summary>
    public required string Type { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }
}

/// <summary>The exception of an API.</summary>
internal sealed record ExceptionPlan : DeclarationPlan
{
    public override string Template => "exception.scriban";

    internal override IEnumerable<string> Runtime => ["ApiException", "ApiFailure"];

    /// <summary>The API's name, as a literal.</summary>
    public required Expression ApiName { get; init; }
}

/// <summary>The client of a group of endpoints.</summary>
internal sealed record GroupClientPlan : DeclarationPlan
{
    public override string Template => "group_client.scriban";

    internal override IEnumerable<string> Runtime => ["ApiClientGroup", .. MethodPlan.Calls("ApiClientGroup", Methods, Connects)];

    /// <summary>The clients of nested groups.</summary>
    public required IReadOnlyList<GroupPropertyPlan> Groups { get; init; }

    /// <summary>The methods.</summary>
    public required IReadOnlyList<MethodPlan> Methods { get; init; }

    /// <summary>The methods that open connections.</summary>
    public required IReadOnlyList<ConnectPlan> Connects { get; init; }
}

/// <summary>A method of a client.</summary>
internal sealed record MethodPlan
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The lines of the documentation comment about the result.</summary>
    internal IReadOnlyList<string> Returns { get; init; } = [];

    /// <summary>The type of the result.</summary>
    public required CSharpType ReturnType { get; init; }

    /// <summary>The declarations of the parameters.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>The method that is called.</summary>
    public required string Call { get; init; }

    /// <summary>The arguments before the request.</summary>
    public IReadOnlyList<string> Leading { get; init; } = [];

    /// <summary>The request that the method creates, or that it takes.</summary>
    public required ConstructionPlan Request { get; init; }

    /// <summary>The name of the parameter that holds the request; null if the method creates it.</summary>
    public string? Argument { get; init; }

    /// <summary>The arguments after the request.</summary>
    public required IReadOnlyList<string> Trailing { get; init; }

    /// <summary>True if it is marked as obsolete.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>True if the compiler prefers it to its overloads.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Gets the members of the base client that the methods of a client call.</summary>
    internal static IEnumerable<string> Calls(string client, IReadOnlyList<MethodPlan> methods, IReadOnlyList<ConnectPlan> connects) => methods
        .Where(method => method.Leading.Count == 0)
        .Select(method => method.Call)
        .Concat(connects.Select(_ => "ConnectAsync"))
        .Distinct(StringComparer.Ordinal)
        .Select(call => $"{client}.{call}");
}

/// <summary>The construction of a request.</summary>
/// <param name="Type">The request's name.</param>
/// <param name="Arguments">The arguments of the constructor.</param>
/// <param name="Assignments">The properties that are assigned.</param>
internal sealed record ConstructionPlan(string Type, IReadOnlyList<string> Arguments, IReadOnlyList<ArgumentPlan> Assignments);

/// <summary>The options of a client.</summary>
internal sealed record ClientOptionsPlan : DeclarationPlan
{
    public override string Template => "options.scriban";

    internal override IEnumerable<string> Runtime => ["ApiClientOptions"];

    /// <summary>The properties.</summary>
    public required IReadOnlyList<PropertyPlan> Properties { get; init; }
}
