using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>
/// The description of a value by a schema, without the types that it leads to. A shape refers to other schemas by their nodes, so that it is complete
/// even if schemas contain each other. <see cref="SchemaShapes"/> creates shapes, <see cref="TypeBuilder"/> creates types from them.
/// </summary>
internal abstract record SchemaShape
{
    /// <summary>Gets the shape of any value.</summary>
    public static SchemaShape Any { get; } = new KnownShape(TypeReference.Any);

    /// <summary>Calls the method of a visitor that handles this kind.</summary>
    public abstract T Accept<T>(IShapeVisitor<T> visitor);
}

/// <summary>Handles every kind of shape.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
internal interface IShapeVisitor<out T>
{
    /// <summary>Handles a type that needs no further schema.</summary>
    T Visit(KnownShape shape);

    /// <summary>Handles the type of another schema.</summary>
    T Visit(SameShape shape);

    /// <summary>Handles a shape whose nullability is determined elsewhere.</summary>
    T Visit(NullableShape shape);

    /// <summary>Handles a list.</summary>
    T Visit(ListShape shape);

    /// <summary>Handles an object with arbitrary keys.</summary>
    T Visit(MapShape shape);

    /// <summary>Handles an object with members.</summary>
    T Visit(ObjectShape shape);

    /// <summary>Handles a set of values.</summary>
    T Visit(EnumShape shape);

    /// <summary>Handles alternatives.</summary>
    T Visit(UnionShape shape);

    /// <summary>Handles a value that the empty string clears.</summary>
    T Visit(EmptyableShape shape);

    /// <summary>Handles a value of several JSON types.</summary>
    T Visit(TypesShape shape);

    /// <summary>Handles several schemas that describe one type together.</summary>
    T Visit(CombinationShape shape);

    /// <summary>Handles the most specific of several schemas.</summary>
    T Visit(NarrowedShape shape);
}

/// <summary>A type that needs no further schema: a primitive type, a map of any value, a component.</summary>
internal sealed record KnownShape(TypeReference Type) : SchemaShape
{
    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The type of another schema.</summary>
/// <param name="Schema">The schema; null if it is missing, which allows any value.</param>
/// <param name="Name">The name for its type, if it needs one.</param>
internal sealed record SameShape(DocumentNode? Schema, TypeName Name) : SchemaShape
{
    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A shape whose nullability is determined elsewhere.</summary>
internal sealed record NullableShape(SchemaShape Value, bool IsNullable) : SchemaShape
{
    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A list.</summary>
internal sealed record ListShape(SchemaShape Item) : SchemaShape
{
    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>An object with arbitrary keys.</summary>
internal sealed record MapShape(SchemaShape Value) : SchemaShape
{
    /// <summary>True if members may have values of another type.</summary>
    public bool AllowsOthers { get; init; }

    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>An object with members. <see cref="ObjectShapes.Members"/> returns them.</summary>
/// <param name="Schema">The schema that represents the object.</param>
/// <param name="Parts">The schemas that describe the members, in ascending order of precedence.</param>
/// <param name="Name">The name for the type.</param>
/// <param name="Additional">The value of other members; null if there are none.</param>
internal sealed record ObjectShape(MappingNode Schema, IReadOnlyList<SchemaPart> Parts, TypeName Name, SchemaShape? Additional) : SchemaShape
{
    /// <summary>True if other members may have values of another type.</summary>
    public bool AllowsOthers { get; init; }

    /// <summary>True if the values of other members are secrets.</summary>
    public bool HasSecrets { get; init; }

    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A set of values.</summary>
/// <param name="Schema">The schema that represents the set.</param>
/// <param name="Kind">The type of the values.</param>
/// <param name="Values">The values.</param>
/// <param name="Name">The name for the type.</param>
internal sealed record EnumShape(MappingNode Schema, PrimitiveKind Kind, IReadOnlyList<EnumValue> Values, TypeName Name) : SchemaShape
{
    /// <summary>Gets the name that an extension specifies for the type; null if there is none.</summary>
    public string? StatedName { get; init; }

    /// <summary>True if the values of several schemas are copied.</summary>
    public bool IsCopy { get; init; }

    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Alternatives.</summary>
/// <param name="Schema">The schema that represents the union.</param>
/// <param name="Holder">The schema that lists the alternatives.</param>
/// <param name="Alternatives">The alternatives, in order.</param>
/// <param name="Name">The name for the type.</param>
internal sealed record UnionShape(MappingNode Schema, MappingNode Holder, IReadOnlyList<AlternativeShape> Alternatives, TypeName Name) : SchemaShape
{
    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>An alternative of a union.</summary>
/// <param name="Shape">The shape of the alternative.</param>
/// <param name="Schema">The schema of the alternative.</param>
/// <param name="Title">The name for code if the type of the alternative has no name; null if there is none.</param>
internal sealed record AlternativeShape(SchemaShape Shape, MappingNode Schema, string? Title = null)
{
    /// <summary>True if its values are secrets.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>A value, or the empty string in its place.</summary>
internal sealed record EmptyableShape(SchemaShape Value) : SchemaShape
{
    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A value of several JSON types.</summary>
/// <param name="Schema">The schema that represents the types.</param>
/// <param name="Types">The shape for each JSON type.</param>
/// <param name="Name">The name for the type.</param>
internal sealed record TypesShape(MappingNode Schema, IReadOnlyList<SchemaShape> Types, TypeName Name) : SchemaShape
{
    /// <summary>True if the values are secrets.</summary>
    public bool IsSecret { get; init; }

    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Several schemas that describe one type together: members, or alternatives combined with shared members.</summary>
/// <param name="Schema">The schema that represents the combination.</param>
/// <param name="Parts">The schemas, in ascending order of precedence.</param>
/// <param name="Name">The name for the type.</param>
internal sealed record CombinationShape(MappingNode Schema, IReadOnlyList<SchemaPart> Parts, TypeName Name) : SchemaShape
{
    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The most specific of several schemas that describe one member.</summary>
/// <param name="Schemas">The schemas and the names for their types, in ascending order of precedence.</param>
internal sealed record NarrowedShape(IReadOnlyList<(MappingNode Node, TypeName Name)> Schemas) : SchemaShape
{
    /// <inheritdoc/>
    public override T Accept<T>(IShapeVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A member of an object, or another named value.</summary>
/// <param name="Member">The member without its type.</param>
/// <param name="Type">The shape of its value.</param>
/// <param name="Schema">Its most important schema.</param>
internal sealed record MemberShape(Member Member, SchemaShape Type, MappingNode Schema)
{
    /// <summary>False if the object requires the member, but does not describe it.</summary>
    public bool IsDescribed { get; init; } = true;
}
