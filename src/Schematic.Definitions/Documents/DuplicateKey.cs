using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents;

/// <summary>A key that a mapping holds already.</summary>
internal static class DuplicateKey
{
    /// <summary>Reports the second member; the first one stays.</summary>
    public static void Report(DiagnosticBag diagnostics, MappingNode mapping, string key, SourceLocation second) =>
        diagnostics.Report(DiagnosticDescriptors.DuplicateKey, second, key, mapping.Find(key)?.KeyLocation.Line);
}
