using System.Globalization;
using Schematic.CSharp.Binding.Text;
using Schematic.Definitions.Documents;

namespace Schematic.CSharp.Binding.Types;

/// <summary>Writes values of a description as C# expressions.</summary>
internal static class ConstantLiteral
{
    /// <summary>The expression for a value of a type; null where the type has no such constant.</summary>
    public static string? Of(CSharpType type, DocumentNode? node)
    {
        if (node is not ScalarNode { Kind: not ScalarKind.Null } scalar) return null;
        return type.Kind switch
        {
            CSharpTypeKind.String when scalar.Kind == ScalarKind.String => CSharpLiteral.String(scalar.Text),
            CSharpTypeKind.Boolean when scalar.Kind == ScalarKind.Boolean => scalar.Text,
            CSharpTypeKind.Scalar when scalar.Kind == ScalarKind.Number => Number(type.Name, scalar.Text),
            CSharpTypeKind.Enum => EnumValue(type, scalar),
            _ => null,
        };
    }

    private static string? EnumValue(CSharpType type, ScalarNode scalar)
    {
        var value = type.EnumValueType switch
        {
            "string" => CSharpLiteral.String(scalar.Text),
            { } number => Number(number, scalar.Text),
            _ => null,
        };
        return value is null ? null : $"new {type.Name}({value})";
    }

    /// <summary>A number as a literal of one of C#'s numeric types; null where the type cannot hold it.</summary>
    public static string? Number(string type, string text)
    {
        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            "int" => int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var value) ? value.ToString(culture) : null,
            "long" => long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var value) ? value.ToString(culture) + "L" : null,
            "ulong" => ulong.TryParse(text, NumberStyles.None, culture, out var value) ? value.ToString(culture) + "UL" : null,
            "double" => double.TryParse(text, NumberStyles.Float, culture, out var value) && double.IsFinite(value) ? value.ToString("R", culture) + "D" : null,
            "float" => float.TryParse(text, NumberStyles.Float, culture, out var value) && float.IsFinite(value) ? value.ToString("R", culture) + "F" : null,
            "decimal" => decimal.TryParse(text, NumberStyles.Float, culture, out var value) ? value.ToString(culture) + "M" : null,
            _ => null,
        };
    }
}
