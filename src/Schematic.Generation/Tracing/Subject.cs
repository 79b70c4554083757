using Schematic.Definitions.Documents;

namespace Schematic.Generation.Tracing;

/// <summary>The item that a stage works on.</summary>
/// <param name="Name">The name of the description, module or file in diagnostics.</param>
/// <param name="Module">The module that it belongs to; null if the module is not known yet or the file is shared by all modules.</param>
/// <param name="File">The file for which internal failures are reported; null to use the name.</param>
public readonly record struct Subject(string Name, string? Module = null, string? File = null)
{
    /// <summary>The location for problems that belong to no line: the beginning of the description, or the name of a subject that does not belong to one.</summary>
    internal SourceLocation Location => File is null ? new SourceLocation(Name, 0, 0) : new SourceLocation(File, 1, 1);
}
