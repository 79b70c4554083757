using Schematic.CSharp.Binding.Runtime;

namespace Schematic.CSharp.Binding.Shared;

/// <summary>The options of the code that all modules of a project share.</summary>
public sealed record SharedOptions
{
    /// <summary>The namespace of the shared code.</summary>
    public required string Namespace { get; init; }

    /// <summary>The run-time part.</summary>
    public required RuntimeLibrary Runtime { get; init; }

    /// <summary>True if the language version of the project has union types.</summary>
    public bool HasUnionTypes { get; init; }

    /// <summary>True if methods have priorities and a framework of the project does not have the attribute that states them.</summary>
    public bool DeclaresOverloadPriority { get; init; }

    /// <summary>True if global usings of all modules are emitted.</summary>
    public bool EmitsGlobalUsings { get; init; }
}
