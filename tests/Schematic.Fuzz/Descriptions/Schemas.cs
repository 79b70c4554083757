using System.Globalization;
using System.Text.Json.Nodes;

namespace Schematic.Fuzz.Descriptions;

/// <summary>JSON Schemas that refer to each other, to themselves, to parts of each other and to nothing.</summary>
/// <param name="chance">The choices.</param>
/// <param name="count">The number of named schemas.</param>
/// <param name="folder">The pointer to the named schemas.</param>
internal sealed class Schemas(Chance chance, int count, string folder)
{
    private static readonly string[] Below = ["/anyOf/0", "/oneOf/1", "/allOf/0", "/properties/a", "/properties/kind", "/items", "/additionalProperties", "/not", "/anyOf/0/anyOf/0"];

    private static readonly string[] Formats = ["date-time", "date", "time", "duration", "uuid", "uri", "byte", "binary", "int32", "int64", "double", "float", "decimal", "password", "x"];

    /// <summary>Returns the named schemas.</summary>
    public JsonObject Named() => Words.Object(Enumerable.Range(0, count).Select(number => (Name(number), (JsonNode?)Schema(3))));

    /// <summary>Returns a schema, most often a reference.</summary>
    public JsonNode Schema(int depth)
    {
        if (depth <= 0 || chance.One(3)) return Reference();
        if (chance.One(40)) return chance.One(2) ? JsonValue.Create(chance.One(2)) : Words.Value(chance) ?? new JsonArray();
        var schema = chance.Below(10) switch
        {
            0 or 1 => Primitive(),
            2 or 3 or 4 => ObjectOf(depth),
            5 => new JsonObject { ["type"] = "array", ["items"] = Schema(depth - 1) },
            6 => new JsonObject { ["enum"] = new JsonArray([.. chance.Some(4, () => Words.Value(chance, 0))]) },
            7 => new JsonObject { ["allOf"] = List(depth) },
            8 => new JsonObject { [chance.Of("oneOf", "anyOf")] = List(depth) },
            _ => new JsonObject(),
        };
        for (var more = chance.Below(3); more > 0; more--) Add(schema, depth);
        return schema;
    }

    private JsonObject Reference()
    {
        var reference = new JsonObject { ["$ref"] = Pointer() };
        if (chance.One(10)) Add(reference, 1);
        return reference;
    }

    private string Pointer() => chance.Below(chance.IsCareful ? 1 : 24) switch
    {
        0 when chance.IsCareful => folder + "/" + Name(chance.Below(count)),
        0 => "#",
        1 => "#/paths/~1a/get/responses/200/content/application~1json/schema",
        2 => folder + "/Missing",
        3 => "#anchor" + Number(),
        4 => "other.yaml#/a",
        5 => chance.Of("", "#/", "//host/share", "\\\\host\\share", "%2F%2Fhost/a", "https://example.org/a", "urn:a:b", "#/%", "#/a~2"),
        6 or 7 or 8 => folder + "/" + Name(chance.Below(count)) + chance.Of<string>(Below),
        _ => folder + "/" + Name(chance.Below(count)),
    };

    private JsonObject Primitive()
    {
        var type = chance.Of("string", "integer", "number", "boolean", "null", "file");
        var schema = new JsonObject { ["type"] = chance.One(8) ? new JsonArray(type, "null") : type };
        if (chance.One(2)) schema["format"] = chance.Of<string>(Formats);
        return schema;
    }

    private JsonObject ObjectOf(int depth) => new()
    {
        ["type"] = "object",
        ["properties"] = Words.Object(chance.Some(4, () => (Words.Name(chance), (JsonNode?)Schema(depth - 1)))),
        ["required"] = new JsonArray([.. chance.Some(3, () => (JsonNode?)Words.Name(chance))]),
    };

    private JsonArray List(int depth) => new([.. chance.Some(3, () => Schema(depth - 1)).Append(Schema(depth - 1))]);

    private void Add(JsonObject schema, int depth)
    {
        var (key, value) = chance.Below(25) switch
        {
            0 => ("nullable", true),
            1 or 2 => ("default", Words.Value(chance)),
            3 => ("title", Words.Name(chance)),
            4 => ("description", Words.Name(chance)),
            5 => (chance.Of("readOnly", "writeOnly", "deprecated"), true),
            6 => ("discriminator", Discriminator()),
            7 => ("additionalProperties", chance.One(2) ? JsonValue.Create(chance.One(2)) : Schema(depth - 1)),
            8 => ("allOf", List(depth)),
            9 => (chance.Of("oneOf", "anyOf"), List(depth)),
            10 => ("not", Schema(depth - 1)),
            11 => (chance.Of("if", "then", "else", "contains", "propertyNames", "contentSchema", "unevaluatedProperties"), Schema(depth - 1)),
            12 => (chance.Of("$anchor", "$dynamicAnchor"), "anchor" + Number()),
            13 => ("$dynamicRef", "#anchor" + Number()),
            14 => ("$id", chance.Of("https://example.org/x", "a.yaml", "", "urn:x", "#a")),
            15 => ("const", Words.Value(chance, 1)),
            16 => (chance.Of("minimum", "maximum", "maxLength", "minItems", "multipleOf"), Words.Value(chance, 0)),
            17 => ("pattern", chance.Of("^a*$", "(a+)+$", "[", "^\\d{3}$")),
            18 => ("prefixItems", List(depth)),
            19 => ("patternProperties", Words.Object((Words.Name(chance), Schema(depth - 1)))),
            20 => ("dependentSchemas", Words.Object((Words.Name(chance), Schema(depth - 1)))),
            21 => (chance.Of("unevaluatedItems", "additionalItems"), Schema(depth - 1)),
            22 => (chance.Of("$defs", "definitions"), Words.Object((Name(chance.Below(count)), Schema(depth - 1)))),
            23 => (chance.Of("xml", "externalDocs", "examples", "dependentRequired", "$comment", "x-schematic"), Words.Value(chance)),
            24 => ("x-enum-varnames", new JsonArray([.. chance.Some(3, () => (JsonNode?)Words.Name(chance))])),
            _ => (chance.Of("type", "format", "enum", "required", "properties", "items"), Words.Value(chance)),
        };
        schema[key] = value;
    }

    private JsonObject Discriminator() => new()
    {
        ["propertyName"] = Words.Name(chance),
        [chance.One(3) ? "defaultMapping" : "x-default"] = Name(chance.Below(count)),
        ["mapping"] = Words.Object(chance.Some(3, () => (Words.Name(chance), (JsonNode?)(chance.One(2) ? Pointer() : Name(chance.Below(count)))))),
    };

    private string Name(int number) => (number % 3) switch
    {
        0 => "S" + number.ToString(CultureInfo.InvariantCulture),
        1 => "s" + (number - 1).ToString(CultureInfo.InvariantCulture),
        _ => "Value",
    };

    private string Number() => chance.Below(3).ToString(CultureInfo.InvariantCulture);
}
