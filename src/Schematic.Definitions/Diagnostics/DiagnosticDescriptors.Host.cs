namespace Schematic.Definitions.Diagnostics;

// SCH9xxx: the host.
public static partial class DiagnosticDescriptors
{
    /// <summary>A mistake of the generator itself.</summary>
    public static DiagnosticDescriptor InternalError { get; } = Error(
        "SCH9001", "Internal error", "The generator failed with {0}: {1}. Please report this with the description");

    /// <summary>The C# compiler's library is not where the SDK keeps it.</summary>
    public static DiagnosticDescriptor CompilerNotFound { get; } = Error(
        "SCH9002", "Compiler not found", "Microsoft.CodeAnalysis.CSharp was found neither beside MSBuild nor in '{0}'; build with the .NET SDK 10 or later");

    /// <summary>A property of the project has a value that it cannot have.</summary>
    public static DiagnosticDescriptor InvalidProperty { get; } = Error(
        "SCH9003", "Invalid property", "'{1}' is no value for {0}: {2}");

    /// <summary>MSBuild is older than the task can run in. Raised by the targets, which must not load the task there.</summary>
    public static DiagnosticDescriptor HostTooOld { get; } = Error(
        "SCH9004", "Host too old", "Schematic.Build needs the .NET SDK 10 or Visual Studio 2026 (MSBuild 18); this is MSBuild {0}");

    /// <summary>The project is not written in C#. Raised by the targets.</summary>
    public static DiagnosticDescriptor NotCSharp { get; } = Warning(
        "SCH9005", "Not a C# project", "Schematic.Build generates C#; a project in {0} gets nothing from its SchematicApi items. Put them into a C# project and refer to that");

    /// <summary>The project targets a framework that lacks what generated code builds on. Raised by the targets.</summary>
    public static DiagnosticDescriptor FrameworkTooOld { get; } = Error(
        "SCH9006", "Target framework too old", "Generated clients need .NET 8 or later; this project targets {0}");
}
