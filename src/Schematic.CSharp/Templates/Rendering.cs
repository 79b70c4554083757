namespace Schematic.CSharp.Templates;

/// <summary>The result of rendering a unit.</summary>
/// <param name="Text">The output, which the receiver disposes.</param>
/// <param name="IsBuiltIn">True if only built-in templates and run-time files were used.</param>
public sealed record Rendering(RenderedText Text, bool IsBuiltIn);
