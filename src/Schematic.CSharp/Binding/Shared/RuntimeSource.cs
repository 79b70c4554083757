namespace Schematic.CSharp.Binding.Shared;

/// <summary>A file of the run-time part that generated code is built on.</summary>
/// <param name="Name">The path within the run-time part, with forward slashes.</param>
/// <param name="Usings">The namespaces that it uses.</param>
/// <param name="Declarations">What it declares, in order.</param>
internal sealed record RuntimeSource(string Name, IReadOnlyList<string> Usings, IReadOnlyList<RuntimeDeclaration> Declarations)
{
    /// <summary>Whether it is the project's own, which is generated whatever the modules need.</summary>
    public bool IsOwn { get; init; }
}
