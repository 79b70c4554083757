using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>Equality of diagnostics by what a person sees: a faulty template is told once, not once for each of its files.</summary>
internal sealed class DiagnosticPlace : IEqualityComparer<Diagnostic>
{
    public static DiagnosticPlace Comparer { get; } = new();

    public bool Equals(Diagnostic? x, Diagnostic? y) => x?.ToString() == y?.ToString();

    public int GetHashCode(Diagnostic obj) => obj.ToString().GetHashCode(StringComparison.Ordinal);
}
