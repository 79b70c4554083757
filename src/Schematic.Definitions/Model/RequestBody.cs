using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The body of a request, in one of several media types.</summary>
/// <param name="Contents">The alternatives, the preferred one first.</param>
public sealed record RequestBody(IReadOnlyList<BodyContent> Contents)
{
    /// <summary>Whether every request must carry a body.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>What the body means.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}
