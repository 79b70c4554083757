namespace Schematic.Generation.Tracing;

/// <summary>What a stage works on.</summary>
/// <param name="Name">The description, the module or the file, as diagnostics name it.</param>
/// <param name="Module">The module that it belongs to; null where that is not known yet, and for what all modules share.</param>
internal readonly record struct Subject(string Name, string? Module = null);
