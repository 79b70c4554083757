using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class SchemaShapesTests
{
    [TestCase("type: string", nameof(KnownShape))]
    [TestCase("format: date", nameof(KnownShape))]
    [TestCase("type: [string, array]", nameof(TypesShape))]
    [TestCase("enum: [a, b]", nameof(EnumShape))]
    [TestCase("const: a", nameof(EnumShape))]
    [TestCase("{type: array, items: {type: string}}", nameof(ListShape))]
    [TestCase("prefixItems: [{type: string}, {type: integer}]", nameof(ListShape))]
    [TestCase("{type: object, additionalProperties: {type: string}}", nameof(MapShape))]
    [TestCase("{type: object, additionalProperties: false}", nameof(ObjectShape))]
    [TestCase("properties: {a: {type: string}}", nameof(ObjectShape))]
    [TestCase("allOf: [{properties: {a: {}}}, {properties: {b: {}}}]", nameof(ObjectShape))]
    [TestCase("{allOf: [{type: string}], description: d}", nameof(SameShape))]
    [TestCase("oneOf: [{type: integer}, {type: 'null'}]", nameof(SameShape))]
    [TestCase("oneOf: [{type: integer}, {type: boolean}]", nameof(UnionShape))]
    [TestCase("anyOf: [{type: string}, {enum: [a, b]}, {const: c}]", nameof(EnumShape))]
    public void The_keywords_of_a_schema_determine_its_shape(string schema, string shape) =>
        Assert.That(ShapeOf(schema).GetType().Name, Is.EqualTo(shape));

    [Test]
    public void A_schema_that_contains_itself_has_a_shape()
    {
        var schema = (MappingNode)Reading.ReadWhole("schema.yaml", "{type: array, items: {$ref: '#'}}");

        var item = (SameShape)((ListShape)ShapeOf(schema)).Item;

        Assert.That(item.Schema, Is.SameAs(schema["items"]));
    }

    [Test]
    public void Alternatives_with_shared_members_are_combinations()
    {
        var shape = (UnionShape)ShapeOf("{properties: {id: {type: string}}, oneOf: [{properties: {a: {}}}, {properties: {b: {}}}]}");

        Assert.That(shape.Alternatives.Select(alternative => ((CombinationShape)alternative.Shape).Parts.Count), Is.EqualTo((int[])[2, 2]));
    }

    private static SchemaShape ShapeOf(string schema) => ShapeOf((MappingNode)Reading.ReadWhole("schema.yaml", schema));

    private static SchemaShape ShapeOf(MappingNode schema)
    {
        var diagnostics = new DiagnosticBag();
        var references = new ReferenceFollower(new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetTempPath() }, diagnostics), diagnostics);
        var shape = new SchemaShapes(references, new ComponentTypes(), diagnostics).Of(schema, new TypeName("Nodes"));
        Assert.That(diagnostics.Diagnostics, Is.Empty);
        return shape;
    }
}
