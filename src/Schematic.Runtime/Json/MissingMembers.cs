namespace Schematic.Runtime;

/// <summary>What to do with an object that lacks a member which its description requires, or has null for it where it cannot be null.</summary>
public enum MissingMembers
{
    /// <summary>Reading fails and names the member.</summary>
    Fail,

    /// <summary>The member keeps its default: an empty string or list, zero, or null even where its type does not say so.</summary>
    Tolerate,
}
