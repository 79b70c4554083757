namespace Schematic.Runtime;

/// <summary>The meaning of null as the value of a member.</summary>
internal enum JsonMemberNull
{
    /// <summary>Null means that the member is absent.</summary>
    Absent,

    /// <summary>Null is a value that the member's codec reads.</summary>
    Value,

    /// <summary>Null is not allowed.</summary>
    Error,
}
