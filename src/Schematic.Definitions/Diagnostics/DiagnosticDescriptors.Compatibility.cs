namespace Schematic.Definitions.Diagnostics;

// SCH7xxx: compatibility.
public static partial class DiagnosticDescriptors
{
}
