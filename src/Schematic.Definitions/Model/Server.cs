using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A server that offers the API.</summary>
/// <param name="Url">An absolute or relative URL; <c>{name}</c> is a variable.</param>
public sealed record Server(string Url)
{
    /// <summary>The description of the server.</summary>
    public string? Description { get; init; }

    /// <summary>A short name with which code can select the server (OpenAPI 3.2).</summary>
    public string? Name { get; init; }

    /// <summary>The variables of the URL.</summary>
    public IReadOnlyList<ServerVariable> Variables { get; init; } = [];

    /// <summary>The location of the server in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A variable of a server URL.</summary>
/// <param name="Name">The name between the braces.</param>
/// <param name="Default">The value if the user does not set one.</param>
public sealed record ServerVariable(string Name, string Default)
{
    /// <summary>The allowed values; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The description of the variable.</summary>
    public string? Description { get; init; }
}
