namespace Schematic.Definitions.Diagnostics;

// SCH3xxx: what C# cannot express.
public static partial class DiagnosticDescriptors
{
    /// <summary>An operation uses something that generated code cannot express; it is left out by itself.</summary>
    public static DiagnosticDescriptor OperationLeftOut { get; } = Warning(
        "SCH3001", "Operation left out", "The operation '{0}' is left out: {1}");
}
