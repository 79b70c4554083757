namespace Schematic.Definitions.Tests.OpenApi;

/// <summary>A schema's <c>$id</c> is what references below it are relative to.</summary>
public sealed class IdentifierTests
{
    [TestCase("A: {$id: 'https://x.example/a', type: object, properties: {next: {$ref: '#'}}}", "A", "object next: A")]
    [TestCase("A: {$id: 'https://x.example/a', type: object, properties: {b: {$ref: '#/$defs/b'}}, $defs: {b: {type: integer}}}", "A", "object b: Int64")]
    [TestCase("A: {$id: 'https://x.example/a', type: object, properties: {b: {$ref: '#b'}}, $defs: {b: {$anchor: b, type: integer}}}\nC: {$anchor: b, type: string}", "A", "object b: Int64")]
    [TestCase("A: {$id: 'https://x.example/a', type: object, properties: {b: {$ref: b}}}\nB: {$id: 'https://x.example/b', type: object, properties: {c: {type: string}}}", "A", "object b: B")]
    [TestCase("A: {type: object, properties: {b: {$ref: 'urn:x:b'}}}\nB: {$id: 'urn:x:b', type: object, properties: {c: {type: string}}}", "A", "object b: B")]
    [TestCase("A: {type: object, properties: {b: {$ref: b.json}}}\nB: {$id: b.json, type: object, properties: {c: {type: string}}}", "A", "object b: B")]
    [TestCase("A: {$id: 'https://x.example/a', type: object, properties: {b: {$ref: '#/components/schemas/B'}}}\nB: {type: object, properties: {c: {type: string}}}", "A", "object b: B")]
    public void A_reference_is_resolved_against_it(string schemas, string name, string expected) =>
        Assert.That(OpenApiText.Types(schemas)[name], Is.EqualTo(expected));

    [Test]
    public void The_address_of_a_document_is_what_its_references_are_relative_to()
    {
        var api = OpenApiText.ReadWhole("""
            openapi: 3.2.0
            $self: https://x.example/apis/shop.yaml
            info: {title: Shop, version: '1'}
            components:
              schemas:
                A: {type: object, properties: {b: {$ref: 'https://x.example/apis/shop.yaml#/components/schemas/B'}, c: {$ref: '/types/c'}}}
                B: {type: object, properties: {d: {type: string}}}
                C: {$id: /types/c, type: object, properties: {e: {$ref: '#/properties/f'}, f: {type: boolean}}}
            """);

        Assert.That(api.Types.Select(Shown.Type), Is.EqualTo(new[] { "object b: B, c: C", "object d: String", "object e: Boolean, f: Boolean" }));
    }
}
