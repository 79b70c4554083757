namespace Schematic.Definitions.Diagnostics;

// SCH9xxx: the host.
public static partial class DiagnosticDescriptors
{
    /// <summary>A bug of the generator.</summary>
    public static DiagnosticDescriptor InternalError { get; } = Error(
        "SCH9001", "Internal error", "The generator failed with {0}: {1}. Report this error with the description that causes it");

    /// <summary>The C# compiler library is not in the SDK's folder.</summary>
    public static DiagnosticDescriptor CompilerNotFound { get; } = Error(
        "SCH9002", "Compiler not found", "Microsoft.CodeAnalysis.CSharp was found neither next to MSBuild nor in '{0}'; build with the .NET SDK 10 or later");

    /// <summary>A property of the project, or metadata of an item, has a value that is not valid.</summary>
    public static DiagnosticDescriptor InvalidProperty { get; } = Error(
        "SCH9003", "Invalid property", "'{1}' is not a valid value of {0}: {2}");

    /// <summary>MSBuild is older than the task supports. Raised by the targets, which must not load the task in that case.</summary>
    public static DiagnosticDescriptor HostTooOld { get; } = Error(
        "SCH9004", "Host too old", "Schematic.Build requires the .NET SDK 10 or Visual Studio 2026 (MSBuild 18); this is MSBuild {0}");

    /// <summary>The project is not written in C#. Raised by the targets.</summary>
    public static DiagnosticDescriptor NotCSharp { get; } = Warning(
        "SCH9005", "Not a C# project", "Schematic.Build generates C#; it generates nothing for a project in {0}. Move the SchematicApi items to a C# project and reference that project");

    /// <summary>The project targets a framework that generated code does not support. Raised by the targets.</summary>
    public static DiagnosticDescriptor FrameworkTooOld { get; } = Error(
        "SCH9006", "Target framework too old", "Generated clients require .NET 8 or later; this project targets {0}");
}
