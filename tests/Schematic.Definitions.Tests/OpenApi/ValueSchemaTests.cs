namespace Schematic.Definitions.Tests.OpenApi;

public sealed class ValueSchemaTests
{
    [TestCase("type: string", "String")]
    [TestCase("type: string, format: date", "Date")]
    [TestCase("type: string, format: time", "Time")]
    [TestCase("type: string, format: date-time", "DateTime")]
    [TestCase("type: string, format: duration", "Duration")]
    [TestCase("type: string, format: uuid", "Uuid")]
    [TestCase("type: string, format: uri", "Uri")]
    [TestCase("type: string, format: url", "Uri")]
    [TestCase("type: string, format: byte", "Bytes")]
    [TestCase("type: string, format: base64url", "Base64Url")]
    [TestCase("type: string, format: binary", "String")]
    [TestCase("type: string, format: int32", "\"Int32\"")]
    [TestCase("type: string, format: int64", "\"Int64\"")]
    [TestCase("type: string, format: uint64", "\"UInt64\"")]
    [TestCase("type: string, format: decimal", "\"Decimal\"")]
    [TestCase("type: string, format: something-else", "String")]
    [TestCase("type: string, contentEncoding: base64", "Bytes")]
    [TestCase("type: string, contentEncoding: base64url", "Base64Url")]
    [TestCase("type: string, contentMediaType: application/json", "String")]
    [TestCase("type: integer", "Int64")]
    [TestCase("type: integer, format: int8", "Int32")]
    [TestCase("type: integer, format: int32", "Int32")]
    [TestCase("type: integer, format: int64", "Int64")]
    [TestCase("type: integer, format: uint32", "Int64")]
    [TestCase("type: integer, format: uint64", "UInt64")]
    [TestCase("type: integer, minimum: 0, maximum: 18446744073709551615", "UInt64")]
    [TestCase("type: integer, maximum: 9223372036854776000", "Int64")]
    [TestCase("type: integer, minimum: 0, maximum: 100", "Int32")]
    [TestCase("type: integer, minimum: -2147483648, maximum: 2147483647", "Int32")]
    [TestCase("type: integer, minimum: 0, maximum: 2147483648", "Int64")]
    [TestCase("type: integer, minimum: -2147483649, maximum: 0", "Int64")]
    [TestCase("type: integer, exclusiveMinimum: 0, exclusiveMaximum: 2147483648", "Int32")]
    [TestCase("type: integer, exclusiveMinimum: -2147483650, maximum: 1", "Int64")]
    [TestCase("type: integer, minimum: 0, maximum: 2147483648, exclusiveMaximum: true", "Int32")]
    [TestCase("type: integer, minimum: -2147483649, exclusiveMinimum: true, maximum: 9", "Int32")]
    [TestCase("type: integer, minimum: 0, exclusiveMinimum: false, maximum: 9", "Int32")]
    [TestCase("type: integer, minimum: 0.5, maximum: 9.5", "Int32")]
    [TestCase("type: integer, minimum: 0, maximum: 1e2", "Int32")]
    [TestCase("type: integer, minimum: 0", "Int64")]
    [TestCase("type: integer, maximum: 10", "Int64")]
    [TestCase("type: integer, minimum: 5, maximum: 1", "Int64")]
    [TestCase("type: integer, format: int64, minimum: 0, maximum: 10", "Int64")]
    [TestCase("type: [integer, 'null'], minimum: 0, maximum: 10", "Int32?")]
    [TestCase("allOf: [{type: integer, minimum: 0}, {maximum: 10}]", "Int32")]
    [TestCase("allOf: [{type: integer, minimum: 0, maximum: 10}, {maximum: 99999999999}]", "Int32")]
    [TestCase("allOf: [{type: integer, minimum: 0, maximum: 99999999999}, {exclusiveMaximum: 11}]", "Int32")]
    [TestCase("allOf: [{minimum: 0}, {maximum: 10}], type: integer, maximum: 99999999999", "Int32")]
    [TestCase("allOf: [{type: integer, minimum: 20}, {maximum: 10}]", "Int64")]
    [TestCase("allOf: [{type: integer, maximum: 18446744073709551615}, {minimum: 0}]", "UInt64")]
    [TestCase("allOf: [{type: integer, maximum: 18446744073709551615}, {maximum: 100}]", "Int64")]
    [TestCase("type: array, items: {type: integer, minimum: 0, maximum: 10}", "[Int32]")]
    [TestCase("type: [integer, string], pattern: '^-?(?:0|[1-9]\\d*)$'", "BigInteger")]
    [TestCase("type: ['null', integer, string], pattern: '^-?(?:0|[1-9]\\d*)$'", "BigInteger?")]
    [TestCase("type: [number, string], pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$'", "Double")]
    [TestCase("pattern: '^-?(?:0|[1-9]\\d*)$'", "BigInteger")]
    [TestCase("type: string, pattern: '^-?(?:0|[1-9]\\d*)$'", "String")]
    [TestCase("type: integer, format: unixtime", "UnixTime")]
    [TestCase("type: number", "Double")]
    [TestCase("type: number, format: float", "Single")]
    [TestCase("type: number, format: double", "Double")]
    [TestCase("type: number, format: decimal", "Decimal")]
    [TestCase("type: number, format: int64", "Int64")]
    [TestCase("type: boolean", "Boolean")]
    [TestCase("type: object", "{Any}")]
    [TestCase("type: object, additionalProperties: {type: string}", "{String}")]
    [TestCase("type: object, additionalProperties: {type: [string, 'null']}", "{String?}")]
    [TestCase("additionalProperties: true", "{Any}")]
    [TestCase("patternProperties: {'^x-': {type: boolean}}", "{Boolean, ...}")]
    [TestCase("prefixItems: [{type: string}], items: true", "[Any]")]
    [TestCase("prefixItems: [{type: string}], items: false", "[String]")]
    [TestCase("patternProperties: {'^x-': {type: boolean}}, additionalProperties: false", "{Boolean}")]
    [TestCase("patternProperties: {'^x-': {type: boolean}}, additionalProperties: true", "{Any}")]
    [TestCase("patternProperties: {'^x-': {type: boolean}, '^y-': false}, additionalProperties: false", "{Boolean}")]
    [TestCase("patternProperties: {'^x-': true}, additionalProperties: false", "{Any}")]
    [TestCase("patternProperties: {'^x-': {type: boolean}, '^y-': {type: boolean}}", "{Boolean, ...}")]
    [TestCase("patternProperties: {'^x-': {}}", "{Any}")]
    [TestCase("patternProperties: {'^x-': {type: boolean}}, additionalProperties: {}", "{Any}")]
    [TestCase("patternProperties: {'^x-': {type: boolean}}, unevaluatedProperties: false", "{Boolean}")]
    [TestCase("allOf: [{patternProperties: {'^x-': {type: boolean}}}, {patternProperties: {'^y-': {type: boolean}}}]", "{Boolean, ...}")]
    [TestCase("allOf: [{patternProperties: {'^x-': {type: boolean}}}, {additionalProperties: {type: boolean}}]", "{Boolean}")]
    [TestCase("patternProperties: {'^x-': {type: boolean}}, additionalProperties: {type: boolean}", "{Boolean}")]
    [TestCase("allOf: [{patternProperties: {'^x-': {type: boolean}}}, {additionalProperties: false}]", "{Boolean}")]
    [TestCase("type: array", "[Any]")]
    [TestCase("type: array, items: {type: integer, format: int32}", "[Int32]")]
    [TestCase("items: {type: string}", "[String]")]
    [TestCase("type: array, items: {type: array, items: {type: boolean}}", "[[Boolean]]")]
    [TestCase("type: array, prefixItems: [{type: number}, {type: number}]", "[Double]")]
    [TestCase("type: array, prefixItems: [{type: number}, {type: [number, 'null']}]", "[Double?]")]
    [TestCase("type: array, prefixItems: [{type: number}, {type: 'null'}], items: false", "[Double?]")]
    [TestCase("type: array, prefixItems: [{type: number}, true]", "[Any]")]
    [TestCase("type: array, prefixItems: [{type: number}, {}]", "[Any]")]
    [TestCase("type: array, prefixItems: [], items: {type: string}", "[String]")]
    [TestCase("type: array, items: [{type: string}, {type: string}]", "[String]")]
    [TestCase("type: array, items: []", "[Any]")]
    [TestCase("description: anything", "Any")]
    [TestCase("format: date-time", "DateTime")]
    [TestCase("type: [string, 'null']", "String?")]
    [TestCase("type: string, nullable: true", "String?")]
    [TestCase("type: string, x-nullable: true", "String?")]
    [TestCase("type: [integer, number]", "Double")]
    [TestCase("type: [integer, string], format: int32, pattern: '^-?(?:0|[1-9]\\d*)$'", "Int32")]
    [TestCase("type: [number, string], format: double, pattern: '^-?\\d+$'", "Double")]
    [TestCase("type: 'null'", "Any?")]
    [TestCase("enum: [true]", "Boolean")]
    [TestCase("enum: [1, a]", "Any")]
    public void A_value_has_the_type_that_its_schema_states(string schema, string expected)
    {
        var types = OpenApiText.Types($"A: {{properties: {{b: {{{schema}}}}}}}");

        Assert.That(types["A"], Is.EqualTo($"object b: {expected}"));
    }

    [Test]
    public void A_component_without_members_is_another_name_for_its_type()
    {
        var types = OpenApiText.Types("Id: {type: string, format: uuid}\nIds: {type: array, items: {$ref: '#/components/schemas/Id'}}\nAlso: {$ref: '#/components/schemas/Ids'}");

        Assert.That(types["Id"], Is.EqualTo("alias Uuid"));
        Assert.That(types["Ids"], Is.EqualTo("alias [Id]"));
        Assert.That(types["Also"], Is.EqualTo("alias Ids"));
    }

    [Test]
    public void Several_types_make_a_union()
    {
        var types = OpenApiText.Types("A: {type: [string, integer, array, 'null'], items: {type: boolean}}");

        Assert.That(types["A"], Is.EqualTo("union String | Int64 | [Boolean]"));
    }

    [Test]
    public void Null_belongs_to_the_use_of_a_component_that_admits_it()
    {
        var types = OpenApiText.Types("A: {type: [object, 'null'], properties: {next: {$ref: '#/components/schemas/A'}}}");

        Assert.That(types["A"], Is.EqualTo("object next: A?"));
    }

    [Test]
    public void Defaults_that_fit_are_kept()
    {
        var types = OpenApiText.Types(
            "A: {properties: {a: {type: integer, default: 3}, b: {enum: [x, y], default: x}, c: {type: boolean, default: null}, d: {$ref: '#/components/schemas/D'}}}\nD: {type: string, default: z}");

        Assert.That(types["A"], Is.EqualTo("object a: Int64~3, b: AB~x, c: Boolean, d: D~z"));
    }

    [Test]
    public void Words_that_YAML_takes_for_numbers_stay_text_where_the_schema_says_so()
    {
        var types = OpenApiText.Types("A: {type: string, enum: [1.10, 2024-01-01, no, 'null']}");

        Assert.That(types["A"], Is.EqualTo("enum String 1.10|2024-01-01|no|null"));
    }
}
