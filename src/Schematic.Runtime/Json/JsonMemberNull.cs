namespace Schematic.Runtime;

/// <summary>What null means as the value of a member.</summary>
internal enum JsonMemberNull
{
    /// <summary>The same as if the member were missing.</summary>
    Absent,

    /// <summary>A value that the member's codec reads.</summary>
    Value,

    /// <summary>The member cannot be null.</summary>
    Fault,
}
