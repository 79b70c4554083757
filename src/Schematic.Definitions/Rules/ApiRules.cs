using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Checks definitions, regardless of the format of the description.</summary>
public static class ApiRules
{
    private static readonly Action<ApiDefinition, DiagnosticBag>[] Rules =
    [
        UnknownTypes.Check, Aliases.Check, Enums.Check, Unions.Check, Operations.Check, Parameters.Check, Defaults.Check, PageMembers.Check,
        StreamFlags.Check, AuthRequirements.Check, Groups.Check, Servers.Check, Secrets.Check, WireNames.Check,
    ];

    // Problems that are common in documents written by tools, and that the author of a description can fix.
    private static readonly Action<ApiDefinition, DiagnosticBag>[] AuthorsRules = [RequestNames.Check, BranchValues.Check];

    /// <summary>Checks the APIs of a description separately.</summary>
    public static void Check(IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics) => Run(Rules, apis, diagnostics);

    /// <summary>Checks the parts of an API that only the author of a description can choose.</summary>
    internal static void CheckAuthored(IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics) => Run(AuthorsRules, apis, diagnostics);

    /// <summary>Checks APIs that share a module against each other.</summary>
    public static void CheckModule(IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics) => SharedModule.Check(apis, diagnostics);

    private static void Run(Action<ApiDefinition, DiagnosticBag>[] rules, IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics)
    {
        foreach (var api in apis)
            foreach (var rule in rules) rule(api, diagnostics);
    }
}
