namespace Schematic.CSharp.Binding.Code;

/// <summary>A type as it appears in generated code.</summary>
internal record CSharpType
{
    /// <param name="definition">The name without type arguments; it begins with <c>global::</c> outside the module.</param>
    /// <param name="arguments">The type arguments.</param>
    public CSharpType(string definition, params IReadOnlyList<CSharpType> arguments)
    {
        Definition = definition;
        Arguments = arguments;
        Name = arguments.Count == 0 ? definition : $"{definition}<{string.Join(", ", arguments)}>";
    }

    /// <summary>The name without type arguments.</summary>
    public string Definition { get; }

    /// <summary>The type arguments.</summary>
    public IReadOnlyList<CSharpType> Arguments { get; }

    /// <summary>The name with type arguments, without a question mark.</summary>
    public string Name { get; }

    /// <summary>True if a value may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The same type, with values that may be null.</summary>
    public CSharpType OrNull => IsNullable ? this : this with { IsNullable = true };

    /// <summary>Returns the type as a declaration writes it.</summary>
    public sealed override string ToString() => IsNullable ? Name + "?" : Name;
}
