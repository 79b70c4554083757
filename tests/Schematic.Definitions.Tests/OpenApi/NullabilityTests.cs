using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class NullabilityTests
{
    [TestCase("{}", false)]
    [TestCase("true", false)]
    [TestCase("{type: string, nullable: true}", true)]
    [TestCase("{type: string, x-nullable: true}", true)]
    [TestCase("{type: string, nullable: false, x-nullable: true}", false)]
    [TestCase("{type: [string, 'null'], nullable: false}", false)]
    [TestCase("{type: 'null'}", true)]
    [TestCase("{type: [string, 'null']}", true)]
    [TestCase("{type: [string, null]}", true)]
    [TestCase("{type: [string, integer]}", false)]
    [TestCase("{const: null}", true)]
    [TestCase("{enum: [a, null]}", true)]
    [TestCase("{enum: [a, b]}", false)]
    [TestCase("{enum: [a, 'null']}", false)]
    [TestCase("{type: string, enum: [a, null]}", false)]
    public void A_schema_states_if_null_is_a_value(string schema, bool expected) => Assert.That(Of(schema), Is.EqualTo(expected));

    [TestCase("{anyOf: [{type: string}, {type: 'null'}]}", true)]
    [TestCase("{oneOf: [{type: 'null'}, {type: string}]}", true)]
    [TestCase("{oneOf: [{type: string}, {type: integer, nullable: true}]}", true)]
    [TestCase("{oneOf: [{type: string}, {anyOf: [{type: integer}, {type: 'null'}]}]}", true)]
    [TestCase("{oneOf: [{type: string}, {type: integer}]}", false)]
    [TestCase("{nullable: false, oneOf: [{type: string}, {type: 'null'}]}", false)]
    public void One_alternative_with_null_is_enough(string schema, bool expected) => Assert.That(Of(schema), Is.EqualTo(expected));

    [TestCase("{allOf: [{type: [string, 'null']}, {type: [string, 'null'], minLength: 1}]}", true)]
    [TestCase("{allOf: [{type: [string, 'null']}, {type: string}]}", false)]
    [TestCase("{allOf: [{type: string}, {type: [string, 'null']}]}", false)]
    [TestCase("{allOf: [{type: [string, 'null']}, {description: x}]}", true)]
    [TestCase("{allOf: [{type: string}, {nullable: true}]}", true)]
    [TestCase("{allOf: [{type: string}, {nullable: true, type: string}]}", false)]
    [TestCase("{allOf: [{type: string}, {nullable: false}]}", false)]
    [TestCase("{allOf: [{description: x}]}", false)]
    [TestCase("{allOf: []}", false)]
    [TestCase("{allOf: [x, {nullable: true}]}", true)]
    [TestCase("{allOf: x}", false)]
    [TestCase("{type: object, allOf: [{nullable: true}]}", false)]
    [TestCase("{nullable: true, allOf: [{type: string}]}", true)]
    public void All_parts_of_a_schema_admit_null_or_one_adds_nothing_else(string schema, bool expected) => Assert.That(Of(schema), Is.EqualTo(expected));

    [TestCase("{$ref: '#/a', a: {type: [string, 'null']}}", true)]
    [TestCase("{$ref: '#/a', a: {type: string}}", false)]
    [TestCase("{$ref: '#/a', a: {$ref: '#/b'}, b: {nullable: true}}", true)]
    [TestCase("{allOf: [{$ref: '#/a'}, {$ref: '#/b'}], a: {type: 'null'}, b: {type: 'null'}}", true)]
    [TestCase("{allOf: [{$ref: '#/a'}, {$ref: '#/b'}], a: {type: 'null'}, b: {type: string}}", false)]
    [TestCase("{oneOf: [{type: string}, {$ref: '#'}]}", false)]
    [TestCase("{oneOf: [{$ref: '#'}, {type: 'null'}]}", true)]
    public void Referenced_schemas_count(string schema, bool expected) => Assert.That(Of(schema), Is.EqualTo(expected));

    private static bool Of(string schema)
    {
        var diagnostics = new DiagnosticBag();
        var references = new ReferenceFollower(new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetTempPath() }, diagnostics), diagnostics);

        var admits = new Nullability(references, diagnostics).Of(Reading.ReadWhole("schema.yaml", schema));

        Assert.That(diagnostics.Diagnostics, Is.Empty);
        return admits;
    }
}
