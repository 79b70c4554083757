using System.Text.Json.Serialization;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A type with a name. Its kinds are those that <see cref="ITypeVisitor{T}"/> visits.</summary>
/// <param name="Name">The name, unique within the API.</param>
public abstract record TypeDefinition(string Name)
{
    /// <summary>The name of the kind: <c>alias</c>, <c>object</c>, <c>enum</c> or <c>union</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The types that the type refers to.</summary>
    public abstract IEnumerable<TypeReference> Uses { get; }

    /// <summary>The members of an object or the values of an enum; empty for other types.</summary>
    public virtual IEnumerable<TypePart> Parts => [];

    /// <summary>The name for code, if it differs.</summary>
    public string? CodeName { get; init; }

    /// <summary>The type of the project that is used instead; null if the type is generated.</summary>
    [JsonIgnore]
    public ProjectType? ProjectType { get; init; }

    /// <summary>True if the description does not name the type: its name is derived from its location.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The documentation of the type.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>True if callers should no longer use the type.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The location of the type in the description.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Calls the method of a visitor that handles this kind.</summary>
    public abstract T Accept<T>(ITypeVisitor<T> visitor);

    /// <summary>Adds the parts of the type on which generated code depends to a shape.</summary>
    internal abstract void AddTo(TypeShape shape);

    /// <summary>Returns the type with changed members; the type itself if it has none.</summary>
    public virtual TypeDefinition SelectMembers(Func<Member, Member> change) => this;

    /// <summary>Returns the type with changed values; the type itself if it is not an enum.</summary>
    public virtual TypeDefinition SelectValues(Func<EnumValue, EnumValue> change) => this;
}

/// <summary>A member or value of a type.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="IsDeprecated">True if callers should no longer use it.</param>
/// <param name="Location">The location in the description.</param>
public readonly record struct TypePart(string Name, bool IsDeprecated, SourceLocation Location);

/// <summary>Handles every kind of type.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public interface ITypeVisitor<out T>
{
    /// <summary>Handles another name for a type.</summary>
    T Visit(AliasDefinition type);

    /// <summary>Handles an object.</summary>
    T Visit(ObjectDefinition type);

    /// <summary>Handles an enum.</summary>
    T Visit(EnumDefinition type);

    /// <summary>Handles a union.</summary>
    T Visit(UnionDefinition type);
}

/// <summary>Another name for a type.</summary>
/// <param name="Name">The name, unique within the API.</param>
/// <param name="Target">The type to which the alias refers.</param>
public sealed record AliasDefinition(string Name, TypeReference Target) : TypeDefinition(Name)
{
    /// <inheritdoc/>
    public override string Kind => "alias";

    /// <inheritdoc/>
    public override IEnumerable<TypeReference> Uses => [Target];

    /// <inheritdoc/>
    public override T Accept<T>(ITypeVisitor<T> visitor) => visitor.Visit(this);

    internal override void AddTo(TypeShape shape) => shape.Add(Target);
}

/// <summary>An object with known members. Types that it includes are already merged.</summary>
/// <param name="Name">The name, unique within the API.</param>
/// <param name="Members">The members in document order; names are unique.</param>
public sealed record ObjectDefinition(string Name, IReadOnlyList<Member> Members) : TypeDefinition(Name)
{
    /// <summary>The type of unknown members, which are kept when the object is read and written back; null if they are discarded.</summary>
    public TypeReference? AdditionalMembers { get; init; }

    /// <summary>True if unknown members may have values of another type, which are kept as they are.</summary>
    public bool AllowsOthers { get; init; }

    /// <summary>True if the values of unknown members are secrets, which are not shown in logs.</summary>
    public bool AreAdditionalMembersSecret { get; init; }

    /// <inheritdoc/>
    public override string Kind => "object";

    /// <inheritdoc/>
    public override IEnumerable<TypePart> Parts => Members.Select(member => new TypePart(member.Name, member.IsDeprecated, member.Location));

    /// <inheritdoc/>
    public override IEnumerable<TypeReference> Uses =>
        AdditionalMembers is null ? Members.Select(member => member.Type) : Members.Select(member => member.Type).Append(AdditionalMembers);

    /// <inheritdoc/>
    public override T Accept<T>(ITypeVisitor<T> visitor) => visitor.Visit(this);

    internal override void AddTo(TypeShape shape)
    {
        foreach (var member in Members)
        {
            shape.Append(member.Name, member.CodeName, member.IsRequired, member.IsReadOnly, member.IsWriteOnly, member.IsDeprecated, member.IsSecret);
            shape.Append(member.Constant);
            shape.Append(member.Default);
            member.Xml?.AddTo(shape);
            shape.Add(member.Type);
        }

        if (AdditionalMembers is null) return;
        shape.Add(AdditionalMembers);
        shape.Append(AllowsOthers);
    }

    /// <inheritdoc/>
    public override TypeDefinition SelectMembers(Func<Member, Member> change) => this with { Members = [.. Members.Select(change)] };
}

/// <summary>A member of an object.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Type">The type of the value.</param>
public sealed record Member(string Name, TypeReference Type)
{
    /// <summary>True if every object has the member.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True if only responses contain the member.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>True if only requests contain the member.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>True if the value is a password or another secret, which is not shown in logs.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The value if the member is absent; null if none is stated.</summary>
    public DocumentNode? Default { get; init; }

    /// <summary>The only possible value; null if there are several.</summary>
    public DocumentNode? Constant { get; init; }

    /// <summary>The examples of the value.</summary>
    [JsonIgnore]
    public Examples Examples { get; init; }

    /// <summary>The representation in XML; null if the description states none.</summary>
    public XmlObject? Xml { get; init; }

    /// <summary>The name for code, if the description states one in addition to the wire name.</summary>
    public string? CodeName { get; init; }

    /// <summary>The documentation of the member.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>True if callers should no longer use the member.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A set of named values that is open: values that a later version of the API adds are kept.</summary>
/// <param name="Name">The name, unique within the API.</param>
/// <param name="ValueType">
/// The type of the values on the wire: <see cref="PrimitiveKind.String"/>, <see cref="PrimitiveKind.Int64"/> or
/// <see cref="PrimitiveKind.Double"/>.
/// </param>
/// <param name="Values">The known values in document order; wire values are unique.</param>
public sealed record EnumDefinition(string Name, PrimitiveKind ValueType, IReadOnlyList<EnumValue> Values) : TypeDefinition(Name)
{
    /// <inheritdoc/>
    public override string Kind => "enum";

    /// <inheritdoc/>
    public override IEnumerable<TypePart> Parts => Values.Select(value => new TypePart(value.Value, value.IsDeprecated, value.Location));

    /// <inheritdoc/>
    public override IEnumerable<TypeReference> Uses => [];

    /// <inheritdoc/>
    public override T Accept<T>(ITypeVisitor<T> visitor) => visitor.Visit(this);

    internal override void AddTo(TypeShape shape)
    {
        shape.Append(ValueType);
        foreach (var known in Values) shape.Append(known.Value, known.CodeName, known.IsDeprecated);
    }

    /// <inheritdoc/>
    public override TypeDefinition SelectValues(Func<EnumValue, EnumValue> change) => this with { Values = [.. Values.Select(change)] };
}

/// <summary>A value of an enum.</summary>
/// <param name="Value">The value on the wire, as a string.</param>
public sealed record EnumValue(string Value)
{
    /// <summary>The name for code, if the description states one in addition to the wire value.</summary>
    public string? CodeName { get; init; }

    /// <summary>The documentation of the value.</summary>
    public Documentation Documentation { get; init; } = Documentation.None;

    /// <summary>True if callers should no longer use the value.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The location in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>One of several types. The union is open: a value of none of the types is kept unchanged.</summary>
/// <param name="Name">The name, unique within the API.</param>
/// <param name="Branches">The types in document order.</param>
public sealed record UnionDefinition(string Name, IReadOnlyList<UnionBranch> Branches) : TypeDefinition(Name)
{
    /// <summary>The member whose value selects the branch; null if the shape of the value does.</summary>
    public string? Discriminator { get; init; }

    /// <inheritdoc/>
    public override string Kind => "union";

    /// <inheritdoc/>
    public override IEnumerable<TypeReference> Uses => Branches.Select(branch => branch.Type);

    /// <inheritdoc/>
    public override T Accept<T>(ITypeVisitor<T> visitor) => visitor.Visit(this);

    internal override void AddTo(TypeShape shape)
    {
        shape.Append(Discriminator);
        foreach (var branch in Branches)
        {
            shape.Append(branch.CodeName, branch.IsDefault, branch.IsSecret);
            foreach (var value in branch.DiscriminatorValues) shape.Append(value);
            shape.Add(branch.Type);
        }
    }
}

/// <summary>A branch of a union.</summary>
/// <param name="Type">The type of the branch.</param>
public sealed record UnionBranch(TypeReference Type)
{
    /// <summary>The values of the discriminator that select this branch; empty if its shape does.</summary>
    public IReadOnlyList<string> DiscriminatorValues { get; init; } = [];

    /// <summary>True if an object without a known value of the discriminator belongs to this branch (OpenAPI 3.2, section 4.25).</summary>
    public bool IsDefault { get; init; }

    /// <summary>True if its values are secrets, which are not shown in logs.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The name for code, if the description states one.</summary>
    public string? CodeName { get; init; }
}
