namespace Schematic.Definitions.Diagnostics;

// SCH2125: strings that become parts of requests.
public static partial class DiagnosticDescriptors
{
    /// <summary>A string that a request cannot carry where the description puts it.</summary>
    public static DiagnosticDescriptor InvalidWireText { get; } = Error(
        "SCH2125", "Invalid character in a request", "The {0} '{1}' cannot be part of a request: it contains {2}");
}
