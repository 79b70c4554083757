using Schematic.Generation.Output;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>What a run of the generator has done.</summary>
public sealed record GenerationResult
{
    /// <summary>What is to be told, in the order of the items whatever finished first.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The generated files, relative to the output directory, in a fixed order; those of the last good run after an error.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>What is different from the last run, or would be.</summary>
    public IReadOnlyList<FileChange> Changes { get; init; } = [];

    /// <summary>The files outside the output directory that were written: records of surfaces, changelogs, OpenAPI documents.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <summary>The number of modules.</summary>
    public int Modules { get; init; }

    /// <summary>The number of modules that had to be generated.</summary>
    public int Generated { get; init; }

    /// <summary>The names of the modules that were not.</summary>
    public IReadOnlyList<string> UpToDate { get; init; } = [];

    /// <summary>The full names of the clients, if this is the first run that generated anything; empty otherwise.</summary>
    public IReadOnlyList<string> FirstClients { get; init; } = [];

    /// <summary>Whether one of the diagnostics is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
