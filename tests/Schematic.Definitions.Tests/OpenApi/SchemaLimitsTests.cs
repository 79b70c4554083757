using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.OpenApi;

/// <summary>The sentences about the values that a schema allows.</summary>
[TestFixture]
internal sealed class SchemaLimitsTests
{
    [TestCase("type: integer, minimum: 1, maximum: 100", "From 1 to 100.")]
    [TestCase("type: integer, minimum: 0", "At least 0.")]
    [TestCase("type: number, maximum: 1.5", "At most 1.5.")]
    [TestCase("type: number, exclusiveMinimum: 0", "Greater than 0.")]
    [TestCase("type: number, minimum: 0, exclusiveMinimum: true, maximum: 1", "Greater than 0 and at most 1.")]
    [TestCase("type: number, minimum: 0, exclusiveMaximum: 1", "At least 0 and less than 1.")]
    [TestCase("type: number, exclusiveMaximum: 1", "Less than 1.")]
    [TestCase("type: number, exclusiveMinimum: 0, exclusiveMaximum: 1", "Greater than 0 and less than 1.")]
    [TestCase("type: number, minimum: 0, exclusiveMinimum: false, maximum: 1, exclusiveMaximum: false", "From 0 to 1.")]
    [TestCase("type: number, maximum: 1, exclusiveMaximum: true", "Less than 1.")]
    [TestCase("type: number, exclusiveMinimum: true", null)]
    [TestCase("type: number, minimum: -1, maximum: 0", "From -1 to 0.")]
    [TestCase("type: integer, maximum: 123456789012345678901234", "At most 123456789012345678901234.")]
    [TestCase("type: integer, maximum: 1234567890123456789012345", null)]
    [TestCase("type: integer, multipleOf: 5", "A multiple of 5.")]
    [TestCase("type: integer, multipleOf: five", null)]
    [TestCase("type: integer, multipleOf: 1", null)]
    [TestCase("type: string, minLength: 1, maxLength: 64", "1 to 64 characters.")]
    [TestCase("type: string, minLength: 0, maxLength: 1", "At most 1 character.")]
    [TestCase("type: string, minLength: 2, maxLength: 2", "2 characters.")]
    [TestCase("type: string, minLength: 1", "At least 1 character.")]
    [TestCase("type: string, minLength: 2", "At least 2 characters.")]
    [TestCase("type: string, minLength: 1, maxLength: 1", "1 character.")]
    [TestCase("type: string, minLength: 0", null)]
    [TestCase("type: string, maxLength: 0", "At most 0 characters.")]
    [TestCase("type: array, maxItems: 1", "At most 1 item.")]
    [TestCase("type: array, minItems: 1, maxItems: 3", "1 to 3 items.")]
    [TestCase("type: string, pattern: '123456789012345678901234567890123456789012345678901234567890'", "Pattern: `123456789012345678901234567890123456789012345678901234567890`.")]
    [TestCase("type: string, pattern: '1234567890123456789012345678901234567890123456789012345678901'", null)]
    [TestCase("type: string, pattern: ''", null)]
    [TestCase("type: string, pattern: \"a\\nb\"", null)]
    [TestCase("type: string, pattern: \"a\\rb\"", null)]
    [TestCase("type: string, example: null", null)]
    [TestCase("type: string, examples: []", null)]
    [TestCase("type: integer, example: 5", "Example: `5`.")]
    [TestCase("type: string, pattern: '^a+$'", "Pattern: `^a+$`.")]
    [TestCase("type: string, pattern: 'a`b'", null)]
    [TestCase("type: array, minItems: 1", "At least 1 item.")]
    [TestCase("type: string, example: red", "Example: `red`.")]
    [TestCase("type: string, examples: [red, blue]", "Example: `red`.")]
    [TestCase("type: string, maxLength: 9, example: red", "At most 9 characters. Example: `red`.")]
    [TestCase("type: object, example: {a: 1}", null)]
    [TestCase("type: integer, minimum: one", null)]
    [TestCase("minimum: 1", "At least 1.")]
    [TestCase("type: string", null)]
    public void Limits_are_sentences(string schema, string? sentences) =>
        Assert.That(SchemaLimits.Of(Reading.ReadWhole("schema.yaml", $"{{{schema}}}")), Is.EqualTo(sentences));

    [TestCase("allOf: [{type: integer, minimum: 1}, {maximum: 9}]", "From 1 to 9.")]
    [TestCase("allOf: [{type: integer, minimum: 1, maximum: 9}, {minimum: 3, maximum: 99}]", "From 3 to 9.")]
    [TestCase("allOf: [{type: number, minimum: 1}, {exclusiveMinimum: 1}, {maximum: 5, exclusiveMaximum: true}]", "Greater than 1 and less than 5.")]
    [TestCase("allOf: [{$ref: '#/components/schemas/Small'}], maximum: 5", "From 0 to 5.")]
    [TestCase("type: integer, maximum: 500, allOf: [{$ref: '#/components/schemas/Small'}]", "From 0 to 100.")]
    [TestCase("allOf: [{type: string, minLength: 1, maxLength: 9, pattern: a}, {minLength: 2, maxLength: 5, pattern: b}]", "2 to 5 characters. Pattern: `a`. Pattern: `b`.")]
    [TestCase("allOf: [{type: array, maxItems: 9, items: {type: string}}, {maxItems: 3}]", "At most 3 items.")]
    [TestCase("allOf: [{type: integer, multipleOf: 2}, {multipleOf: 3}, {multipleOf: 2}]", "A multiple of 2. A multiple of 3.")]
    [TestCase("allOf: [{type: string, example: a}, {example: b}]", "Example: `b`.")]
    [TestCase("allOf: [{type: integer, minimum: 99999999999999999999999}, {minimum: 1e40}]", "At least 1e40.")]
    [TestCase("allOf: [{type: integer, maximum: -99999999999999999999999}, {maximum: -1e40}]", "At most -1e40.")]
    [TestCase("allOf: [{type: number, maximum: 5, exclusiveMaximum: true}, {maximum: 5}]", "Less than 5.")]
    [TestCase("allOf: [{type: number, minimum: 5}, {minimum: 5, exclusiveMinimum: true}]", "Greater than 5.")]
    [TestCase("$ref: '#/components/schemas/Small'", null)]
    public void The_tightest_limits_of_schemas_that_apply_together_win(string schema, string? sentences)
    {
        var api = OpenApiText.ReadWhole(OpenApiText.WithSchemas($"Small: {{type: integer, minimum: 0, maximum: 100}}\nA: {{properties: {{b: {{{schema}}}}}}}"));

        Assert.That(api.Types.OfType<ObjectDefinition>().Single().Members.Single().Documentation.Limits, Is.EqualTo(sentences));
    }

    [Test]
    public void The_limits_of_a_member_that_two_objects_describe_apply_together()
    {
        var api = OpenApiText.ReadWhole(OpenApiText.WithSchemas("A: {allOf: [{properties: {b: {type: integer, minimum: 1}}}, {properties: {b: {type: integer, maximum: 5}}}]}"));

        Assert.That(api.Types.OfType<ObjectDefinition>().Single().Members.Single().Documentation.Limits, Is.EqualTo("From 1 to 5."));
    }
}
