using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Creates the shapes of values without members: numbers, strings, lists, sets of values, and values of several types.</summary>
internal sealed class ValueShapes(ObjectShapes objects, UnionShapes unions, SecretSchemas secrets, DiagnosticBag diagnostics, Func<string, ProjectType?>? formats)
{
    /// <summary>Returns the shape that the parts describe together.</summary>
    public SchemaShape Of(MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        if (parts.Keyword("enum") is SequenceNode { Items.Count: > 0 } && !IsStructured(parts.Types())) return EnumShapes.Of(schema, parts, name);
        if (parts.Keyword("const") is { } constant)
            return constant.AsString() is null ? new KnownShape(ConstantType(constant, parts)) : EnumShapes.Of(schema, parts, name);
        SchemaShape shape = parts.Types() switch
        {
            [] => Untyped(schema, parts, name),
            [var type] => OfType(type, schema, parts, name),
            var types => OfTypes(types, schema, parts, name),
        };
        return formats is not null && shape is KnownShape { Type: PrimitiveReference { Kind: not PrimitiveKind.File } value } && parts.Keyword("format").AsString() is { } format && formats(format) is { } project
            ? new KnownShape(value with { ProjectType = project })
            : shape;
    }

    private static bool IsStructured(IReadOnlyList<string> types) => types is ["object"] or ["array"];

    private static TypeReference ConstantType(DocumentNode constant, IReadOnlyList<SchemaPart> parts) => constant switch
    {
        ScalarNode { Kind: ScalarKind.Boolean } => new PrimitiveReference(PrimitiveKind.Boolean),
        ScalarNode { Kind: ScalarKind.Number } when constant.AsInt64() is not null && parts.Types() is not ["number"] =>
            PrimitiveFormats.Of("integer", parts),
        ScalarNode { Kind: ScalarKind.Number } => PrimitiveFormats.Of("number", parts),
        _ => TypeReference.Any,
    };

    private SchemaShape Untyped(MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        if (parts is [{ Node: { } only }] && UnionShapes.ItemsOrOne(only) is { } items) return unions.OfItemsOrOne(schema, items, List(parts, name), name);
        if (parts.Keyword("items") is not null || parts.Keyword("prefixItems") is not null) return List(parts, name);
        if (PrimitiveFormats.OfPattern(parts.Keyword) is { } number) return new KnownShape(number with { AllowsQuotes = true });
        return PrimitiveFormats.ImpliedType(parts.Keyword("format").AsString()) is { } type
            ? new KnownShape(PrimitiveFormats.Of(type, parts))
            : SchemaShape.Any;
    }

    private SchemaShape OfType(string type, MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        switch (type)
        {
            case "array":
                return List(parts, name);
            case "object":
                return new MapShape(SchemaShape.Any);
            case "string" or "integer" or "number" or "boolean":
                return new KnownShape(PrimitiveFormats.Of(type, parts));
            case "file":
                return new KnownShape(new PrimitiveReference(PrimitiveKind.File));
            default:
                return new KnownShape(Misnamed(type, parts.Keyword("type") ?? schema, parts));
        }
    }

    // Maps type names of other languages to those of JSON Schema.
    private PrimitiveReference Misnamed(string type, DocumentNode stated, IReadOnlyList<SchemaPart> parts)
    {
        var meant = type.ToLowerInvariant() switch
        {
            "int" or "int32" or "int64" or "long" or "short" or "uint" => "integer",
            "float" or "double" or "decimal" => "number",
            "bool" => "boolean",
            "str" or "text" or "date" or "datetime" or "date-time" or "uuid" or "guid" or "uri" or "url" => "string",
            _ => null,
        };
        diagnostics.Report(DiagnosticDescriptors.UnknownSchemaType, stated.Location, type, meant is null ? "any value" : $"'{meant}'");
        return meant is null ? new PrimitiveReference(PrimitiveKind.Any) : PrimitiveFormats.Of(meant, parts, stated);
    }

    private ListShape List(IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        var items = parts.LastOrDefault(part => part.Node["items"] is not null || part.Node["prefixItems"] is not null);
        if (items is null) return new ListShape(SchemaShape.Any);
        var owner = (items.Node == parts[^1].Node ? name : items.Owner).Within("Item");
        return new ListShape(Positions(items.Node) is { Count: > 0 } positions
            ? unions.OfPositions(items.Node, positions, owner)
            : new SameShape(items.Node["items"] is SequenceNode ? null : items.Node["items"], owner));
    }

    // Before JSON Schema 2020-12, prefixItems was a list of schemas under "items".
    private static List<DocumentNode> Positions(MappingNode list)
    {
        List<DocumentNode> positions = [.. (list.GetSequence("prefixItems") ?? list.GetSequence("items")).Elements()];
        if (positions.Count > 0 && list["items"] is { } others && (others is MappingNode || others.AsBoolean() == true)) positions.Add(others);
        return positions;
    }

    private SchemaShape OfTypes(IReadOnlyList<string> types, MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        if (types.Count == 2 && types.Contains("number") && types.Contains("integer")) return new KnownShape(PrimitiveFormats.Of("number", parts));
        if (IsNumberOrString(types) && PrimitiveFormats.OfPattern(parts.Keyword) is { } wide) return new KnownShape(wide with { AllowsQuotes = true });
        if (IsNumberOrItsString(types, parts)) return new KnownShape(PrimitiveFormats.Of(types.First(type => type != "string"), parts) with { AllowsQuotes = true });
        return new TypesShape(schema, [.. types.Select(type => Alternative(type, schema, parts, name))], name) { IsSecret = secrets.DescribesWhole(schema) };
    }

    private SchemaShape Alternative(string type, MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name) =>
        type == "object" && parts.Any(part => part.Node.HasMembers() || part.Node["additionalProperties"] is not null || part.Node["patternProperties"] is not null)
            ? objects.Of(schema, parts, name.Within("Object"))
            : OfType(type, schema, parts, name);

    private static bool IsNumberOrString(IReadOnlyList<string> types) =>
        types.Count == 2 && types.Contains("string") && (types.Contains("integer") || types.Contains("number"));

    // ASP.NET Core 10 adds a string pattern to numbers that its JSON reader also accepts as strings.
    private static bool IsNumberOrItsString(IReadOnlyList<string> types, IReadOnlyList<SchemaPart> parts) =>
        IsNumberOrString(types) && parts.Keyword("pattern") is not null
        && parts.Keyword("format").AsString() is "int32" or "int64" or "uint32" or "uint64" or "int16" or "uint16" or "int8" or "uint8" or "int128" or "uint128" or "float" or "double" or "decimal";
}
