namespace Schematic.CSharp.Binding.Shared;

/// <summary>A declaration of the run-time part, which is generated or left out as a whole: a type, or a part of one.</summary>
/// <param name="type">The name of the type.</param>
/// <param name="text">The C# text with its documentation.</param>
internal sealed class RuntimeDeclaration(string type, string text)
{
    /// <summary>The name of the type.</summary>
    public string Type => type;

    /// <summary>The C# text with its documentation.</summary>
    public string Text => text;

    /// <summary>The members for whose sake an optional part of a type is generated; empty for what comes with the type's name.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];
}
