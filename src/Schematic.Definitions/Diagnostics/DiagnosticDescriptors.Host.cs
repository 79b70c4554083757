namespace Schematic.Definitions.Diagnostics;

// SCH9xxx: the host.
public static partial class DiagnosticDescriptors
{
}
