namespace Schematic.Runtime;

/// <summary>The result of an operation whose response has no body.</summary>
public readonly struct NoContent
{
}
