using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>The type of values in requests and responses.</summary>
internal sealed record WireType : CSharpType
{
    /// <param name="definition">The name without type arguments.</param>
    /// <param name="codec">The expression that reads and writes values that are not null.</param>
    /// <param name="word">The type as part of identifiers, such as <c>ListOfPet</c>.</param>
    /// <param name="arguments">The type arguments.</param>
    public WireType(string definition, Expression codec, string word, params IReadOnlyList<CSharpType> arguments)
        : base(definition, arguments) => (Codec, Word) = (codec, word);

    /// <summary>The expression that reads and writes values that are not null.</summary>
    public Expression Codec { get; }

    /// <summary>The type as part of identifiers.</summary>
    public string Word { get; }

    /// <summary>True if nullable values need <see cref="Nullable{T}"/>.</summary>
    public bool IsValueType { get; init; }

    /// <summary>The kind of type, which determines the generated code.</summary>
    public WireTypeKind Kind { get; init; }

    /// <summary>The model's primitive type; null for other types.</summary>
    public PrimitiveKind? Primitive { get; init; }

    /// <summary>The model's primitive type of an enum's values on the wire; null for other types.</summary>
    public PrimitiveKind? EnumValue { get; init; }

    /// <summary>True if a JSON value can have the right kind and yet not the format of the type, or if the type contains such values.</summary>
    public bool HasFormat { get; init; }

    /// <summary>The sentence that says how to clear a value; null if the empty string does not.</summary>
    public string? EmptyRemark => Kind == WireTypeKind.Emptyable ? "`Emptyable.Empty` clears the value." : null;

    /// <summary>True if values are numbers.</summary>
    public bool IsNumber => Primitive
        is PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger
        or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal;
}

/// <summary>The kinds of types that need different generated code.</summary>
internal enum WireTypeKind
{
    Scalar,
    String,
    Boolean,
    Any,
    File,
    Enum,
    Object,
    Union,
    List,
    Map,
    Emptyable,

    /// <summary>A type of the project, which can be a value type or not.</summary>
    Project,
}
