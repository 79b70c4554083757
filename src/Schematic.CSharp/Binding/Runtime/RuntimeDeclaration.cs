namespace Schematic.CSharp.Binding.Runtime;

/// <summary>A declaration of the run-time part that is generated or omitted as a unit: a type, or a part of one.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="Documentation">The documentation, which precedes the code.</param>
/// <param name="Code">The C# code, beginning with the first attribute or modifier.</param>
internal sealed record RuntimeDeclaration(string Type, ReadOnlyMemory<char> Documentation, ReadOnlyMemory<char> Code)
{
    /// <summary>The members that require this optional part of a type; empty for the part that is always generated with the type.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The declarations that this declaration uses, by their position in the index.</summary>
    public required IReadOnlyList<int> Uses { get; init; }
}
