using Schematic.Generation.Output;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>The result of a run of the generator.</summary>
public sealed record GenerationResult
{
    /// <summary>The diagnostics in the order of the items, regardless of the order in which they were processed.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The generated files relative to the output directory, in a fixed order; after an error, those of the last successful run.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The differences from the last run; in a dry run, the differences that a run would cause.</summary>
    public IReadOnlyList<FileChange> Changes { get; init; } = [];

    /// <summary>The files outside the output directory that were written: records of surfaces, changelogs, OpenAPI documents.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <summary>The number of modules.</summary>
    public int Modules { get; init; }

    /// <summary>The number of modules that were generated.</summary>
    public int Generated { get; init; }

    /// <summary>The names of the modules that were up to date.</summary>
    public IReadOnlyList<string> UpToDate { get; init; } = [];

    /// <summary>The reasons why modules were generated again; empty in the first run.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The full names of the clients if this is the first run that generated code; empty otherwise.</summary>
    public IReadOnlyList<string> FirstClients { get; init; } = [];

    /// <summary>True if one of the diagnostics is an error.</summary>
    public bool HasErrors => Diagnostics.HasErrors();
}
