using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>
/// Finds types with the name of a request. The request keeps its name and the type is renamed, which authors who can choose the
/// names should know.
/// </summary>
internal static class RequestNames
{
    /// <summary>Checks an API.</summary>
    public static void Check(ApiDefinition api, DiagnosticBag diagnostics)
    {
        var requests = new Dictionary<string, Endpoint>(StringComparer.OrdinalIgnoreCase);
        foreach (var endpoint in api.Endpoints) requests.TryAdd(endpoint.Id + SuffixOf(api), endpoint);
        foreach (var type in api.Types)
            if (requests.TryGetValue(type.Name, out var endpoint))
                diagnostics.Report(DiagnosticDescriptors.RequestNameTaken, type.Location, type.Name, endpoint.Id);
    }

    /// <summary>Returns the suffix of the names of an API's requests.</summary>
    public static string SuffixOf(ApiDefinition api) => api.RequestSuffix ?? "Request";
}
