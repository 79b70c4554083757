using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Rules;

/// <summary>
/// Types that are called like a request. The request keeps its name and the type gets another one, which an author who can
/// choose should know.
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

    /// <summary>What the names of an API's requests end in.</summary>
    public static string SuffixOf(ApiDefinition api) => api.RequestSuffix ?? "Request";
}
