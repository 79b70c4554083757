namespace Schematic.Definitions.Tests.OpenApi;

public sealed class OpenApiErrorTests
{
    [TestCase("openapi: 4.0.0\n", "api.yaml(1,10): error SCH2100")]
    [TestCase("swagger: '1.2'\n", "api.yaml(1,10): error SCH2100")]
    [TestCase("openapi: 3.0.0\npaths: []\n", "api.yaml(2,8): warning SCH2102")]
    [TestCase("openapi: 3.0.0\npaths:\n  /a: []\n", "api.yaml(3,7): warning SCH2102")]
    [TestCase("openapi: 3.0.0\nservers: [{name: a}]\n", "api.yaml(2,11): warning SCH2102")]
    [TestCase("openapi: 3.0.0\nservers: {url: a}\n", "api.yaml(2,10): warning SCH2102")]
    [TestCase("openapi: 3.0.0\ncomponents: [a]\n", "api.yaml(2,13): warning SCH2102")]
    [TestCase("openapi: 3.0.0\ncomponents: {schemas: [a]}\n", "api.yaml(2,23): warning SCH2102")]
    [TestCase("swagger: 2.0\ndefinitions: none\n", "api.yaml(2,14): warning SCH2102")]
    [TestCase("swagger: 2.0\nconsumes: application/json\n", "api.yaml(2,11): warning SCH2102")]
    [TestCase("openapi: 3.0.0\nsecurity: [{key: []}]\n", "api.yaml(2,13): warning SCH2108")]
    [TestCase("openapi: 3.0.0\nx-schematic: {api: {servers: 1}}\n", "api.yaml(2,20): warning SCH2102")]
    [TestCase("openapi: 3.0.0\nx-schematic: {api: {servers: [null]}}\n", "api.yaml(2,20): warning SCH2102")]
    [TestCase("openapi: 3.0.0\nx-schematic: {api: {name: null}}\n", "api.yaml(2,20): warning SCH2102")]
    public void A_faulty_document_is_told_where_it_is_faulty(string text, string expected)
    {
        var (_, diagnostics) = OpenApiText.Read(text);

        Assert.That(diagnostics.Single().ToString(), Does.StartWith(expected));
    }

    [TestCase("A: {$ref: '#/components/schemas/A'}", "(5,15): error SCH2101")]
    [TestCase("A: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: string}}}]}", "(5,8): warning SCH2103")]
    [TestCase("A: {allOf: [{$ref: '#/components/schemas/A'}]}", "(5,8): warning SCH2103")]
    [TestCase("A: {oneOf: [{$ref: '#/components/schemas/A'}]}", "(5,8): warning SCH2103")]
    [TestCase("A: {type: array, items: {$ref: '#/components/schemas/A'}}", "(5,8): warning SCH2103")]
    [TestCase("A: {type: datetime}", "(5,15): warning SCH2104")]
    [TestCase("A: {properties: {b: {type: integer, default: many}}}", "(5,50): warning SCH2109")]
    [TestCase("A: {properties: {b: {enum: [x, y], default: z}}}", "(5,49): warning SCH2109")]
    [TestCase("A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}], discriminator: {propertyName: t, mapping: {x: Q}}}\nB: {properties: {t: {type: string}}}", "(5,114): warning SCH2102")]
    [TestCase("A: [a]", "(5,8): warning SCH2102")]
    [TestCase("A: {properties: [a]}", "(5,21): warning SCH2102")]
    [TestCase("A: {allOf: {type: string}}", "(5,16): warning SCH2102")]
    [TestCase("A: {allOf: [{type: string}, {enum: a}]}", "(5,40): warning SCH2102")]
    [TestCase("A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}], discriminator: {propertyName: t, mapping: {x: '#/components/schemas/Q'}}}\nB: {properties: {t: {type: string}}}", "(5,114): warning SCH2102")]
    [TestCase("A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}], discriminator: {propertyName: t, mapping: {x: 'https://example.org/q'}}}\nB: {properties: {t: {type: string}}}", "(5,114): warning SCH2102")]
    [TestCase("A: {allOf: [{oneOf: [{type: string}, {type: integer}]}, {oneOf: [{type: boolean}, {type: object}]}]}", "(5,8): warning SCH3200")]
    [TestCase("A: {allOf: [{properties: {b: {type: integer}}}, {properties: {b: {type: string}}}]}", "(5,70): warning SCH3201")]
    [TestCase("A: {properties: {b: {$ref: '#/components/schemas/C'}}}", "(5,32): error SCH1022")]
    [TestCase("A: {allOf: [{type: string}, {type: integer}]}", "(5,33): warning SCH3204")]
    [TestCase("A: {type: array, items: {$dynamicRef: '#b'}, $defs: {b: {$dynamicAnchor: b}, c: {$dynamicAnchor: b}}}", "(5,43): warning SCH3205")]
    [TestCase("A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}], discriminator: {propertyName: t, defaultMapping: C}}\nB: {properties: {t: {type: string}}}\nC: {type: object}", "(5,117): warning SCH2102")]
    [TestCase("A: {type: array, items: {$dynamicRef: '#b'}}", "(5,43): error SCH1022")]
    [TestCase("A: {type: array, prefixItems: [{type: string}, [a]]}", "(5,52): warning SCH2102")]
    [TestCase("A: {type: string, x-schematic: [target]}", "(5,36): warning SCH2102")]
    [TestCase("A: {type: string, x-schematic: null}", "(5,36): warning SCH2102")]
    [TestCase("A: {type: string, x-schematic: {$type: object}}", "(5,36): warning SCH2102")]
    [TestCase("A: {type: string, x-schematic: {$type: nothing, name: A}}", "(5,36): warning SCH2102")]
    [TestCase("A: {type: string, x-schematic: {target: {$type: primitive, kind: -1, isQuoted: false, isNullable: false}}}", "(5,36): warning SCH2102")]
    [TestCase("A: {type: string, x-schematic: {target: {$type: primitive, kind: '7', isQuoted: false, isNullable: false}}}", "(5,36): warning SCH2102")]
    [TestCase("A: {type: string, x-schematic: {target: {$type: primitive, kind: 'int32, int64', isQuoted: false, isNullable: false}}}", "(5,36): warning SCH2102")]
    [TestCase("A: {type: string, x-schematic: {target: {$type: primitive, kind: nothing, isQuoted: false, isNullable: false}}}", "(5,36): warning SCH2102")]
    public void A_faulty_schema_is_told_where_it_is_faulty(string schemas, string expected)
    {
        var (_, diagnostics) = OpenApiText.Read(OpenApiText.WithSchemas(schemas));

        Assert.That(diagnostics.Single().ToString(), Does.StartWith("api.yaml" + expected));
    }

    [TestCase("/a/{id}: {get: {}}", "(4,18): warning SCH2106")]
    [TestCase("/a: {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}]}}", "(4,27): warning SCH2107")]
    [TestCase("/a: {get: {parameters: [{name: 'a[b]', in: header, schema: {type: string}}]}}", "(4,27): warning SCH3202")]
    [TestCase("/a: {get: {parameters: [{in: query}]}}", "(4,27): warning SCH2102")]
    [TestCase("/a: {get: {operationId: a}, put: {operationId: A}}", "(4,50): warning SCH2105")]
    [TestCase("/a: {get: {responses: {2OO: {description: ok}}}}", "(4,31): warning SCH2102")]
    [TestCase("/a: {get: {responses: {200: {content: {JSON: {}}}}}}", "(4,42): warning SCH3203")]
    [TestCase("/a: {get: {responses: {200: {links: {l: {operationId: b}}}}}}", "(4,57): warning SCH2110")]
    [TestCase("/a: {get: {responses: {200: {links: {l: {operationRef: '#/paths/~1b/get'}}}}}}", "(4,58): warning SCH2110")]
    [TestCase("/a: {get: {responses: {200: {links: {l: {$ref: '#/components/links/l'}}}}}}", "(4,50): error SCH1022")]
    [TestCase("/a: {get: {responses: {200: {links: {l: {parameters: {id: 1}}}}}}}", "(4,43): warning SCH2102")]
    [TestCase("/a: {get: {responses: {200: {links: [l]}}}}", "(4,39): warning SCH2102")]
    [TestCase("/a: {get: {responses: {200: {links: {l: [operationId]}}}}}", "(4,43): warning SCH2102")]
    [TestCase("/a: {get: {security: [{key: []}]}}", "(4,26): warning SCH2108")]
    [TestCase("/a: {get: {tags: pets}}", "(4,20): warning SCH2102")]
    [TestCase("/a: {get: {callbacks: [a]}}", "(4,25): warning SCH2102")]
    [TestCase("'/a?b={c}': {get: {}}", "(4,21): warning SCH2106")]
    public void A_faulty_operation_is_told_where_it_is_faulty(string paths, string expected)
    {
        var (_, diagnostics) = OpenApiText.Read(OpenApiText.WithPaths(paths));

        Assert.That(diagnostics.Single().ToString(), Does.StartWith("api.yaml" + expected));
    }

    [TestCase("{\"openapi\": \"3.0.0\", // comment\n\"paths\": {\"/a\": {\"get\": {}},}}", "SCH1007", "SCH1008")]
    [TestCase("openapi: 3.0.0\npaths: {/a: {get: {operationId: b, operationId: c}}}\n", "SCH1012")]
    [TestCase("openapi: 3.0.0\npaths: {/a: {get: {}, ? [x] : y}}\n---\nopenapi: 3.0.0\n", "SCH1013", "SCH1011")]
    public void A_text_that_can_be_read_nevertheless_is_read(string text, params string[] codes)
    {
        var import = Corpus.Importing.Text(text, text[0] == '{' ? "api.json" : "api.yaml");

        Assert.That(import.Api!.Endpoints.Select(endpoint => endpoint.Path.Text), Is.EqualTo(new[] { "/a" }));
        Assert.That(import.Diagnostics.Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Descriptor.Code}"), Is.SupersetOf(codes.Select(code => "Warning " + code)));
    }

    [Test]
    public void A_variable_that_a_server_does_not_declare_is_told_where_the_server_stands()
    {
        var import = Corpus.Importing.Text("openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {}\nservers:\n- url: https://{a}\n");

        Assert.That(import.Diagnostics.Single().ToString(), Does.StartWith("api.yaml(5,3): warning SCH2046"));
    }

    [TestCase("int", "Int64")]
    [TestCase("Long", "Int64")]
    [TestCase("bool", "Boolean")]
    [TestCase("float", "Single")]
    [TestCase("datetime", "DateTime")]
    [TestCase("uuid", "Uuid")]
    [TestCase("any", "Any")]
    public void A_type_of_another_language_is_taken_for_what_it_means(string type, string expected)
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithSchemas($"A: {{properties: {{b: {{type: {type}}}}}}}"));

        Assert.That(api!.Types.Select(Shown.Type), Is.EqualTo(new[] { $"object b: {expected}" }));
        Assert.That(diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH2104" }));
    }
}
