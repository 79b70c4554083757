namespace Schematic.Definitions.Diagnostics;

// SCH6xxx: input and output.
public static partial class DiagnosticDescriptors
{
    /// <summary>The file system rejects the writing or the replacement of a generated file.</summary>
    public static DiagnosticDescriptor OutputNotWritten { get; } = Error(
        "SCH6001", "Output not written", "The generated files cannot be written: {0}");

    /// <summary>A generated file whose name is not valid on every file system, or that would be outside the output directory.</summary>
    public static DiagnosticDescriptor UnsafeFileName { get; } = Error(
        "SCH6002", "Unsafe file name", "'{0}' is not a valid name for a generated file");

    /// <summary>The file system rejects the writing of the timeline that <c>SchematicTrace</c> requests.</summary>
    public static DiagnosticDescriptor TraceNotWritten { get; } = Warning(
        "SCH6003", "Trace not written", "The timeline cannot be written: {0}");

    /// <summary>The output directory holds the generated files of another project.</summary>
    public static DiagnosticDescriptor OutputOfAnotherProject { get; } = Error(
        "SCH6025", "Output directory of another project", "'{0}' holds the files that are generated for the project '{1}'. Set SchematicOutputDirectory of one of the two projects to another folder");

    /// <summary>A file next to a description is a symbolic link to a file outside the project.</summary>
    public static DiagnosticDescriptor LinkOutside { get; } = Error(
        "SCH6026", "Link out of the project", "'{0}' is reached by a symbolic link to '{1}', which is outside the allowed directories; add it to AllowedReferences of the item to allow it");
}
