namespace Schematic.Runtime;

/// <summary>The handling of objects in which a required member is missing, or a member that cannot be null is null.</summary>
public enum MissingMembers
{
    /// <summary>Reading fails with an error that names the member.</summary>
    Fail,

    /// <summary>The member keeps its default: an empty string or list, zero, or null even if its type does not allow it.</summary>
    Tolerate,
}
