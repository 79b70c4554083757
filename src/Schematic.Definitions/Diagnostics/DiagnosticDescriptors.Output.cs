namespace Schematic.Definitions.Diagnostics;

// SCH6xxx: input and output.
public static partial class DiagnosticDescriptors
{
}
