using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>The type of values that requests and responses carry.</summary>
internal sealed record WireType : CSharpType
{
    /// <param name="definition">The name without type arguments.</param>
    /// <param name="codec">The expression that reads and writes values that are not null.</param>
    /// <param name="word">The type as a part of identifiers, such as <c>ListOfPet</c>.</param>
    /// <param name="arguments">The type arguments.</param>
    public WireType(string definition, Expression codec, string word, params IReadOnlyList<CSharpType> arguments)
        : base(definition, arguments) => (Codec, Word) = (codec, word);

    /// <summary>The expression that reads and writes values that are not null.</summary>
    public Expression Codec { get; }

    /// <summary>The type as a part of identifiers.</summary>
    public string Word { get; }

    /// <summary>True if null needs <see cref="Nullable{T}"/>.</summary>
    public bool IsValueType { get; init; }

    /// <summary>The way in which code is generated for the type.</summary>
    public WireTypeKind Kind { get; init; }

    /// <summary>The model's type if the model knows it; null for other types.</summary>
    public PrimitiveKind? Primitive { get; init; }

    /// <summary>The model's type of an enum's values on the wire; null for other types.</summary>
    public PrimitiveKind? EnumValue { get; init; }

    /// <summary>True if values are numbers to count with.</summary>
    public bool IsNumber => Primitive
        is PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger
        or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal;
}

/// <summary>The kinds of types that code is generated for in different ways.</summary>
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
}
