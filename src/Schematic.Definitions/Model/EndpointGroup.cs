using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A group of endpoints: an OpenAPI tag.</summary>
/// <param name="Name">The name that <see cref="Endpoint.Group"/> refers to.</param>
public sealed record EndpointGroup(string Name)
{
    /// <summary>The name within the parent group; null if it is <see cref="Name"/>.</summary>
    public string? ShortName { get; init; }

    /// <summary>The documentation of the group.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>The name of the parent group (OpenAPI 3.2); null at the top level.</summary>
    public string? Parent { get; init; }

    /// <summary>The location of the group in the description.</summary>
    public SourceLocation Location { get; init; }
}
