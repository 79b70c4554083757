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

    /// <summary>A name in the project that is not a valid C# name.</summary>
    public static DiagnosticDescriptor InvalidName { get; } = Error(
        "SCH9010", "Invalid name", "'{0}' is not a valid value of the {1}: {2}");

    /// <summary>Two projects, one of which references the other, generate public types with the same names. Raised by the targets.</summary>
    public static DiagnosticDescriptor SharedNamespace { get; } = Warning(
        "SCH9020", "Shared namespace", "'{0}' and '{1}', which it references, both generate the shared types of the namespace '{2}', which the compiler cannot distinguish (CS0433, CS0436). Set the property SchematicNamespace of one of the two projects, for example to '{3}'");

    /// <summary>An item of a project with several target frameworks exists for only some of them. Raised by the targets.</summary>
    public static DiagnosticDescriptor ItemForOneFramework { get; } = Error(
        "SCH9021", "Item for one target framework", "'{0}' is a SchematicApi item for the target framework '{1}' alone. Items are read once for all target frameworks, without a value of TargetFramework. State the frameworks that do not have it: Condition=\"'$(TargetFramework)' != 'netstandard2.0'\"");

    /// <summary>An item has metadata that the package does not define.</summary>
    public static DiagnosticDescriptor UnknownMetadata { get; } = Warning(
        "SCH9035", "Unknown metadata", "'{0}' is not metadata of SchematicApi items; it is ignored{1}");

    /// <summary>A property or item has a name like those of the package, but the package does not define it.</summary>
    public static DiagnosticDescriptor UnknownProperty { get; } = Warning(
        "SCH9036", "Unknown property or item", "Schematic.Build does not define '{0}'; it is ignored{1}");

    /// <summary>An item is a URL.</summary>
    public static DiagnosticDescriptor UrlAsItem { get; } = Error(
        "SCH9037", "Description is a URL", "'{0}' is a URL; a build downloads nothing. Save the document in the project and list the file instead");

    /// <summary>A pattern of items matches no file.</summary>
    public static DiagnosticDescriptor PatternMatchesNothing { get; } = Warning(
        "SCH9038", "Pattern matches no file", "The pattern '{0}' matches no file; nothing is generated for it");

    /// <summary>Two modules declare a type with the same full name, or one declares a type with the name of the other's namespace.</summary>
    public static DiagnosticDescriptor NameInTwoModules { get; } = Error(
        "SCH9040", "Name in two modules", "'{0}' and '{1}' both declare {2}. Set a different Namespace for one of the items");

    /// <summary>Two items have the same description and namespace, but other settings.</summary>
    public static DiagnosticDescriptor DescriptionListedTwice { get; } = Warning(
        "SCH9041", "Description listed twice", "'{0}' is listed twice with the same namespace; this item is ignored. Set its Namespace, or change the other item with Update");

    /// <summary>The project references the package but lists no description.</summary>
    public static DiagnosticDescriptor NoDescriptions { get; } = Message(
        "SCH9039", "No descriptions", "Nothing is generated: the project references Schematic.Build but has no SchematicApi items. Add an item, or a file whose name ends in .schematic.yaml");

    /// <summary>A library whose public clients contain only the operations that the library mentions. Reported by the targets.</summary>
    public static DiagnosticDescriptor PublicClientsWithUsedOperations { get; } = Warning(
        "SCH9050", "Public clients with used operations", "The clients of '{0}' are public in a library, and contain only the operations that the library itself mentions: other projects cannot call the rest. Set the metadata Access to 'internal', list the operations that others call under 'keep' in an overrides file, or set Operations to 'all'");
}
