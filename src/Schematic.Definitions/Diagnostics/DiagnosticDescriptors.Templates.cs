namespace Schematic.Definitions.Diagnostics;

// SCH4xxx: templates.
public static partial class DiagnosticDescriptors
{
}
