namespace Schematic.CSharp.Binding.Runtime;

/// <summary>A file of the run-time part.</summary>
/// <param name="Name">The path within the run-time part, with forward slashes.</param>
internal sealed record RuntimeSource(string Name)
{
    /// <summary>The declarations of a file of the package, in order.</summary>
    public IReadOnlyList<RuntimeDeclaration> Declarations { get; init; } = [];

    /// <summary>The using directives of a file of the project's own, without the keyword; empty for a file of the package.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    /// <summary>The code of a file of the project's own, which is always generated completely; null for a file of the package.</summary>
    public string? OwnCode { get; init; }

    /// <summary>The code of a file of the project's own by namespace; empty for a file of the package.</summary>
    public IReadOnlyList<OwnRuntimePart> OwnParts { get; init; } = [];
}

/// <summary>The code of a file of the project's own that belongs to one namespace.</summary>
/// <param name="IsShown">True for the namespace of the types that callers use.</param>
/// <param name="Code">The code.</param>
internal sealed record OwnRuntimePart(bool IsShown, string Code);
