using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A group of endpoints: an OpenAPI tag.</summary>
/// <param name="Name">The name that <see cref="Endpoint.Group"/> refers to.</param>
public sealed record EndpointGroup(string Name)
{
    /// <summary>What the group is about.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>The name of the group above this one (OpenAPI 3.2); null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Where the group is described.</summary>
    public SourceLocation Location { get; init; }
}
