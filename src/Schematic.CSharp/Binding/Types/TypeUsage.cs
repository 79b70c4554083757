namespace Schematic.CSharp.Binding.Types;

/// <summary>The directions in which values of a type are sent.</summary>
[Flags]
internal enum TypeDirections
{
    None = 0,
    Request = 1,
    Response = 2,

    /// <summary>In a body where an absent member differs from null (RFC 7396).</summary>
    MergePatch = 4,

    /// <summary>In a body where null is sent, so that an absent member differs from it.</summary>
    ExplicitNull = 8,
}

/// <summary>The usage of a type.</summary>
/// <param name="Directions">The directions in which its values are sent.</param>
/// <param name="Groups">The number of groups of endpoints that use it: none, one or several.</param>
/// <param name="Group">The only group that uses it; null for the client itself.</param>
internal readonly record struct TypeUsage(TypeDirections Directions, GroupUsage Groups, string? Group)
{
    public bool IsRequestOnly => Directions is not TypeDirections.None && !Directions.HasFlag(TypeDirections.Response);

    public bool IsReadFromResponses => Directions.HasFlag(TypeDirections.Response);

    /// <summary>Returns true if an optional member of a type distinguishes absence from null.</summary>
    public bool DistinguishesNull(WireType member) => IsMergePatch || (member.IsNullable && Directions.HasFlag(TypeDirections.ExplicitNull));

    public TypeUsage Merge(TypeUsage other) => new(Directions | other.Directions, MergeGroups(other), Groups == GroupUsage.None ? other.Group : Group);

    /// <summary>True if null removes a member, whatever the type of its value is.</summary>
    public bool IsMergePatch => Directions.HasFlag(TypeDirections.MergePatch);

    private GroupUsage MergeGroups(TypeUsage other) => (Groups, other.Groups) switch
    {
        (GroupUsage.None, _) => other.Groups,
        (_, GroupUsage.None) => Groups,
        (GroupUsage.One, GroupUsage.One) when Group == other.Group => GroupUsage.One,
        _ => GroupUsage.Several,
    };
}

/// <summary>The number of groups that use a type.</summary>
internal enum GroupUsage
{
    None,
    One,
    Several,
}
