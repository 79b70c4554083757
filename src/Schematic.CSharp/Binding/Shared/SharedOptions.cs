using Schematic.CSharp.Binding.Runtime;

namespace Schematic.CSharp.Binding.Shared;

/// <summary>What is decided about the code that all modules of a project share.</summary>
public sealed record SharedOptions
{
    /// <summary>The namespace of the shared code.</summary>
    public required string Namespace { get; init; }

    /// <summary>The run-time part.</summary>
    public required RuntimeLibrary Runtime { get; init; }

    /// <summary>Whether global usings of all modules are emitted.</summary>
    public bool EmitsGlobalUsings { get; init; }
}
