namespace Schematic.Definitions.Diagnostics;

// SCH1xxx: reading files.
public static partial class DiagnosticDescriptors
{
    /// <summary>A description or a file it refers to does not exist.</summary>
    public static DiagnosticDescriptor FileNotFound { get; } = Error(
        "SCH1001", "File not found", "The file '{0}' does not exist");
}
