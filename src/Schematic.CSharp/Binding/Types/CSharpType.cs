namespace Schematic.CSharp.Binding.Types;

/// <summary>A type as generated code writes it.</summary>
/// <param name="Name">The type without a mark of nullability, <c>global::</c> included where it is not of the module.</param>
/// <param name="Codec">The expression for what reads and writes its values that are not null.</param>
/// <param name="Word">The type as a part of identifiers, such as <c>ListOfPet</c>.</param>
internal sealed record CSharpType(string Name, string Codec, string Word)
{
    /// <summary>Whether null needs <see cref="Nullable{T}"/>.</summary>
    public bool IsValueType { get; init; }

    /// <summary>Whether a value may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>What kind of type it is.</summary>
    public CSharpTypeKind Kind { get; init; }

    /// <summary>The type of an enum's values on the wire: <c>string</c>, <c>long</c> or <c>double</c>; null for other types.</summary>
    public string? EnumValueType { get; init; }

    /// <summary>The type with a question mark.</summary>
    public string NullableName => Name + "?";

    /// <summary>The type as <see cref="IsNullable"/> says.</summary>
    public string DeclaredName => IsNullable ? NullableName : Name;
}

/// <summary>The kinds of types that code is generated for in different ways.</summary>
internal enum CSharpTypeKind
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
