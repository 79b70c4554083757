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
    [TestCase("type: integer, multipleOf: 5", "A multiple of 5.")]
    [TestCase("type: integer, multipleOf: 1", null)]
    [TestCase("type: string, minLength: 1, maxLength: 64", "1 to 64 characters.")]
    [TestCase("type: string, minLength: 0, maxLength: 1", "At most 1 character.")]
    [TestCase("type: string, minLength: 2, maxLength: 2", "2 characters.")]
    [TestCase("type: string, pattern: '^a+$'", "Pattern: `^a+$`.")]
    [TestCase("type: string, pattern: 'a`b'", null)]
    [TestCase("type: array, minItems: 1", "At least 1 item.")]
    [TestCase("type: string, example: red", "Example: `red`.")]
    [TestCase("type: string, examples: [red, blue]", "Example: `red`.")]
    [TestCase("type: string, maxLength: 9, example: red", "At most 9 characters. Example: `red`.")]
    [TestCase("type: object, example: {a: 1}", null)]
    [TestCase("type: integer, minimum: one", null)]
    [TestCase("type: string", null)]
    public void Limits_are_sentences(string schema, string? sentences) =>
        Assert.That(SchemaLimits.Of(Reading.ReadWhole("schema.yaml", $"{{{schema}}}")), Is.EqualTo(sentences));
}
