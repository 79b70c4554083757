using Schematic.CSharp.Tests.Binding;
using Schematic.CSharp.Tests.Wire;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>The referee notices a client of another document.</summary>
public sealed class JudgeTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Sample, version: 1.0.0}
        servers: [{url: 'http://a.example'}]
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
          schemas:
            Pet: {type: object, required: [name, born], properties: {name: {type: string}, born: {type: string, format: date}, tags: {type: array, minItems: 2, items: {type: string}}}}
        paths:
          /pets/{id}:
            post:
              operationId: change
              security: [{key: []}]
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer, minimum: 10, maximum: 20}}
                - {name: ids, in: query, required: true, schema: {type: array, minItems: 2, items: {type: string, minLength: 1}}}
                - {name: x-trace, in: header, required: true, schema: {type: string}}
                - {name: session, in: cookie, required: true, schema: {type: string}}
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses:
                '200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}

        """;

    private const string Answers = """
        openapi: 3.2.0
        info: {title: Sample, version: 1.0.0}
        components:
          schemas:
            Problem: {type: object, required: [code], properties: {code: {type: integer, minimum: 1}, text: {type: string, minLength: 1}}}
            Pet:
              type: object
              required: [id, name, tags]
              properties:
                id: {type: integer, minimum: 1, xml: {attribute: true}}
                name: {type: string, minLength: 1}
                tags: {type: array, minItems: 2, items: {type: string, minLength: 1, xml: {name: tag}}, xml: {wrapped: true}}
              xml: {name: pet}
        paths:
          /pets:
            post:
              operationId: change
              parameters:
                - {name: all, in: querystring, required: true, content: {application/x-www-form-urlencoded: {schema: {type: object, required: [q], properties: {q: {type: string, minLength: 1}}}}}}
              requestBody: {required: true, content: {application/xml: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses:
                '200': {description: '', headers: {X-Left: {schema: {type: integer}}, X-Tags: {schema: {type: array, minItems: 2, items: {type: string}}}}, content: {application/xml: {schema: {$ref: '#/components/schemas/Pet'}}}}
                '4XX': {description: '', headers: {X-Reset: {schema: {type: integer}}}, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
                default: {description: '', content: {text/plain: {schema: {type: string}}}}

        """;

    private const string Form = """
        application/x-www-form-urlencoded: {schema: {type: object, required: [a, b], properties: {a: {type: string, minLength: 1}, b: {type: object, required: [c], properties: {c: {type: string}}}}}}
        """;

    [Test]
    public async Task The_client_of_the_document_is_accepted() => Assert.That(await ComplaintsAsync(Document, Document), Is.Empty);

    [TestCase("/pets/{id}:", "/animals/{id}:", "not generated")]
    [TestCase("name: ids", "name: keys", "query keys")]
    [TestCase("name: ids, in: query", "name: ids, in: query, explode: false", "query ids")]
    [TestCase("name: ids, in: query", "name: ids, in: query, style: pipeDelimited, explode: false", "query ids")]
    [TestCase("name: x-trace", "name: x-span", "header x-span is missing")]
    [TestCase("name: session", "name: state", "cookie state")]
    [TestCase("name: X-Key", "name: X-Token", "credentials are missing")]
    [TestCase("content: {application/json", "content: {application/merge-patch+json", "body application/merge-patch+json: no request sends it")]
    [TestCase("required: [name, born]", "required: [name, age]", "body /age is lost")]
    [TestCase("name: {type: string}", "name: {type: string}, age: {type: integer}", "response 200 application/json /age is lost")]
    public async Task The_client_of_another_document_is_refused(string old, string @new, string complaint) =>
        Assert.That(await ComplaintsAsync(Document, Document.Replace(old, @new, StringComparison.Ordinal)), Has.Some.StartsWith(complaint));

    [TestCase("b: {type: object", "b: {type: object", "")]
    [TestCase("required: [a, b]", "required: [a, b, d]", "body d is not")]
    [TestCase("}}}}}}", "}}}}}, encoding: {b: {style: deepObject}}}", "body b lacks b\\[c\\]")]
    public async Task A_form_of_another_document_is_refused(string old, string @new, string complaint)
    {
        var document = Document.Replace("application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}\n      responses", Form.Trim() + "}}\n      responses", StringComparison.Ordinal);

        var complaints = await ComplaintsAsync(document, document.Replace(old, @new, StringComparison.Ordinal));

        Assert.That(complaints, complaint.Length == 0 ? Is.Empty : Has.Some.StartsWith(complaint));
    }

    [TestCase("Sample", "Sample", "")]
    [TestCase("required: [code]", "required: [code, cause]", "error 4XX application/problem+json {")]
    [TestCase("code: {type: integer, minimum: 1}", "code: {type: string}", "error 4XX application/problem+json ")]
    [TestCase("X-Left: {schema: {type: integer}}", "X-Left: {schema: {type: boolean}}", "response 200 header X-Left is read as ")]
    [TestCase("X-Left", "X-Right", "response 200 header X-Right has 0 properties")]
    [TestCase("items: {type: string}}}}, content", "items: {type: string}, maxItems: 2}}, X-More: {schema: {type: string}}}, content", "response 200 header X-More has 0 properties")]
    [TestCase("X-Reset: {schema: {type: integer}}", "X-Reset: {schema: {type: boolean}}", "error 4XX header X-Reset is read as ")]
    [TestCase("xml: {attribute: true}", "xml: {name: number}", "body /pet/")]
    [TestCase("xml: {wrapped: true}", "xml: {}", "body /pet/tag")]
    [TestCase("xml: {name: tag}", "xml: {name: label}", "body /pet/tags/label")]
    [TestCase("xml: {name: pet}", "xml: {name: pet, namespace: 'http://a.example'}", "body /pet has the namespace")]
    [TestCase("xml: {name: tag}", "xml: {name: label}", "body /pet/tags/label")]
    [TestCase("name: {type: string, minLength: 1}", "name: {type: string, minLength: 1, xml: {name: title}}", "body /pet/title occurs 0 times")]
    [TestCase("q: {type: string, minLength: 1}", "q: {type: string, minLength: 1}, p: {type: string, minLength: 1}", "query string p is not")]
    [TestCase("content: {application/x-www-form-urlencoded: {schema: {type: object, required: [q]", "content: {application/json: {schema: {type: object, required: [q]", "query string is ")]
    public async Task Other_responses_are_refused(string old, string @new, string complaint)
    {
        var complaints = await ComplaintsAsync(Answers, Answers.Replace(old, @new, StringComparison.Ordinal));

        Assert.That(complaints, complaint.Length == 0 ? Is.Empty : Has.Some.StartsWith(complaint));
    }

    private static async Task<IReadOnlyList<string>> ComplaintsAsync(string generated, string judged)
    {
        var code = GeneratedCode.Of(Sent.Read(generated, "api.yaml"));
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "api.yaml");
        await File.WriteAllTextAsync(path, judged);
        var api = await DescribedApi.ReadAsync(path);
        return await new Judge(api, new GeneratedClient(code.Load(), code.Plan.Apis.Single())).ComplaintsAsync(api.Operations.Single());
    }
}
