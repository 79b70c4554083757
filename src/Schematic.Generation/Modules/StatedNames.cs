using Schematic.CSharp.Binding;
using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Modules;

/// <summary>Reads the names that a project states. Names that are not valid in C# are reported at the project file.</summary>
/// <param name="project">The settings of the project.</param>
/// <param name="diagnostics">Receives the names that are not valid.</param>
internal sealed class StatedNames(ProjectSettings project, DiagnosticBag diagnostics)
{
    /// <summary>The namespace of the code that all modules share, as C# code.</summary>
    public string SharedNamespace => NamespaceName.Escape(ProjectLanguage.Namespace(project.Namespace));

    /// <summary>Reports the property <c>SchematicNamespace</c> if the project states it and it is not a namespace.</summary>
    public void CheckSharedNamespace() => Check("property 'SchematicNamespace'", null, Trimmed(project.StatedNamespace), name => NamespaceName.ErrorOf(WithoutRoot(name)));

    /// <summary>Returns the namespace of an item as C# code; null if it does not state one.</summary>
    public static string? NamespaceOf(ItemSettings item) => Trimmed(item.Metadata("Namespace")) is { } name ? NamespaceName.Escape(name) : null;

    /// <summary>Returns the namespace of an item as C# code, and reports it if it is not valid.</summary>
    public string? Namespace(ItemSettings item, string path)
    {
        Check($"metadata 'Namespace' of '{path}'", item, Trimmed(item.Metadata("Namespace")), name => NamespaceName.ErrorOf(name) ?? TypeIn(name));
        return NamespaceOf(item);
    }

    /// <summary>Returns the name of an item's client, and reports it if it is not valid.</summary>
    public string? ClientName(ItemSettings item, string path) =>
        Check($"metadata 'ClientName' of '{path}'", item, Trimmed(item.Metadata("ClientName")), name => NamespaceName.IdentifierErrorOf(name));

    /// <summary>Returns the module of an item, and reports it if it is not valid.</summary>
    public string? ModulePath(ItemSettings item, string path) =>
        Check($"metadata 'ModulePath' of '{path}'", item, Trimmed(item.Metadata("ModulePath")), ModuleName.ErrorOf);

    /// <summary>Returns the suffix of an item's request types, and reports it if it cannot end a name.</summary>
    public string? RequestSuffix(ItemSettings item, string path) =>
        Check($"metadata 'RequestSuffix' of '{path}'", item, Trimmed(item.Metadata("RequestSuffix")), suffix => NamespaceName.IdentifierErrorOf("_" + suffix));

    /// <summary>Returns the location of an item in the project's files; that of the project file if the location or the item is not known.</summary>
    /// <param name="item">The item; null for a property of the project.</param>
    public SourceLocation LocationOf(ItemSettings? item) =>
        item is null || project.LocationOf is null ? new SourceLocation(project.ProjectFile, 0, 0) : project.LocationOf(item);

    private static string? Trimmed(string value) => value.Trim() is { Length: > 0 } text ? text : null;

    private string? Check(string origin, ItemSettings? item, string? value, Func<string, string?> errorOf)
    {
        if (value is not null && errorOf(value) is { } error)
            diagnostics.Report(DiagnosticDescriptors.InvalidName, LocationOf(item), value, origin, error);
        return value;
    }

    // The root namespace is not checked: it may be derived from the project's name, which is converted to a valid namespace.
    private string WithoutRoot(string name) => project.RootNamespace.Length > 0 && name.StartsWith(project.RootNamespace + ".", StringComparison.Ordinal)
        ? name[(project.RootNamespace.Length + 1)..]
        : name;

    private string? TypeIn(string name)
    {
        var (shared, code) = (SharedNamespace, NamespaceName.Escape(name));
        if (!code.StartsWith(shared + ".", StringComparison.Ordinal)) return null;
        var segment = code[(shared.Length + 1)..].Split('.')[0];
        return ModuleName.IsSharedType(segment) ? $"the shared code declares the type '{shared}.{segment}'" : null;
    }
}
