using System.Globalization;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Creates the shapes of sets of values, with the names and descriptions from extensions.</summary>
internal static class EnumShapes
{
    /// <summary>Returns the only value of a schema's <c>enum</c>; null if the only value is null or there is not exactly one.</summary>
    public static DocumentNode? OnlyValue(MappingNode schema) =>
        schema["enum"] is SequenceNode { Items: [ScalarNode { Kind: not ScalarKind.Null } value] } ? value : null;

    /// <summary>Returns the shape of <c>enum</c>, or of <c>const</c> if there is no <c>enum</c>.</summary>
    public static SchemaShape Of(MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        var holder = parts.Last(part => part.Node["enum"] is SequenceNode { Items.Count: > 0 } || part.Node["const"] is not null).Node;
        IReadOnlyList<DocumentNode> stated = holder["enum"] is SequenceNode { Items.Count: > 0 } list ? list.Items : [holder["const"]!];
        var values = stated.Where(value => !value.IsNull()).ToList();
        if (ValueType(values, parts.Types()) is not { } kind) return new KnownShape(WithoutValues(values, parts));
        return new EnumShape(schema, kind, Values(values, kind, holder), name) { StatedName = holder["x-ms-enum"].GetString("name") };
    }

    /// <summary>Returns the values of a schema's <c>enum</c> or <c>const</c> as strings.</summary>
    public static IReadOnlyList<EnumValue> StringValues(MappingNode schema)
    {
        IReadOnlyList<DocumentNode> values = schema["enum"] is SequenceNode list ? list.Items : schema["const"] is { } constant ? [constant] : [];
        return Values([.. values.Where(value => !value.IsNull())], PrimitiveKind.String, schema);
    }

    private static TypeReference WithoutValues(List<DocumentNode> values, IReadOnlyList<SchemaPart> parts)
    {
        if (values.Count > 0 && values.TrueForAll(value => value.AsBoolean() is not null)) return new PrimitiveReference(PrimitiveKind.Boolean);
        return parts.Types() is [var type] && type is "string" or "boolean" ? PrimitiveFormats.Of(type, parts) : TypeReference.Any;
    }

    private static PrimitiveKind? ValueType(List<DocumentNode> values, IReadOnlyList<string> types)
    {
        if (values.Count == 0 || !values.TrueForAll(value => value is ScalarNode)) return null;
        if (types is ["string"]) return PrimitiveKind.String;
        if (values.TrueForAll(value => value.AsString() is not null))
            return types is ["integer"] && values.TrueForAll(IsIntegerText) ? PrimitiveKind.Int64 : PrimitiveKind.String;
        if (!values.TrueForAll(value => value.AsDecimal() is not null)) return null;
        return types is not ["number"] && values.TrueForAll(value => value.AsInt64() is not null) ? PrimitiveKind.Int64 : PrimitiveKind.Double;
    }

    private static bool IsIntegerText(DocumentNode value) =>
        long.TryParse(value.AsString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static List<EnumValue> Values(List<DocumentNode> values, PrimitiveKind kind, MappingNode holder)
    {
        var names = new EnumValueNames(holder);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<EnumValue>(values.Count);
        foreach (var value in values)
        {
            var text = Text(value, kind);
            if (!known.Add(text)) continue;
            result.Add(new EnumValue(text)
            {
                CodeName = names.CodeName(value, text),
                Documentation = names.Documentation(value, text),
                Location = value.Location,
            });
        }

        return result;
    }

    private static string Text(DocumentNode value, PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => value.AsText()!,
        PrimitiveKind.Int64 => (value.AsInt64() ?? long.Parse(value.AsString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
        _ => ((ScalarNode)value).Text,
    };
}
