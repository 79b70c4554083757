using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Compatibility;

/// <summary>The order of the parameters of methods: from the records of surfaces, or from the last run where there is no record.</summary>
internal static class RecordedOrders
{
    /// <summary>Reads the recorded orders of a module by API and operation.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Of(ModuleSource source)
    {
        var orders = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal);
        foreach (var description in source.Descriptions)
        {
            if (description.Record?.GetMapping("apis") is not { } apis) continue;
            // As in a comparison, a description with a single API may have another title.
            var renamed = apis.Entries.Count == 1 && description.Apis.Count == 1 ? apis.Entries[0] : null;
            foreach (var api in description.Apis)
                if ((apis.Get(api.Name) ?? renamed) is { } recorded) orders.TryAdd(api.Name, Of(recorded, api));
        }

        return orders;
    }

    /// <summary>Reports parameters at other positions than in the last run, in descriptions without a record.</summary>
    public static void Compare(ModuleSource source, ModulePlan plan, ModulePlan? last, CompatibilityMode mode, DiagnosticBag diagnostics)
    {
        if (last is null) return;
        foreach (var (api, current) in source.Apis.Zip(plan.Apis))
        {
            if (last.Apis.FirstOrDefault(other => other.Name == current.Name) is not { } before) continue;
            if (source.Descriptions.Any(description => description.Record is not null && description.Apis.Any(other => other.Location == api.Location))) continue;
            var orders = before.Endpoints.ToLookup(endpoint => endpoint.Id, endpoint => endpoint.Parameters, StringComparer.Ordinal);
            var endpoints = api.Endpoints.ToLookup(endpoint => endpoint.Id, StringComparer.Ordinal);
            foreach (var operation in current.Endpoints)
            {
                if (orders[operation.Id].FirstOrDefault() is not { } order) continue;
                var endpoint = endpoints[operation.Id].FirstOrDefault();
                if (ParameterPositions.Compare(operation.Id, order, operation.Parameters, key => Locate(key, endpoint, api)) is not var (rule, location, arguments)) continue;
                diagnostics.Report(mode == CompatibilityMode.Error ? rule with { Severity = DiagnosticSeverity.Error } : rule, location, arguments);
            }
        }
    }

    // As in a comparison, an operation whose id changed is the one with its method and path.
    private static Dictionary<string, IReadOnlyList<string>> Of(DocumentNode recorded, ApiDefinition api)
    {
        var orders = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var operation in recorded.Get("operations").Members())
            orders.TryAdd(operation.Key, [.. operation.Get("order").Elements().Select(key => key.AsText()).OfType<string>()]);
        var ids = api.Endpoints.Select(endpoint => endpoint.Id).ToHashSet(StringComparer.Ordinal);
        var gone = recorded.Get("operations").Members().Where(operation => !ids.Contains(operation.Key))
            .ToLookup(operation => SurfaceComparer.Route(operation.GetText("at") ?? ""), operation => operation.Key, StringComparer.Ordinal);
        foreach (var endpoint in api.Endpoints.Where(endpoint => !orders.ContainsKey(endpoint.Id)).ToList())
            if (gone[SurfaceComparer.Route($"{endpoint.Method} {endpoint.Path.Text}")].FirstOrDefault() is { } earlier) orders.Add(endpoint.Id, orders[earlier]);
        return orders;
    }

    private static SourceLocation Locate(string? key, Endpoint? endpoint, ApiDefinition api)
    {
        if (endpoint is null) return api.Location;
        if (key is null) return endpoint.Location;
        var parameter = endpoint.Parameters.FirstOrDefault(parameter => key == $"{parameter.In.ToString().ToLowerInvariant()} {parameter.Name}");
        var field = endpoint.Body?.Contents.SelectMany(content => content.FormFields).FirstOrDefault(field => key == $"{PartPlan.Field} {field.Name}");
        return parameter?.Location is { File: not null } stated ? stated : field?.Location is { File: not null } location ? location : endpoint.Location;
    }
}
