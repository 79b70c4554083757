using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A type with a name.</summary>
/// <param name="Name">The name, unique within the API.</param>
public abstract record TypeDefinition(string Name)
{
    /// <summary>A name for code, where another one is wanted.</summary>
    public string? CodeName { get; init; }

    /// <summary>What the description says about the type.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Whether callers should look for something else.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where the type is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>Another name for a type.</summary>
/// <param name="Name">The name, unique within the API.</param>
/// <param name="Target">The type it stands for.</param>
public sealed record AliasDefinition(string Name, TypeReference Target) : TypeDefinition(Name);

/// <summary>An object with known members. What it is composed of has been merged into it.</summary>
/// <param name="Name">The name, unique within the API.</param>
/// <param name="Members">The members in document order; names are unique.</param>
public sealed record ObjectDefinition(string Name, IReadOnlyList<Member> Members) : TypeDefinition(Name)
{
    /// <summary>The type of members beyond the known ones, kept when read and written back; null where they are dropped.</summary>
    public TypeReference? AdditionalMembers { get; init; }
}

/// <summary>A member of an object.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Type">The type of its value.</param>
public sealed record Member(string Name, TypeReference Type)
{
    /// <summary>Whether every object has it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether only responses carry it.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether only requests carry it.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>The value assumed where the member is absent; null where none is stated.</summary>
    public DocumentNode? Default { get; init; }

    /// <summary>The only value there is; null where there are more.</summary>
    public DocumentNode? Constant { get; init; }

    /// <summary>A name for code, where the description gives one beside the wire name.</summary>
    public string? CodeName { get; init; }

    /// <summary>What the member means.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Whether callers should no longer use it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A set of named values, open: values that a later version of the API adds are kept.</summary>
/// <param name="Name">The name, unique within the API.</param>
/// <param name="ValueType">The type of the values on the wire: <see cref="PrimitiveKind.String"/>, <see cref="PrimitiveKind.Int64"/> or <see cref="PrimitiveKind.Double"/>.</param>
/// <param name="Values">The known values in document order; wire values are unique.</param>
public sealed record EnumDefinition(string Name, PrimitiveKind ValueType, IReadOnlyList<EnumValue> Values) : TypeDefinition(Name);

/// <summary>A value of an enum.</summary>
/// <param name="Value">The value on the wire, as text.</param>
public sealed record EnumValue(string Value)
{
    /// <summary>A name for code, where the description gives one beside the wire value.</summary>
    public string? CodeName { get; init; }

    /// <summary>What the value means.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>Whether callers should no longer use it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where it is described.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>One of several types, open: values that fit none are kept as they are.</summary>
/// <param name="Name">The name, unique within the API.</param>
/// <param name="Branches">The types in document order.</param>
public sealed record UnionDefinition(string Name, IReadOnlyList<UnionBranch> Branches) : TypeDefinition(Name)
{
    /// <summary>The member whose value tells the branches apart; null where only their shapes do.</summary>
    public string? Discriminator { get; init; }
}

/// <summary>A branch of a union.</summary>
/// <param name="Type">The type of the branch.</param>
public sealed record UnionBranch(TypeReference Type)
{
    /// <summary>The values of the discriminator that choose this branch; empty where its shape does.</summary>
    public IReadOnlyList<string> DiscriminatorValues { get; init; } = [];

    /// <summary>Whether an object is of this branch where its discriminator is absent or chooses none (OpenAPI 3.2, section 4.25).</summary>
    public bool IsDefault { get; init; }

    /// <summary>A name for code, where the description gives one.</summary>
    public string? CodeName { get; init; }
}
