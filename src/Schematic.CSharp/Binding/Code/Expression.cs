namespace Schematic.CSharp.Binding.Code;

/// <summary>An expression of generated code. Expressions are composed and never parsed.</summary>
/// <param name="Code">The C# code.</param>
internal sealed record Expression(string Code)
{
    /// <summary>Creates a string literal.</summary>
    public static Expression String(string text) => new(CSharpLiteral.String(text));

    /// <summary>Creates an argument that states the name of its parameter.</summary>
    public static Expression Named(string parameter, Expression value) => new($"{parameter}: {value}");

    /// <summary>Creates an argument with a constant that states the name of its parameter.</summary>
    public static Expression Named(string parameter, bool value) => new($"{parameter}: {(value ? "true" : "false")}");

    /// <summary>Creates a call of a method.</summary>
    public static Expression Invoke(string method, params IEnumerable<Expression> arguments) => new($"{method}({string.Join(", ", arguments)})");

    /// <summary>Creates a call of a method of this expression.</summary>
    public Expression Call(string method, params IEnumerable<Expression> arguments) => Invoke($"{Code}.{method}", arguments);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
