using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>A declared type.</summary>
/// <param name="Name">The name in the description.</param>
internal abstract record SurfaceType(string Name)
{
    /// <summary>The name in C#; null if it is not declared in C#.</summary>
    public string? Code { get; init; }

    /// <summary>True if the type is deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>An alias for a type.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Target">The type.</param>
internal sealed record SurfaceAlias(string Name, TypeReference Target) : SurfaceType(Name);

/// <summary>An object.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Members">The members.</param>
internal sealed record SurfaceObject(string Name, IReadOnlyList<SurfaceMember> Members) : SurfaceType(Name)
{
    /// <summary>The type of additional members; null if they are ignored.</summary>
    public TypeReference? AdditionalMembers { get; init; }
}

/// <summary>A set of named values.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="ValueType">The type of the values on the wire.</param>
/// <param name="Values">The values.</param>
internal sealed record SurfaceEnum(string Name, PrimitiveKind ValueType, IReadOnlyList<SurfaceValue> Values) : SurfaceType(Name);

/// <summary>A value of an enum.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Code">The name in C#.</param>
internal sealed record SurfaceValue(string Value, string? Code)
{
    /// <summary>True if the value is deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A union of several types.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Branches">The types.</param>
internal sealed record SurfaceUnion(string Name, IReadOnlyList<SurfaceBranch> Branches) : SurfaceType(Name)
{
    /// <summary>The member whose value selects the branch; null if branches are distinguished only by their structure.</summary>
    public string? Discriminator { get; init; }
}

/// <summary>A branch of a union.</summary>
/// <param name="Type">The type.</param>
/// <param name="Values">The discriminator values that select the branch.</param>
internal sealed record SurfaceBranch(TypeReference Type, IReadOnlyList<string> Values);
