namespace Schematic.Definitions.Diagnostics;

// SCH6xxx: input and output.
public static partial class DiagnosticDescriptors
{
    /// <summary>The file system refuses to write or replace a generated file.</summary>
    public static DiagnosticDescriptor OutputNotWritten { get; } = Error(
        "SCH6001", "Output not written", "The generated files cannot be written: {0}");

    /// <summary>The name of a generated file would not do on every file system, or lead out of the output directory.</summary>
    public static DiagnosticDescriptor UnsafeFileName { get; } = Error(
        "SCH6002", "Unsafe file name", "'{0}' is no name for a generated file");

    /// <summary>The file system refuses to write the timeline that <c>SchematicTrace</c> asks for.</summary>
    public static DiagnosticDescriptor TraceNotWritten { get; } = Warning(
        "SCH6003", "Trace not written", "The timeline cannot be written: {0}");
}
