using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>A declared type.</summary>
/// <param name="Name">The name in the description.</param>
internal abstract record SurfaceType(string Name)
{
    /// <summary>The name in C#; null where C# declares nothing.</summary>
    public string? Code { get; init; }

    /// <summary>Whether callers should look for something else.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>Another name for a type.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Target">The type.</param>
internal sealed record SurfaceAlias(string Name, TypeReference Target) : SurfaceType(Name);

/// <summary>An object.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Members">The members.</param>
internal sealed record SurfaceObject(string Name, IReadOnlyList<SurfaceMember> Members) : SurfaceType(Name)
{
    /// <summary>The type of members beyond the described ones; null where they are dropped.</summary>
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
    /// <summary>Whether callers should no longer use it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>One of several types.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Branches">The types.</param>
internal sealed record SurfaceUnion(string Name, IReadOnlyList<SurfaceBranch> Branches) : SurfaceType(Name)
{
    /// <summary>The member whose value tells the branches apart; null where only their shapes do.</summary>
    public string? Discriminator { get; init; }
}

/// <summary>A branch of a union.</summary>
/// <param name="Type">The type.</param>
/// <param name="Values">The values of the discriminator that choose it.</param>
internal sealed record SurfaceBranch(TypeReference Type, IReadOnlyList<string> Values);
