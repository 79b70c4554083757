namespace Schematic.Definitions.Model;

/// <summary>A header whose value is part of the description.</summary>
/// <param name="Name">The field name.</param>
/// <param name="Value">The value.</param>
public sealed record ConstantHeader(string Name, string Value);
