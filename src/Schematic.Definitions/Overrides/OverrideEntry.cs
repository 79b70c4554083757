using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overrides;

/// <summary>A name that a file of overrides states.</summary>
internal sealed class OverrideEntry(string name, SourceLocation location)
{
    /// <summary>The name; empty where a group is to be the client itself.</summary>
    public string Name { get; } = name;

    /// <summary>Where the file states it.</summary>
    public SourceLocation Location { get; } = location;

    /// <summary>Whether the description has what is named.</summary>
    public bool IsUsed { get; set; }
}
