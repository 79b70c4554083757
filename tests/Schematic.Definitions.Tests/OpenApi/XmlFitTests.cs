using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class XmlFitTests
{
    private const string Named = "xml: {name: root}, ";

    [TestCase("properties: {a: {oneOf: [{properties: {b: {type: string}}}, {properties: {c: {type: string}}}]}, b: {type: string}}", "no discriminator selects a branch of 'AddRequestA'")]
    [TestCase("properties: {a: {type: array, items: {type: string}, xml: {attribute: true}}}", "the member 'a' of 'AddRequest' is a list or an object, which only elements can contain")]
    [TestCase("properties: {a: {properties: {b: {type: string}}, xml: {nodeType: text}}}", "the member 'a' of 'AddRequest' is a list or an object, which only elements can contain")]
    [TestCase("properties: {a: {type: object, additionalProperties: {type: string}, xml: {nodeType: none}}}", "the member 'a' of 'AddRequest' needs an element")]
    [TestCase("patternProperties: {'^x': {type: object, properties: {a: {type: string}}}}", "names without a pattern can have values that are not lists or objects")]
    [TestCase("properties: {a: {type: string}}, patternProperties: {'^x': {type: object, properties: {a: {type: string}}}}", "names without a pattern can have values that are not lists or objects")]
    [TestCase("properties: {a: {type: array, items: {anyOf: [{properties: {b: {type: string}}}, {properties: {c: {type: string}}}]}}}", "no discriminator selects a branch of 'AddRequestAItem'")]
    [TestCase("properties: {a: {type: array, prefixItems: [{properties: {b: {type: string}}}, {properties: {c: {type: string}}}]}}", "no discriminator selects a branch of 'AddRequestAItem'")]
    [TestCase("properties: {a: {type: object, additionalProperties: {anyOf: [{properties: {b: {type: string}}}, {properties: {c: {type: string}}}]}}}", "no discriminator selects a branch of 'AddRequestAValue'")]
    [TestCase("properties: {a: {type: [object, string], properties: {b: {type: string}}}}", "no discriminator selects a branch of 'AddRequestA'")]
    [TestCase("properties: {a: {oneOf: [{type: string}, {type: array, items: {type: string}}]}}", "no discriminator selects a branch of 'AddRequestA'")]
    [TestCase("properties: {a: {type: string, xml: {name: c}}, b: {type: integer, xml: {name: c}}}", "the members 'a' and 'b' of 'AddRequest' have the same name in XML")]
    [TestCase("properties: {a: {type: string}, b: {type: array, items: {type: integer, xml: {name: a}}}}", "the members 'a' and 'b' of 'AddRequest' have the same name in XML")]
    [TestCase("properties: {a: {type: string, xml: {attribute: true, name: c}}, c: {type: integer, xml: {attribute: true}}}", "the members 'a' and 'c' of 'AddRequest' have the same name in XML")]
    [TestCase("properties: {a: {type: string}, b: {xml: {nodeType: none}, properties: {a: {type: integer}}}}", "the members 'a' and 'b' of 'AddRequest' have the same name in XML")]
    [TestCase("properties: {b: {xml: {nodeType: none}, properties: {c: {type: array, items: {type: string, xml: {name: x}}}}}, d: {xml: {nodeType: none}, properties: {x: {type: integer}}}}", "the members 'b' and 'd' of 'AddRequest' have the same name in XML")]
    [TestCase("properties: {a: {xml: {nodeType: none}, properties: {b: {xml: {nodeType: none}, properties: {c: {type: string}}}}}, c: {type: string}}", "the members 'a' and 'c' of 'AddRequest' have the same name in XML")]
    [TestCase("properties: {'a b': {type: string}}", "the name of the member 'a b' of 'AddRequest' is not a name in XML")]
    public void Xml_that_cannot_be_expressed_is_a_string(string schema, string problem)
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths($"/a:\n  post:\n    operationId: add\n    requestBody: {{content: {{application/xml: {{schema: {{{Named}{schema}}}}}}}}}\n    responses: {{default: {{description: ''}}}}"));

        Assert.That(api!.Endpoints.Single().Body!.Contents.Single(), Is.TypeOf<TextBody>());
        Assert.That(diagnostics.Single().ToString(), Is.EqualTo($"api.yaml(7,20): message SCH3206: The XML of a body is a string: {problem} [#/paths/~1a/post/requestBody]"));
        Assert.That(api.Types, Is.Empty);
    }

    [TestCase("a: {type: string}, b: {type: string, xml: {name: a, attribute: true}}")]
    [TestCase("a: {type: string}, b: {type: string, xml: {name: a, namespace: 'http://b'}}")]
    [TestCase("a: {type: string}, b: {xml: {nodeType: none}, properties: {c: {type: string}, d: {properties: {a: {type: string}}}}}")]
    [TestCase("a: {type: string}, b: {xml: {nodeType: none}, properties: {a: {type: string, xml: {attribute: true}}}}")]
    [TestCase("a: {type: array, xml: {wrapped: true, name: list}, items: {type: string, xml: {name: b}}}, b: {type: string}")]
    public void Names_that_differ_are_expressed(string members)
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths($"/a: {{post: {{operationId: add, requestBody: {{content: {{text/xml: {{schema: {{{Named}properties: {{{members}}}}}}}}}}}, responses: {{'204': {{description: ''}}}}}}}}"));

        Assert.That(api!.Endpoints.Single().Body!.Contents.Single(), Is.TypeOf<XmlBody>());
        Assert.That(diagnostics, Is.Empty);
    }

    [TestCase("properties: {a: {type: string}, b: {type: string}}")]
    [TestCase("type: array, items: {type: object, properties: {a: {type: string}}}")]
    public void A_body_needs_a_name_for_its_root(string schema)
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths($"/a: {{post: {{operationId: add, requestBody: {{content: {{text/xml: {{schema: {{{schema}}}}}}}}}, responses: {{'200': {{description: '', content: {{text/xml: {{schema: {{{schema}}}}}}}}}}}}}}}"));

        Assert.That(api!.Endpoints.Single().Body!.Contents.Single(), Is.TypeOf<TextBody>());
        Assert.That(api.Endpoints.Single().Responses.Single().Contents.Single(), Is.TypeOf<XmlContent>());
        Assert.That(diagnostics.Single().Message, Does.StartWith("The XML of a body is a string: the root has no name; state 'name' in the 'xml' of its schema"));
    }

    [Test]
    public void Success_responses_with_different_types_are_xml()
    {
        const string Schema = "description: '', content: {text/xml: {schema: {type: object, properties: {MEMBER: {type: string}}}}}";
        var (first, second) = (Schema.Replace("MEMBER", "a", StringComparison.Ordinal), Schema.Replace("MEMBER", "b", StringComparison.Ordinal));
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths($"/a: {{get: {{operationId: get, responses: {{'200': {{{first}}}, '201': {{{second}}}}}}}}}"));

        Assert.That(api!.Endpoints.Single().Responses.SelectMany(response => response.Contents), Is.All.TypeOf<XmlContent>());
        Assert.That(diagnostics, Is.Empty);
    }

    [TestCase("type: object, additionalProperties: {type: object, contentMediaType: text/xml, properties: {x: {type: string}, y: {type: string}}}", "additional fields")]
    [TestCase("type: object, properties: {b: {type: string}}, additionalProperties: {type: object, contentMediaType: text/xml, properties: {x: {type: string}, y: {type: string}}}", "additional fields")]
    public void Additional_fields_are_strings(string schema, string what)
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths($"/a: {{post: {{operationId: add, requestBody: {{content: {{multipart/form-data: {{schema: {{{schema}}}}}}}}}, responses: {{'204': {{description: ''}}}}}}}}"));

        Assert.That(Shown.Reference(((FormBody)api!.Endpoints.Single().Body!.Contents.Single()).Fields.Single(field => field.IsAdditional).Type), Is.EqualTo("{String}"));
        Assert.That(diagnostics.Single().Message, Does.StartWith($"The XML of {what} is a string: "));
        Assert.That(diagnostics.Single().Location.Line, Is.GreaterThan(1));
    }

    [TestCase("'a b': {type: object, properties: {x: {type: string}, y: {type: string}}}", "a b", "a field")]
    [TestCase("a: {type: object, properties: {'x y': {type: string}}}", "a", "a field")]
    public void A_field_that_cannot_be_expressed_is_a_string(string field, string name, string what)
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths($"/a: {{post: {{operationId: add, requestBody: {{content: {{multipart/form-data: {{schema: {{type: object, properties: {{{field}}}}}, encoding: {{'{name}': {{contentType: text/xml}}}}}}}}}}, responses: {{'204': {{description: ''}}}}}}}}"));

        Assert.That(Shown.Reference(((FormBody)api!.Endpoints.Single().Body!.Contents.Single()).Fields.Single().Type), Is.EqualTo("String"));
        Assert.That(diagnostics.Single().Message, Does.StartWith($"The XML of {what} is a string: "));
    }
}
