using System.Text.Json.Serialization;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>A use of a type. Its kinds are those that <see cref="IReferenceVisitor{T}"/> visits.</summary>
public abstract record TypeReference
{
    /// <summary>True if the value may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Any JSON value.</summary>
    public static TypeReference Any { get; } = new PrimitiveReference(PrimitiveKind.Any);

    /// <summary>A string.</summary>
    public static TypeReference String { get; } = new PrimitiveReference(PrimitiveKind.String);

    /// <summary>Calls the method of a visitor that handles this kind.</summary>
    public abstract T Accept<T>(IReferenceVisitor<T> visitor);
}

/// <summary>Handles every kind of type reference.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public interface IReferenceVisitor<out T>
{
    /// <summary>Handles a built-in type.</summary>
    T Visit(PrimitiveReference reference);

    /// <summary>Handles a list.</summary>
    T Visit(ArrayReference reference);

    /// <summary>Handles an object with arbitrary keys.</summary>
    T Visit(MapReference reference);

    /// <summary>Handles a value that the empty string clears.</summary>
    T Visit(EmptyableReference reference);

    /// <summary>Handles a named type.</summary>
    T Visit(NamedReference reference);
}

/// <summary>A use of a built-in type.</summary>
/// <param name="Kind">The type.</param>
public sealed record PrimitiveReference(PrimitiveKind Kind) : TypeReference
{
    /// <summary>True if a number is a JSON string on the wire, as 64-bit integers are in the JSON mapping of Protocol Buffers.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>True if a JSON string with the digits of a number is read as the number, as ASP.NET Core describes numbers.</summary>
    public bool AllowsQuotes { get; init; }

    /// <summary>The type of the project that is used instead; null for the built-in type.</summary>
    [JsonIgnore]
    public ProjectType? ProjectType { get; init; }

    /// <inheritdoc/>
    public override T Accept<T>(IReferenceVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A list.</summary>
/// <param name="Item">The type of the items.</param>
public sealed record ArrayReference(TypeReference Item) : TypeReference
{
    /// <inheritdoc/>
    public override T Accept<T>(IReferenceVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>An object with arbitrary keys and values of one type.</summary>
/// <param name="Value">The type of the values.</param>
public sealed record MapReference(TypeReference Value) : TypeReference
{
    /// <summary>True if members may have values of another type, which are kept as they are.</summary>
    public bool AllowsOthers { get; init; }

    /// <inheritdoc/>
    public override T Accept<T>(IReferenceVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A value of one type, or the empty string in its place.</summary>
/// <param name="Value">The type of the value, which is not null.</param>
public sealed record EmptyableReference(TypeReference Value) : TypeReference
{
    /// <inheritdoc/>
    public override T Accept<T>(IReferenceVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A use of a named type.</summary>
/// <param name="Name">The name of a <see cref="TypeDefinition"/>.</param>
public sealed record NamedReference(string Name) : TypeReference
{
    /// <summary>The location of the use. Ignored by equality: two uses of a type are the same type.</summary>
    public SourceLocation Location { get; init; }

    /// <inheritdoc/>
    public override T Accept<T>(IReferenceVisitor<T> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public bool Equals(NamedReference? other) => base.Equals(other) && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Name);
}

/// <summary>The built-in types.</summary>
public enum PrimitiveKind
{
    /// <summary>Any JSON value.</summary>
    Any,

    /// <summary>A string.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A 32-bit integer.</summary>
    Int32,

    /// <summary>A 64-bit integer; also if no size is stated.</summary>
    Int64,

    /// <summary>An unsigned 64-bit integer.</summary>
    UInt64,

    /// <summary>An integer of any size.</summary>
    BigInteger,

    /// <summary>IEEE 754 single precision.</summary>
    Single,

    /// <summary>IEEE 754 double precision; also if no format is stated.</summary>
    Double,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>Bytes, as base64 (RFC 4648, section 4).</summary>
    Bytes,

    /// <summary>Bytes, as base64url (RFC 4648, section 5).</summary>
    Base64Url,

    /// <summary>A full-date (RFC 3339).</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A date-time (RFC 3339).</summary>
    DateTime,

    /// <summary>Seconds since 1970-01-01T00:00:00Z as a number.</summary>
    UnixTime,

    /// <summary>A duration (ISO 8601).</summary>
    Duration,

    /// <summary>A UUID (RFC 9562).</summary>
    Uuid,

    /// <summary>A URI or URI reference (RFC 3986).</summary>
    Uri,

    /// <summary>A file: raw bytes outside JSON, in a form field or message.</summary>
    File,
}
