using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overrides;

/// <summary>An entry of an overrides file.</summary>
internal sealed class OverrideEntry(string name, SourceLocation location)
{
    /// <summary>The new name; empty for a group whose operations move to the client itself.</summary>
    public string Name { get; } = name;

    /// <summary>The location of the entry.</summary>
    public SourceLocation Location { get; } = location;

    /// <summary>True if the description contains the renamed part.</summary>
    public bool IsUsed { get; set; }
}
