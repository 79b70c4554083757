using System;

namespace Schematic.Runtime;

/// <summary>What is to be done where a member is missing or null.</summary>
/// <param name="IsRequired">Whether it is a fault that the member is missing.</param>
/// <param name="Null">What null means.</param>
internal readonly record struct JsonMemberKind(bool IsRequired, JsonMemberNull Null)
{
    internal static JsonMemberKind Of(char mark) => mark switch
    {
        '!' => new(true, JsonMemberNull.Fault),
        '?' => new(false, JsonMemberNull.Absent),
        '~' => new(true, JsonMemberNull.Absent),
        '+' => new(true, JsonMemberNull.Value),
        '*' => new(false, JsonMemberNull.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "A member's name ends in one of ! ? ~ + *"),
    };
}
