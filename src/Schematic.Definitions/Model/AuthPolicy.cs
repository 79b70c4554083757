using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The credentials that a request requires: one of several alternatives, each a set of schemes that are used together.</summary>
/// <param name="Alternatives">The alternatives in order of preference; empty if no credentials are required.</param>
public sealed record AuthPolicy(IReadOnlyList<AuthAlternative> Alternatives)
{
    /// <summary>No credentials are required.</summary>
    public static AuthPolicy None { get; } = new([]);
}

/// <summary>Schemes that must all be satisfied; empty if no credentials are required.</summary>
/// <param name="Requirements">The schemes.</param>
public sealed record AuthAlternative(IReadOnlyList<AuthRequirement> Requirements);

/// <summary>A scheme that must be satisfied.</summary>
/// <param name="Scheme">The name of an <see cref="AuthScheme"/>.</param>
/// <param name="Scopes">The scopes that the credentials must include.</param>
public sealed record AuthRequirement(string Scheme, IReadOnlyList<string> Scopes)
{
    /// <summary>The location of the requirement.</summary>
    public SourceLocation Location { get; init; }
}
