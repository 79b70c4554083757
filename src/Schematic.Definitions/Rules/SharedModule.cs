using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>Finds conflicts between the APIs of a module.</summary>
internal static class SharedModule
{
    /// <summary>Checks the APIs of a module against each other.</summary>
    public static void Check(IReadOnlyList<ApiDefinition> apis, DiagnosticBag diagnostics)
    {
        for (var index = 1; index < apis.Count; index++)
        {
            var before = apis.Take(index).ToList();
            CheckNames(before, apis[index], diagnostics);
            foreach (var other in before.Where(other => !ReferenceEquals(other.Types, apis[index].Types)))
                CheckTypes(other, apis[index], diagnostics);
        }
    }

    private static void CheckNames(List<ApiDefinition> before, ApiDefinition api, DiagnosticBag diagnostics)
    {
        if (before.Exists(other => other.Name == api.Name))
            diagnostics.Report(DiagnosticDescriptors.DuplicateApiName, api.Location, api.Name);
        else if (before.Find(other => RequestNames.SuffixOf(other) == RequestNames.SuffixOf(api)) is { } same)
            diagnostics.Report(DiagnosticDescriptors.SameRequestSuffix, api.Location, api.Name, same.Name, RequestNames.SuffixOf(api));
    }

    private static void CheckTypes(ApiDefinition before, ApiDefinition api, DiagnosticBag diagnostics)
    {
        var types = new DeclaredTypes(before);
        foreach (var type in api.Types)
            if (types.Find(type.Name) is { } other && TypeShape.Of(other).Text != TypeShape.Of(type).Text)
                diagnostics.Report(DiagnosticDescriptors.TypesDiffer, type.Location, type.Name, before.Name);
    }
}
