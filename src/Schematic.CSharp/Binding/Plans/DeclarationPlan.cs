using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding.Plans;

/// <summary>A declaration in a generated file.</summary>
internal abstract record DeclarationPlan
{
    /// <summary>The template that renders the declaration.</summary>
    public abstract string Template { get; }

    /// <summary>The names in the run-time part that the template mentions. Names in expressions are recorded when these are created.</summary>
    internal abstract IEnumerable<string> Runtime { get; }

    /// <summary>The name of the type.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the documentation comment, without slashes.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }
}

/// <summary>A generated file.</summary>
internal sealed record FilePlan
{
    /// <summary>The namespace of the declarations.</summary>
    public required string Namespace { get; init; }

    /// <summary>Other namespaces whose types the declarations mention.</summary>
    public required IReadOnlyList<string> Usings { get; init; }

    /// <summary>The shared namespace, with <c>global::</c>.</summary>
    public required string Shared { get; init; }

    /// <summary>The namespace of the shared code that callers do not use, with <c>global::</c>.</summary>
    public required string Runtime { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Access { get; init; }

    /// <summary>The attributes of generated types, with the version of the package, without brackets.</summary>
    public string Generated { get; } = GeneratorMark.Attributes;

    /// <summary>The declarations in order.</summary>
    public required IReadOnlyList<DeclarationPlan> Declarations { get; init; }
}
