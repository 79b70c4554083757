using System.Globalization;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overlays.Paths;

/// <summary>An expression with a value: RFC 9535, section 2.4.1.</summary>
internal abstract record Operand
{
    /// <summary>Returns the value; null for the special result <c>Nothing</c>.</summary>
    public abstract DocumentNode? Value(FilterContext context);

    /// <summary>Creates a number.</summary>
    protected static DocumentNode Number(int value) => new ScalarNode("", 0, 0, ScalarKind.Number, value.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A literal.</summary>
internal sealed record LiteralOperand(ScalarNode Literal) : Operand
{
    public override DocumentNode Value(FilterContext context) => Literal;
}

/// <summary>The value that a query selects, if it selects exactly one: a singular query, or the function <c>value</c>.</summary>
internal sealed record QueryOperand(JsonPath Path) : Operand
{
    public override DocumentNode? Value(FilterContext context) => Path.Select(context.Root, context.Current, context.Steps) is [var node] ? node : null;
}

/// <summary>The function <c>count</c>.</summary>
internal sealed record CountOperand(JsonPath Path) : Operand
{
    public override DocumentNode Value(FilterContext context) => Number(Path.Select(context.Root, context.Current, context.Steps).Count);
}

/// <summary>The function <c>length</c>.</summary>
internal sealed record LengthOperand(Operand Argument) : Operand
{
    public override DocumentNode? Value(FilterContext context) => Argument.Value(context) switch
    {
        MappingNode mapping => Number(mapping.Entries.Count),
        SequenceNode sequence => Number(sequence.Items.Count),
        ScalarNode { Kind: ScalarKind.String } scalar when context.Steps.TakeText(scalar.Text) => Number(LengthOf(scalar.Text)),
        _ => null,
    };

    // Unicode characters, not UTF-16 code units.
    private static int LengthOf(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? text.EnumerateRunes().Count() : text.Length;
}
