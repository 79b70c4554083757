using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.OpenApi.Export;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.OpenApi;

/// <summary>Violations of the specification are reported with their location, and nothing else is.</summary>
public sealed class ValidationTests
{
    private const string Response = "responses: {200: {description: OK}}";

    [TestCase("3.0.4", "info: {version: '1'}\npaths: {}", "(2,7) SCH2141")]
    [TestCase("3.0.4", "info: {title: T, version: '1'}", "(1,1) SCH2141")]
    [TestCase("3.1.0", "info: {title: T, version: '1'}", "(1,1) SCH2148")]
    [TestCase("3.1.0", "info: {title: T, version: '1'}\ncomponent: {}\npaths: {}", "(3,1) SCH2140")]
    [TestCase("3.0.4", "info: {title: T, version: '1'}\npaths: {}\nwebhooks: {}", "(4,1) SCH2140")]
    [TestCase("3.1.0", "info: {title: T, version: '1'}\npaths: {}\n$self: a.yaml", "(4,1) SCH2140")]
    [TestCase("3.0.4", "info: {title: T, version: '1', summary: S}\npaths: {}", "(2,32) SCH2140")]
    [TestCase("3.1.0", "info: {title: T, version: '1', license: {name: L, identifier: MIT, url: 'https://a.example'}}\npaths: {}", "(2,68) SCH2143")]
    [TestCase("3.1.0", "info: {title: T, version: '1', contact: {email: nobody, url: 'not a url'}}\npaths: {}", "(2,49) SCH2142", "(2,62) SCH2142")]
    [TestCase("3.1.0", "info: {title: T, version: '1'}\npaths: {}\ntags: [{name: a}, {name: b}, {name: a}, {description: D}]", "(4,41) SCH2141", "(4,30) SCH2146")]
    [TestCase("3.1.0", "info: {title: T, version: '1'}\npaths: {}\nservers: [{url: 'https://{a}.example', variables: {a: {enum: [x], default: y}}}]", "(4,76) SCH2142")]
    [TestCase("3.1.0", "info: {title: T, version: '1'}\npaths: {}\nservers: [{url: 'https://{a}.example', variables: {a: {enum: [x]}}}]", "(4,55) SCH2141")]
    [TestCase("3.1.0", "info: {title: T, version: '1'}\npaths: {}\nexternalDocs: {description: D}", "(4,15) SCH2141")]
    [TestCase("3.1.0", "info: {title: T, version: '1'}\npaths: {pets: {}}", "(3,9) SCH2145")]
    public void A_document_is_compared_with_the_specification(string version, string text, params string[] expected) =>
        Assert.That(Validate($"openapi: {version}\n{text}\n"), Is.EqualTo(expected));

    [TestCase("3.0.4", "get: {operationId: a}", "(5,10) SCH2141")]
    [TestCase("3.1.0", "get: {responses: {}}", "(5,22) SCH2142")]
    [TestCase("3.1.0", "get: {responses: {ok: {description: D}}}", "(5,27) SCH2102")]
    [TestCase("3.1.0", "get: {responses: {2XX: {description: D}, 20X: {description: D}}}", "(5,51) SCH2102")]
    [TestCase("3.1.0", "get: {responses: {200: {}}}", "(5,28) SCH2141")]
    [TestCase("3.1.0", "get: {depricated: true, " + Response + "}", "(5,11) SCH2140")]
    [TestCase("3.1.0", "get: {deprecated: 'yes', " + Response + "}", "(5,23) SCH2142")]
    [TestCase("3.1.0", "query: {" + Response + "}", "(5,5) SCH2140")]
    [TestCase("3.2.0", "additionalOperations: {COPY: {" + Response + "}, PUT: {" + Response + "}, 'A B': {" + Response + "}}", "(5,73) SCH2145", "(5,117) SCH2145", "(5,124) SCH2125")]
    [TestCase("3.1.0", "post: {requestBody: {}, " + Response + "}", "(5,25) SCH2141")]
    [TestCase("3.1.0", "post: {requestBody: {content: {application/json: {shema: {}}}}, " + Response + "}", "(5,55) SCH2140")]
    [TestCase("3.1.0", "get: {responses: {200: {description: D, headers: {'X Rate': {schema: {}}}}}}", "(5,55) SCH2145")]
    [TestCase("3.1.0", "get: {responses: {200: {description: D, headers: {X-Rate: {in: header, schema: {}}}}}}", "(5,64) SCH2140")]
    [TestCase("3.1.0", "get: {responses: {200: {description: D, links: {a: {operationId: a, operationRef: '#/a'}}}}}", "(5,87) SCH2110", "(5,70) SCH2110", "(5,73) SCH2143")]
    [TestCase("3.1.0", "get: {callbacks: {a: {'{$url}': {get: []}}}, " + Response + "}", "(5,43) SCH2102")]
    public void A_path_is_compared_with_the_specification(string version, string item, params string[] expected) =>
        Assert.That(Validate($"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    {item}\n"), Is.EqualTo(expected));

    [TestCase("3.1.0", "{name: a, in: query}", "SCH2148")]
    [TestCase("3.1.0", "{name: a, in: query, schema: {}, content: {text/plain: {}}}", "SCH2143")]
    [TestCase("3.1.0", "{name: a, in: query, content: {text/plain: {}, text/html: {}}}", "SCH2142")]
    [TestCase("3.1.0", "{name: a, in: query, content: {text/plain: {}}, explode: true}", "SCH2144")]
    [TestCase("3.1.0", "{in: query, schema: {}}", "SCH2141")]
    [TestCase("3.1.0", "{name: a, in: body, schema: {}}", "SCH2142")]
    [TestCase("3.1.0", "{name: a, in: querystring, content: {text/plain: {}}}", "SCH2142")]
    [TestCase("3.1.0", "{name: a, in: path, schema: {}}", "SCH2141")]
    [TestCase("3.1.0", "{name: a, in: path, required: false, schema: {}}", "SCH2142")]
    [TestCase("3.1.0", "{name: a, in: path, required: true, style: form, schema: {}}", "SCH2142")]
    [TestCase("3.1.0", "{name: a, in: query, style: matrix, schema: {}}", "SCH2142")]
    [TestCase("3.1.0", "{name: a, in: header, style: form, schema: {}}", "SCH2142")]
    [TestCase("3.1.0", "{name: a, in: cookie, style: simple, schema: {}}", "SCH2142")]
    [TestCase("3.1.0", "{name: 'a b', in: header, schema: {}}", "SCH2142")]
    [TestCase("3.1.0", "{name: 'a/b', in: path, required: true, schema: {}}", "SCH2142")]
    [TestCase("3.1.0", "{name: a, in: header, allowEmptyValue: true, schema: {}}", "SCH2144")]
    [TestCase("3.1.0", "{name: a, in: header, allowReserved: true, schema: {}}", "SCH2144")]
    [TestCase("3.2.0", "{name: a, in: cookie, style: cookie, allowReserved: false, schema: {}}", "SCH2144")]
    [TestCase("3.2.0", "{name: a, in: querystring, schema: {}, content: {text/plain: {}}}", "SCH2143", "SCH2144")]
    [TestCase("3.1.0", "{name: a, in: query, schema: {}, example: 1, examples: {a: {value: 1}}}", "SCH2143")]
    [TestCase("3.1.0", "{name: a, in: query, schema: {}, examples: {a: {value: 1, externalValue: a.json}}}", "SCH2143")]
    [TestCase("3.1.0", "{$ref: 1}", "SCH2142")]
    [TestCase("3.2.0", "{name: a, in: cookie, allowReserved: true, schema: {}}")]
    [TestCase("3.2.0", "{name: a, in: path, required: true, allowReserved: true, schema: {}}")]
    [TestCase("3.0.4", "{name: a, in: query, allowReserved: true, allowEmptyValue: true, style: deepObject, schema: {}}")]
    [TestCase("3.1.0", "{$ref: '#/components/parameters/b', summary: S}")]
    public void A_parameter_is_compared_with_the_specification(string version, string parameter, params string[] expected) =>
        Assert.That(Codes($"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  parameters:\n    p: {parameter}\n"), Is.EquivalentTo(expected));

    [TestCase("{type: apiKey, in: header}", "SCH2102")]
    [TestCase("{type: apiKey, name: a, in: body}", "SCH2102", "SCH2142")]
    [TestCase("{type: http}", "SCH2102")]
    [TestCase("{type: http, scheme: bearer, name: a}", "SCH2144")]
    [TestCase("{type: oauth2}", "SCH2141")]
    [TestCase("{type: oauth2, flows: {implicit: {scopes: {}}}}", "SCH2141")]
    [TestCase("{type: oauth2, flows: {clientCredentials: {tokenUrl: a}}}", "SCH2141")]
    [TestCase("{type: oauth2, flows: {application: {tokenUrl: a, scopes: {}}}}", "SCH2140")]
    [TestCase("{type: oauth2, flows: {password: {tokenUrl: a, scopes: [x]}}}", "SCH2142")]
    [TestCase("{type: openIdConnect}", "SCH2102")]
    [TestCase("{type: basic}", "SCH2142")]
    [TestCase("{type: mutualTLS}")]
    public void A_security_scheme_is_compared_with_the_specification(string scheme, params string[] expected) =>
        Assert.That(Codes($"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents: {{securitySchemes: {{s: {scheme}}}}}\n"), Is.EquivalentTo(expected));

    [TestCase("3.0.4", "{type: array}", "SCH2141")]
    [TestCase("3.1.0", "{type: array}")]
    [TestCase("3.0.4", "{typo: string}", "SCH2140")]
    [TestCase("3.1.0", "{typo: string}")]
    [TestCase("3.1.0", "{required: true}", "SCH2142")]
    [TestCase("3.1.0", "{properties: {a: {minLength: -1}}}", "SCH2142")]
    [TestCase("3.1.0", "{allOf: []}", "SCH2142")]
    [TestCase("3.1.0", "{items: {uniqueItems: 1}}", "SCH2142")]
    [TestCase("3.1.0", "{properties: {a: true}, additionalProperties: false, items: true}")]
    [TestCase("3.0.4", "{additionalProperties: false}")]
    [TestCase("3.1.0", "{discriminator: {mapping: {}}}", "SCH2141")]
    [TestCase("3.1.0", "{xml: {nodeType: attribute}}", "SCH2140")]
    [TestCase("3.2.0", "{xml: {nodeType: attribute, attribute: true}}", "SCH2143")]
    [TestCase("3.2.0", "{xml: {nodeType: node}}", "SCH2142")]
    [TestCase("3.0.4", "{const: 1, examples: [1], exclusiveMinimum: 2}")]
    [TestCase("3.1.0", "{enum: [{openapi: 1, 'a b': []}], default: {type: 1}, example: {$ref: 1}, x-a: {type: 1}}")]
    public void A_schema_is_compared_with_the_specification(string version, string schema, params string[] expected) =>
        Assert.That(Codes($"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{s: {schema}}}}}\n"), Is.EquivalentTo(expected));

    [Test]
    public void A_field_that_is_misspelt_is_suggested()
    {
        var text = "openapi: 3.1.0\ninfo: {title: T, version: '1', licence: {name: L}}\npaths: {}\n";

        Assert.That(Read(text).Single().Message, Is.EqualTo("'licence' is not a field of the Info object; did you mean 'license'? [#/info/licence]"));
    }

    [Test]
    public void JSON_is_compared_as_well()
    {
        var text = """{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "servers": [{"URL": "a"}]}""";

        Assert.That(Validate(text), Is.EqualTo(["(1,87) SCH2102", "(1,88) SCH2140"]));
    }

    [Test]
    public void A_query_string_in_a_path_and_one_that_is_referred_to_conflict()
    {
        const string text = """
            openapi: 3.2.0
            info: {title: T, version: '1'}
            components: {parameters: {a: {name: a, in: querystring, content: {text/plain: {}}}}}
            paths:
              /a:
                parameters: [{name: b, in: query, schema: {}}]
                get: {parameters: [{$ref: '#/components/parameters/a'}]}
                put: {}
            """;

        Assert.That(Validate(text), Is.EqualTo(["(7,24) SCH2147"]));
    }

    [TestCaseSource(nameof(NativeDescriptions))]
    public void An_exported_document_is_valid(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new() { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        foreach (var api in ApiReader.Read(loader.Load(path, new SourceLocation(path, 0, 0))!, new ApiReaderOptions(), loader, diagnostics))
            Assert.That(Read(OpenApiExporter.Export(api, new OpenApiExportOptions()).ToJsonString()).Where(found => found.Descriptor.Code.StartsWith("SCH214", StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<TestCaseData> NativeDescriptions() => Directory
        .EnumerateFiles(Repository.PathOf("testassets", "apis"), "*.schematic.yaml").Order(StringComparer.Ordinal)
        .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileName(path)));

    private static string[] Validate(string text) => [.. Read(text).Select(found => $"({found.Location.Line},{found.Location.Column}) {found.Descriptor.Code}")];

    private static IEnumerable<string> Codes(string text) => Read(text).Select(found => found.Descriptor.Code);

    private static IReadOnlyList<Diagnostic> Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new() { RootDirectory = Path.GetTempPath() }, diagnostics);
        ApiReader.Read(Reading.ReadWhole("api.yaml", text), new ApiReaderOptions(), loader, diagnostics);
        return diagnostics.Diagnostics;
    }
}
