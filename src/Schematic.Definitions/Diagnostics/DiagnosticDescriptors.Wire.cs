namespace Schematic.Definitions.Diagnostics;

// SCH2125: strings that become parts of requests.
public static partial class DiagnosticDescriptors
{
    /// <summary>A string with a character that is not valid in its part of a request.</summary>
    public static DiagnosticDescriptor InvalidWireText { get; } = Error(
        "SCH2125", "Invalid character in a request", "The {0} '{1}' cannot be part of a request: it contains {2}");
}
