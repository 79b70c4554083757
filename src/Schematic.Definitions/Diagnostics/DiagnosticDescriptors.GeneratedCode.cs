namespace Schematic.Definitions.Diagnostics;

// SCH5xxx: generated code that does not parse.
public static partial class DiagnosticDescriptors
{
}
