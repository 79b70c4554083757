using System.Globalization;
using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>Writes values of a description as C# expressions.</summary>
internal static class ConstantLiteral
{
    /// <summary>Returns the expression for a value of a type; null if the type has no such constant.</summary>
    public static Expression? Of(WireType type, DocumentNode? node)
    {
        if (node is not ScalarNode { Kind: not ScalarKind.Null } scalar) return null;
        return type.Kind switch
        {
            WireTypeKind.String when scalar.Kind == ScalarKind.String => Expression.String(scalar.Text),
            WireTypeKind.Boolean when scalar.Kind == ScalarKind.Boolean => new Expression(scalar.Text),
            WireTypeKind.Scalar when scalar.Kind == ScalarKind.Number => Number(type.Primitive, scalar.Text),
            WireTypeKind.Enum => EnumValue(type, scalar),
            _ => null,
        };
    }

    /// <summary>Creates a value of an enum of strings.</summary>
    public static Expression EnumValue(WireType type, Expression value) => new($"new {type.Name}({value})");

    private static Expression? EnumValue(WireType type, ScalarNode scalar)
    {
        var value = type.EnumValue == PrimitiveKind.String ? Expression.String(scalar.Text) : Number(type.EnumValue, scalar.Text);
        return value is null ? null : EnumValue(type, value);
    }

    /// <summary>Returns a number as a literal of a C# numeric type; null if the type cannot hold it.</summary>
    public static Expression? Number(PrimitiveKind? type, string text)
    {
        var culture = CultureInfo.InvariantCulture;
        var literal = type switch
        {
            PrimitiveKind.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var value) ? value.ToString(culture) : null,
            PrimitiveKind.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var value) ? value.ToString(culture) + "L" : null,
            PrimitiveKind.UInt64 => ulong.TryParse(text, NumberStyles.None, culture, out var value) ? value.ToString(culture) + "UL" : null,
            PrimitiveKind.Double => double.TryParse(text, NumberStyles.Float, culture, out var value) && double.IsFinite(value) ? value.ToString("R", culture) + "D" : null,
            PrimitiveKind.Single => float.TryParse(text, NumberStyles.Float, culture, out var value) && float.IsFinite(value) ? value.ToString("R", culture) + "F" : null,
            PrimitiveKind.Decimal => decimal.TryParse(text, NumberStyles.Float, culture, out var value) ? value.ToString(culture) + "M" : null,
            _ => null,
        };
        return literal is null ? null : new Expression(literal);
    }
}
