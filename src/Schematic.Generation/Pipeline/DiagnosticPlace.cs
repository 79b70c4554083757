using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>Compares diagnostics by their visible content: an error in a template is reported once, not once for each generated file.</summary>
internal sealed class DiagnosticPlace : IEqualityComparer<Diagnostic>
{
    public static DiagnosticPlace Comparer { get; } = new();

    public bool Equals(Diagnostic? x, Diagnostic? y) => x?.ToString() == y?.ToString();

    public int GetHashCode(Diagnostic obj) => obj.ToString().GetHashCode(StringComparison.Ordinal);
}
