using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>What makes a definition faulty, whichever format it came from.</summary>
public static class ApiRules
{
    private static readonly Action<ApiDefinition, DiagnosticBag>[] Rules =
    [
        UnknownTypes.Check, Aliases.Check, Enums.Check, Unions.Check, Operations.Check, Parameters.Check, Defaults.Check, PageMembers.Check,
        StreamFlags.Check, AuthRequirements.Check, Groups.Check, Servers.Check, Secrets.Check, WireNames.Check,
    ];

    // What documents that tools write do all the time, and an author can mend.
    private static readonly Action<ApiDefinition, DiagnosticBag>[] AuthorsRules = [RequestNames.Check, BranchValues.Check];

    /// <summary>Checks the APIs of a description, each by itself.</summary>
    public static void Check(IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics) => Run(Rules, apis, diagnostics);

    /// <summary>Checks what only the author of a description can choose.</summary>
    internal static void CheckAuthored(IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics) => Run(AuthorsRules, apis, diagnostics);

    /// <summary>Checks APIs that share a module against each other.</summary>
    public static void CheckModule(IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics) => SharedModule.Check(apis, diagnostics);

    private static void Run(Action<ApiDefinition, DiagnosticBag>[] rules, IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics)
    {
        foreach (var api in apis)
            foreach (var rule in rules) rule(api, diagnostics);
    }
}
