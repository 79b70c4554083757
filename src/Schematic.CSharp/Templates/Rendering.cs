namespace Schematic.CSharp.Templates;

/// <summary>What a unit was rendered to.</summary>
/// <param name="Text">The text, whose memory the receiver gives back.</param>
/// <param name="IsBuiltIn">Whether nothing of the project's own took part: none of its templates, none of its run-time files.</param>
public sealed record Rendering(RenderedText Text, bool IsBuiltIn);
