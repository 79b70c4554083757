using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class EnumSchemaTests
{
    [TestCase("enum: [a, b]", "enum String a|b")]
    [TestCase("type: string, enum: [a, b, a]", "enum String a|b")]
    [TestCase("type: string, enum: ['', a]", "enum String |a")]
    [TestCase("type: [string, 'null'], enum: [a, null]", "enum String a")]
    [TestCase("type: integer, enum: [1, -2]", "enum Int64 1|-2")]
    [TestCase("type: integer, enum: ['1', '2']", "enum Int64 1|2")]
    [TestCase("type: number, enum: [1, 2.5]", "enum Double 1|2.5")]
    [TestCase("const: a", "enum String a")]
    [TestCase("oneOf: [{const: a}, {const: b}]", "enum String a|b")]
    [TestCase("anyOf: [{type: string}, {type: string, enum: [a, b]}]", "enum String a|b")]
    [TestCase("anyOf: [{enum: [a, b]}, {enum: [b, c]}, {type: 'null'}]", "enum String a|b|c")]
    [TestCase("allOf: [{type: string}, {enum: [a, b]}]", "enum String a|b")]
    public void Known_values_make_an_enum(string schema, string expected)
    {
        var types = OpenApiText.Types($"A: {{{schema}}}");

        Assert.That(types["A"], Is.EqualTo(expected));
    }

    [Test]
    public void A_single_value_of_a_required_member_is_a_constant()
    {
        var types = OpenApiText.Types(
            "A: {required: [a, b, c, d], properties: {a: {const: x}, b: {enum: [y]}, c: {type: integer, enum: [1]}, d: {type: [string, 'null'], enum: [z, null]}}}");

        Assert.That(types["A"], Is.EqualTo("object a!: String=x, b!: String=y, c!: Int64=1, d!: AD?"));
    }

    [Test]
    public void A_single_value_of_an_optional_member_is_an_enum_of_one()
    {
        var types = OpenApiText.Types("A: {properties: {a: {const: x}}}");

        Assert.That(types["A"], Is.EqualTo("object a: AA"));
        Assert.That(types["AA"], Is.EqualTo("enum String x"));
    }

    [TestCase("x-enum-varnames: [One, Two], x-enum-descriptions: [first, second]")]
    [TestCase("x-enumNames: [One, Two], x-enumDescriptions: {'1': first, '2': second}")]
    [TestCase("x-ms-enum: {name: A, values: [{value: 1, name: One, description: first}, {value: 2, name: Two, description: second}]}")]
    public void Extensions_name_and_describe_values(string extensions)
    {
        var api = OpenApiText.ReadWhole(OpenApiText.WithSchemas($"A: {{type: integer, enum: [1, 2], {extensions}}}"));

        var values = ((EnumDefinition)api.Types.Single()).Values;

        Assert.That(values.Select(value => value.CodeName), Is.EqualTo(new[] { "One", "Two" }));
        Assert.That(values.Select(value => value.Documentation.Summary), Is.EqualTo(new[] { "first", "second" }));
    }

    [Test]
    public void An_inline_enum_takes_the_name_that_an_extension_gives_it()
    {
        var types = OpenApiText.Types("A: {properties: {b: {enum: [x, y], x-ms-enum: {name: Axis}}}}");

        Assert.That(types.Keys, Is.EqualTo(new[] { "A", "Axis" }));
    }
}
