using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents.Reading;

/// <summary>Reports keys that a mapping already contains.</summary>
internal static class DuplicateKey
{
    /// <summary>Reports the second member; the mapping keeps the first one.</summary>
    public static void Report(DiagnosticBag diagnostics, MappingNode mapping, string key, SourceLocation second) =>
        diagnostics.Report(DiagnosticDescriptors.DuplicateKey, second, key, mapping[key]?.KeyLocation.Line);
}
