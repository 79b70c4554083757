using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>
/// Reads policies: <c>none</c>, the name of a scheme, schemes that are used together (<c>key + app</c>), scopes
/// (<c>oauth2(read, write)</c>), and a list of alternatives.
/// </summary>
internal static class AuthPolicyReader
{
    private const string Nothing = "none";

    /// <summary>Reads the policy of <c>auth</c>; null if there is none.</summary>
    public static AuthPolicy? Read(Section section) => section.Value("auth") switch
    {
        null => null,
        ScalarNode { Source: Nothing } => AuthPolicy.None,
        SequenceNode several => new AuthPolicy(
            [.. several.Items.Select(item => ReadAlternative(item, section.Diagnostics)).OfType<AuthAlternative>()]),
        var single => ReadAlternative(single, section.Diagnostics) is { } alternative ? new AuthPolicy([alternative]) : null,
    };

    private static AuthAlternative? ReadAlternative(DocumentNode node, DiagnosticBag diagnostics)
    {
        if (node is not ScalarNode { Kind: not ScalarKind.Null } scalar)
        {
            Expectation.Report(node, "the name of a scheme", diagnostics);
            return null;
        }

        if (scalar.Source == Nothing) return new AuthAlternative([]);
        if (new PolicyParser(scalar).Parse() is { } requirements) return new AuthAlternative(requirements);
        diagnostics.Report(DiagnosticDescriptors.InvalidPolicy, scalar.Location, scalar.Source);
        return null;
    }
}
