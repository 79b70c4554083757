using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A server that offers the API.</summary>
/// <param name="Url">An absolute or relative URL; <c>{name}</c> stands for a variable.</param>
public sealed record Server(string Url)
{
    /// <summary>What the server is for.</summary>
    public string? Description { get; init; }

    /// <summary>A short name by which code may choose the server (OpenAPI 3.2).</summary>
    public string? Name { get; init; }

    /// <summary>The variables in the URL.</summary>
    public IReadOnlyList<ServerVariable> Variables { get; init; } = [];

    /// <summary>Where the server is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A variable in a server's URL.</summary>
/// <param name="Name">The name between the braces.</param>
/// <param name="Default">The value where the user sets none.</param>
public sealed record ServerVariable(string Name, string Default)
{
    /// <summary>The allowed values; empty where any is.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What the variable means.</summary>
    public string? Description { get; init; }
}
