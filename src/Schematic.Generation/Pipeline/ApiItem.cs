using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>A description to generate a client from, with what the project says about it.</summary>
/// <param name="Path">The absolute path of the description.</param>
/// <param name="DisplayPath">The path as the project writes it, which diagnostics show.</param>
internal sealed record ApiItem(string Path, string DisplayPath)
{
    /// <summary>The module's namespace; null where it follows from the module's name.</summary>
    public string? Namespace { get; init; }

    /// <summary>The name of the client; null where it follows from the API's name.</summary>
    public string? ClientName { get; init; }

    /// <summary>The module; null where the description decides.</summary>
    public string? ModulePath { get; init; }

    /// <summary>What the names of request types end in; null where the description decides.</summary>
    public string? RequestSuffix { get; init; }

    /// <summary>Whether the generated types are <c>internal</c>.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The operations to include, by id, tag or path pattern; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The operations to exclude, by id, tag or path pattern.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Whether warnings about the description are errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The absolute path of the file of overrides; null where there is none.</summary>
    public string? Overrides { get; init; }

    /// <summary>The absolute path of the record of the surface; null where there is none, or none is wanted.</summary>
    public string? Record { get; init; }

    /// <summary>Whether every operation is a method of the client itself.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Whether what belongs to one group alone has a namespace of its own.</summary>
    public bool HasNamespacePerGroup { get; init; }

    /// <summary>Files and folders outside the project that the description may refer to.</summary>
    public IReadOnlyList<string> AllowedReferences { get; init; } = [];

    /// <summary>Diagnostics as severe as the project wants them.</summary>
    public IEnumerable<Diagnostic> Judge(DiagnosticBag diagnostics) => IsStrict
        ? diagnostics.Diagnostics.Select(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning ? diagnostic with { Severity = DiagnosticSeverity.Error } : diagnostic)
        : diagnostics.Diagnostics;
}
