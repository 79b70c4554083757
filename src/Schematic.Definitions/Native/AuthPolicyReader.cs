using System.Text.RegularExpressions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>
/// Reads policies: <c>none</c>, the name of a scheme, schemes that go together (<c>key + app</c>), scopes
/// (<c>oauth2(read, write)</c>), and a list of alternatives.
/// </summary>
internal static partial class AuthPolicyReader
{
    private const string Nothing = "none";
    private const string Requirement = @"\s*(?<requirement>[\w.-]+(?:\s*\([^()]*\))?)\s*";

    /// <summary>Reads the policy under <c>auth</c>; null where there is none.</summary>
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
        var match = Alternative().Match(scalar.Source);
        if (match.Success) return new AuthAlternative([.. match.Groups["requirement"].Captures.Select(capture => ReadRequirement(capture, scalar))]);
        diagnostics.Report(DiagnosticDescriptors.InvalidPolicy, scalar.Location, scalar.Source);
        return null;
    }

    private static AuthRequirement ReadRequirement(Capture capture, ScalarNode node)
    {
        var parts = capture.Value.Split(['(', ')', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new AuthRequirement(parts[0], parts[1..]) { Location = node.LocationOf(capture.Index) };
    }

    [GeneratedRegex("^" + Requirement + @"(?:\+" + Requirement + ")*$", RegexOptions.CultureInvariant)]
    private static partial Regex Alternative();
}
