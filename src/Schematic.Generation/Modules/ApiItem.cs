using Schematic.Definitions;
using Schematic.CSharp.Binding;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Generation.Tracing;

namespace Schematic.Generation.Modules;

/// <summary>A description to generate a client from, with its settings in the project.</summary>
/// <param name="Path">The absolute path of the description.</param>
/// <param name="DisplayPath">The path as written in the project, which diagnostics show.</param>
public sealed record ApiItem(string Path, string DisplayPath)
{
    private static readonly string[] OverlayExtensions = [".yaml", ".yml", ".json"];

    /// <summary>The module's namespace as C# code; null to derive it from the module's name.</summary>
    public string? Namespace { get; init; }

    /// <summary>The name of the client; null to derive it from the API's name.</summary>
    public string? ClientName { get; init; }

    /// <summary>The module; null to use that of the description.</summary>
    public string? ModulePath { get; init; }

    /// <summary>The suffix of request types; null to use that of the description.</summary>
    public string? RequestSuffix { get; init; }

    /// <summary>True if the generated types are <c>internal</c>.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The operations to include, by id, tag or path pattern; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The operations to exclude, by id, tag or path pattern.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>True if warnings about the description are errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The absolute path of the overrides file; null for the one next to the description, if it exists.</summary>
    public string? Overrides { get; init; }

    /// <summary>The absolute paths of the overlays in order; null for the one next to the description, if it exists.</summary>
    public IReadOnlyList<string>? Overlays { get; init; }

    /// <summary>The groups of operations.</summary>
    public ApiGrouping Groups { get; init; }

    /// <summary>True if types that only one group uses are in a namespace of that group.</summary>
    public bool HasNamespacePerGroup { get; init; }

    /// <summary>True if a fake is generated, which answers the calls of the client in tests.</summary>
    public bool HasFakes { get; init; }

    /// <summary>The HTTP methods whose JSON bodies distinguish absent members from null.</summary>
    public IReadOnlyList<string> ExplicitNulls { get; init; } = ["PATCH"];

    /// <summary>True if the environment variables that the description names for credentials are ignored.</summary>
    public bool IgnoresEnvironment { get; init; }

    /// <summary>True if only the operations are generated that the project's sources mention.</summary>
    public bool GeneratesUsed { get; init; }

    /// <summary>Files and folders outside the project that the description may refer to.</summary>
    public IReadOnlyList<string> AllowedReferences { get; init; } = [];

    /// <summary>The path that the names of companion files are derived from, such as overrides and records.</summary>
    public string Companion { get; init; } = Path;

    /// <summary>The key of the item, which is unique in the project: a description can be listed once for each namespace.</summary>
    public string Key => Namespace is null ? DisplayPath : $"{DisplayPath} in {Namespace}";

    /// <summary>The path of the overrides file that is used if the project does not specify one.</summary>
    internal string OverridesNextTo => System.IO.Path.ChangeExtension(Companion, ".overrides.yaml");

    /// <summary>The paths of the overlays of which one may exist if the project does not specify any.</summary>
    internal IReadOnlyList<string> OverlaysNextTo => [.. OverlayExtensions.Select(extension => System.IO.Path.ChangeExtension(Companion, ".overlay" + extension))];

    /// <summary>The description as stages report it.</summary>
    internal Subject Subject => new(DisplayPath, null, Path);

    /// <summary>Returns all settings of the description. A property that is not listed here does not regenerate its module.</summary>
    /// <param name="projectDirectory">The folder that paths are relative to.</param>
    internal IReadOnlyList<Input> Settings(string projectDirectory) =>
    [
        new(InputRole.Setting, nameof(Namespace), Namespace),
        new(InputRole.Setting, nameof(ClientName), ClientName),
        new(InputRole.Setting, nameof(ModulePath), ModulePath),
        new(InputRole.Setting, nameof(RequestSuffix), RequestSuffix),
        new(InputRole.Setting, nameof(IsInternal), $"{IsInternal}"),
        Input.Of(InputRole.Setting, nameof(Include), Include),
        Input.Of(InputRole.Setting, nameof(Exclude), Exclude),
        new(InputRole.Setting, nameof(IsStrict), $"{IsStrict}"),
        new(InputRole.Setting, nameof(Overrides), Overrides is null ? null : Input.NameOf(Overrides, projectDirectory)),
        Overlays is null ? new(InputRole.Setting, nameof(Overlays), null) : Input.Of(InputRole.Setting, nameof(Overlays), Overlays.Select(path => Input.NameOf(path, projectDirectory))),
        new(InputRole.Setting, nameof(GeneratesUsed), $"{GeneratesUsed}"),
        new(InputRole.Setting, nameof(Groups), $"{Groups}"),
        new(InputRole.Setting, nameof(HasNamespacePerGroup), $"{HasNamespacePerGroup}"),
        new(InputRole.Setting, nameof(HasFakes), $"{HasFakes}"),
        Input.Of(InputRole.Setting, nameof(ExplicitNulls), ExplicitNulls),
        new(InputRole.Setting, nameof(Companion), Companion == Path ? null : Input.NameOf(Companion, projectDirectory)),
        new(InputRole.Setting, nameof(IgnoresEnvironment), $"{IgnoresEnvironment}"),
        Input.Of(InputRole.Setting, nameof(AllowedReferences), AllowedReferences.Select(path => Input.NameOf(path, projectDirectory))),
    ];

    /// <summary>Returns the name of the module that an API belongs to.</summary>
    internal string ModuleOf(ApiDefinition api) => ModuleName.Of(ModulePath ?? api.ModulePath, api.Name);

    /// <summary>Returns diagnostics with the severity that the project requires: in a strict description, warnings become errors.</summary>
    internal IEnumerable<Diagnostic> WithSeverity(DiagnosticBag diagnostics) => IsStrict
        ? diagnostics.Diagnostics.Select(SeverityPolicy.Strict)
        : diagnostics.Diagnostics;
}
