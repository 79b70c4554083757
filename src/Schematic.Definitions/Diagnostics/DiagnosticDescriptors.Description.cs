namespace Schematic.Definitions.Diagnostics;

// SCH2xxx: faults of a description.
public static partial class DiagnosticDescriptors
{
}
