namespace Schematic.CSharp.Templates;

/// <summary>What a unit was rendered to.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsBuiltIn">Whether none of the project's own templates took part.</param>
public sealed record Rendering(string Text, bool IsBuiltIn);
