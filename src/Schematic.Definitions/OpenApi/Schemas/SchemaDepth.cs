using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Reports schemas that are nested too deeply.</summary>
internal static class SchemaDepth
{
    /// <summary>Reports a schema below the depth limit.</summary>
    public static void ReportTooDeep(this DiagnosticBag diagnostics, DocumentNode schema) =>
        diagnostics.Report(DiagnosticDescriptors.SchemaTooDeep, schema.Location, TraversalLimits.Depth);
}
