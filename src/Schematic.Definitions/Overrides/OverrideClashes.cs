using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Overrides;

/// <summary>Finds overrides that assign the same id, apart from case and punctuation, to two operations.</summary>
internal static class OverrideClashes
{
    /// <summary>
    /// Reports each conflict at the location of its last override, and removes all but the first of the operations, which avoids
    /// further diagnostics for the same error.
    /// </summary>
    /// <param name="before">The API with the ids of its description.</param>
    /// <param name="named">The API with the ids after the overrides.</param>
    /// <param name="overrides">The overrides.</param>
    /// <param name="diagnostics">Receives the conflicts.</param>
    public static ApiDefinition Remove(ApiDefinition before, ApiDefinition named, OverrideTables overrides, DiagnosticBag diagnostics)
    {
        var clashing = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var clash in Operations(before, named, overrides).GroupBy(operation => Words.Fold(operation.NewId), StringComparer.Ordinal))
        {
            // Operations that conflict without overrides are an error of the description.
            if (clash.Count() == 1 || clash.LastOrDefault(operation => operation.Entry is not null) is not { Entry: { } entry } stated) continue;
            diagnostics.Report(DiagnosticDescriptors.ConflictingOverride, entry.Location, stated.NewId, string.Join("' and '", clash.Select(operation => operation.OldId)));
            clashing.UnionWith(clash.Skip(1).Select(operation => operation.Node));
        }

        return named with
        {
            Endpoints = [.. named.Endpoints.Where(endpoint => !clashing.Contains(endpoint))],
            Sockets = [.. named.Sockets.Where(socket => !clashing.Contains(socket))],
        };
    }

    private static IEnumerable<NamedOperation> Operations(ApiDefinition before, ApiDefinition named, OverrideTables overrides) =>
    [
        .. before.Endpoints.Zip(named.Endpoints, (old, node) => new NamedOperation(node, old.Id, node.Id, overrides.OperationEntry(old.Id, old.Method, old.Path))),
        .. before.Sockets.Zip(named.Sockets, (old, node) => new NamedOperation(node, old.Id, node.Id, overrides.OperationEntry(old.Id, "GET", old.Path))),
    ];

    private sealed record NamedOperation(object Node, string OldId, string NewId, OverrideEntry? Entry);
}
