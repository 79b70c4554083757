using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>What makes a definition faulty, whichever format it came from.</summary>
public static class ApiRules
{
    private static readonly Action<ApiDefinition, DiagnosticBag>[] Rules =
    [
        UnknownTypes.Check,
    ];

    /// <summary>Checks the APIs of a description, each by itself and all together where they share a module.</summary>
    public static void CheckAll(IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics)
    {
        if (apis.Count == 1)
        {
            Check(apis[0], diagnostics);
            return;
        }

        // What APIs share is checked with each and reported once.
        var found = new DiagnosticBag();
        foreach (var api in apis) Check(api, found);
        CheckModule(apis, found);
        foreach (var diagnostic in found.Diagnostics.DistinctBy(diagnostic => (diagnostic.Descriptor.Code, diagnostic.Location, diagnostic.Message)))
            diagnostics.Report(diagnostic.Descriptor, diagnostic.Location, diagnostic.Arguments);
    }

    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        foreach (var rule in Rules) rule(api, diagnostics);
    }

    /// <summary>Checks APIs that share a module against each other.</summary>
    public static void CheckModule(IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics)
    {
    }
}
