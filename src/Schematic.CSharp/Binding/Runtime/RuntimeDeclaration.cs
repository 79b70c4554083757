namespace Schematic.CSharp.Binding.Runtime;

/// <summary>A declaration of the run-time part, which is generated or omitted as a whole: a type, or a part of one.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="Documentation">The documentation, which precedes the code.</param>
/// <param name="Code">The C# code, from the first attribute or modifier on.</param>
internal sealed record RuntimeDeclaration(string Type, ReadOnlyMemory<char> Documentation, ReadOnlyMemory<char> Code)
{
    /// <summary>The members for which an optional part of a type is generated; empty for what is generated wherever the type is.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The declarations that this one uses, by their position in the index.</summary>
    public required IReadOnlyList<int> Uses { get; init; }
}
