namespace Schematic.Generation.Tracing;

/// <summary>The item that a stage works on.</summary>
/// <param name="Name">The description, the module or the file, as diagnostics name it.</param>
/// <param name="Module">The module that it belongs to; null if that is not known yet, and for what all modules share.</param>
/// <param name="File">The file at which a failure of the generator itself is reported; null for the name.</param>
public readonly record struct Subject(string Name, string? Module = null, string? File = null);
