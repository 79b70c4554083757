using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>What a request needs to be let in: one of several alternatives, each a set of schemes used together.</summary>
/// <param name="Alternatives">The alternatives in order of preference; none means that nothing is needed.</param>
public sealed record AuthPolicy(IReadOnlyList<AuthAlternative> Alternatives)
{
    /// <summary>Nothing is needed.</summary>
    public static AuthPolicy None { get; } = new([]);
}

/// <summary>Schemes that must be satisfied together; empty means that no credentials are needed.</summary>
/// <param name="Requirements">The schemes.</param>
public sealed record AuthAlternative(IReadOnlyList<AuthRequirement> Requirements);

/// <summary>A scheme that must be satisfied.</summary>
/// <param name="Scheme">The name of an <see cref="AuthScheme"/>.</param>
/// <param name="Scopes">The scopes that the caller must hold.</param>
public sealed record AuthRequirement(string Scheme, IReadOnlyList<string> Scopes)
{
    /// <summary>Where the scheme is required.</summary>
    public SourceLocation Location { get; init; }
}
