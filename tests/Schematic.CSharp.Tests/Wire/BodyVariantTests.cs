namespace Schematic.CSharp.Tests.Wire;

/// <summary>Bodies in several media types: each value that C# can express can be sent, with a media type that fits it.</summary>
public sealed class BodyVariantTests
{
    private const string Schemas =
        "Pet: {type: object, required: [name], properties: {name: {type: string}}}, Cat: {type: object, properties: {lives: {type: [integer, 'null']}}}, "
        + "Patch: {type: object}, Operations: {type: array, items: {type: object, properties: {op: {type: string}}}}";

    private const string Pet = "{schema: {$ref: '#/components/schemas/Pet'}}";
    private const string Cat = "{schema: {$ref: '#/components/schemas/Cat'}}";

    [Test]
    public async Task A_patch_of_kubernetes_can_be_sent_in_each_format() => Assert.That(
        await Sent.ByAsync("""
            swagger: "2.0"
            info: { title: Sample, version: 1.0.0 }
            definitions: { io.k8s.Patch: { type: object, description: A patch. } }
            paths:
              /pods/{name}:
                patch:
                  operationId: patchPod
                  consumes: [application/json-patch+json, application/merge-patch+json, application/strategic-merge-patch+json, application/apply-patch+yaml, application/apply-patch+cbor]
                  parameters: [{ in: path, name: name, type: string, required: true }, { in: body, name: body, required: true, schema: { $ref: "#/definitions/io.k8s.Patch" } }]
                  responses: { "204": { description: "" } }
            """,
            "var patch = new Dictionary<string, JsonElement> { [\"spec\"] = Json(\"{\\\"replicas\\\":null}\") };",
            "await client.PatchPodAsync(\"a\", patch);",
            "await client.PatchPodAsync(\"a\", patch, contentType: \"application/strategic-merge-patch+json\");",
            "await client.SendAsync(new PatchPodRequest(\"a\", patch) { ContentType = \"application/merge-patch+json\" });",
            "await client.PatchPodAsJsonPatchAsync(\"a\", [new JsonPatchOperation { Op = JsonPatchOperationKind.Replace, Path = \"/spec\", Value = Json(\"1\") }, new JsonPatchOperation { Op = \"remove\", Path = \"/x\" }]);",
            "await client.PatchPodAsYamlAsync(\"a\", \"spec: {}\");",
            "await client.PatchPodAsApplyPatchAsync(\"a\", ApiFile.FromBytes([65]));"),
        Is.EqualTo(new[]
        {
            """PATCH /pods/a application/merge-patch+json {"spec":{"replicas":null}}""",
            """PATCH /pods/a application/strategic-merge-patch+json {"spec":{"replicas":null}}""",
            """PATCH /pods/a application/merge-patch+json {"spec":{"replicas":null}}""",
            """PATCH /pods/a application/json-patch+json [{"op":"replace","path":"/spec","value":1},{"op":"remove","path":"/x"}]""",
            "PATCH /pods/a application/apply-patch+yaml; charset=utf-8 spec: {}",
            "PATCH /pods/a application/apply-patch+cbor A",
        }));

    [Test]
    public async Task A_sequence_has_a_record_separator_before_each_value() => Assert.That(
        await Sent.ByAsync(Body("post", "application/json-seq: {itemSchema: {$ref: '#/components/schemas/Pet'}}"),
            "await client.AddAsync([new Pet { Name = \"a\" }, new Pet { Name = \"b\" }]);"),
        Is.EqualTo(new[] { "POST /pets application/json-seq \u001e{\"name\":\"a\"}\n\u001e{\"name\":\"b\"}\n" }));

    [Test]
    public async Task A_list_of_operations_keeps_its_schema_and_the_merge_patch_is_preferred() => Assert.That(
        await Sent.ByAsync(Body("patch", $"application/json-patch+json: {{schema: {{$ref: '#/components/schemas/Operations'}}}}, application/merge-patch+json: {Cat}"),
            "await client.AddAsync(new Cat { Lives = null });",
            "await client.AddAsJsonPatchAsync([new OperationsItem { Op = \"remove\" }]);"),
        Is.EqualTo(new[] { """PATCH /pets application/merge-patch+json {"lives":null}""", """PATCH /pets application/json-patch+json [{"op":"remove"}]""" }));

    [TestCase("post")]
    [TestCase("patch")]
    public async Task An_object_is_never_a_JSON_patch(string method) => Assert.That(
        await Sent.ByAsync(Body(method, $"application/json-patch+json: {Pet}"), "await client.AddAsync([new JsonPatchOperation { Op = \"test\", Path = \"\", Value = Json(\"null\") }]);"),
        Is.EqualTo(new[] { $$"""{{method.ToUpperInvariant()}} /pets application/json-patch+json [{"op":"test","path":"","value":null}]""" }));

    [Test]
    public async Task The_media_types_of_a_framework_are_one_choice()
    {
        var document = Body("post", $"application/json-patch+json: {Pet}, application/json: {Pet}, text/json: {Pet}, 'application/*+json': {Pet}");

        Assert.That(await Sent.ByAsync(document, "await client.AddAsync(new Pet { Name = \"a\" });"), Is.EqualTo(new[] { """POST /pets application/json {"name":"a"}""" }));
        Assert.That(Binding.GeneratedCode.Of(Sent.Read(document, "api.yaml")).Text, Does.Not.Contain("ContentType").And.Not.Contain("AsJsonPatch"));
    }

    [Test]
    public async Task Different_types_have_a_method_each() => Assert.That(
        await Sent.ByAsync(Body("post", $"application/vnd.acme.v1+json: {Pet}, application/vnd.acme.v2+json: {Cat}, application/json: {{schema: {{type: string}}}}"),
            "await client.AddAsync(\"a\");",
            "await client.AddAsV1Async(new Pet { Name = \"a\" });",
            "await client.AddAsV2Async(new Cat { Lives = 9 });"),
        Is.EqualTo(new[] { "POST /pets application/json \"a\"", """POST /pets application/vnd.acme.v1+json {"name":"a"}""", """POST /pets application/vnd.acme.v2+json {"lives":9}""" }));

    [TestCase("application/vnd.acme.v1+json", "application/vnd.acme.v2+json")]
    [TestCase("application/json", "application/json; version=2")]
    [TestCase("application/json", "application/merge-patch+json")]
    public async Task The_same_type_is_sent_with_the_content_type_that_the_caller_chooses(string first, string second) => Assert.That(
        await Sent.ByAsync(Body("post", $"{second}: {Cat}, {first}: {Cat}"),
            "await client.AddAsync(new Cat { Lives = 9 });",
            $"await client.AddAsync(new Cat {{ Lives = 9 }}, contentType: \"{second}\");"),
        Is.EqualTo(new[] { $$"""POST /pets {{first}} {"lives":9}""", $$"""POST /pets {{second}} {"lives":9}""" }));

    [Test]
    public void A_content_type_that_is_not_declared_is_an_error() => Assert.That(
        () => Sent.ByAsync(Body("post", $"application/json: {Cat}, application/vnd.cat+json: {Cat}"), "await client.AddAsync(new Cat(), contentType: \"text/csv\");"),
        Throws.ArgumentException.With.Message.EqualTo("The operation accepts application/json, application/vnd.cat+json, not 'text/csv'."));

    [Test]
    public async Task Json_forms_text_and_bytes_can_be_sent() => Assert.That(
        await Sent.ByAsync(
            Body("post", $"application/json: {Pet}, multipart/form-data: {Pet}, application/x-www-form-urlencoded: {Pet}, application/xml: {{}}, text/xml: {{}}, application/octet-stream: {{}}, application/x-ndjson: {Pet}"),
            "await client.AddAsync(new Pet { Name = \"a\" });",
            "await client.AddAsFormAsync(\"a\");",
            "await client.AddAsUrlEncodedFormAsync(\"a\");",
            "await client.AddAsXmlAsync(\"<a/>\");",
            "await client.AddAsXmlAsync(\"<a/>\", contentType: \"text/xml; charset=utf-8\");",
            "await client.AddAsBinaryAsync(ApiFile.FromBytes([65]));",
            "await client.AddAsNdjsonAsync([new Pet { Name = \"a\" }]);"),
        Is.EqualTo(new[]
        {
            """POST /pets application/json {"name":"a"}""",
            "POST /pets multipart/form-data; boundary=B --B|Content-Disposition: form-data; name=\"name\"||a|--B--|",
            "POST /pets application/x-www-form-urlencoded name=a",
            "POST /pets application/xml; charset=utf-8 <a/>",
            "POST /pets text/xml; charset=utf-8 <a/>",
            "POST /pets application/octet-stream A",
            "POST /pets application/x-ndjson {\"name\":\"a\"}\n",
        }));

    [TestCase("application/json: {0}, application/yaml: {0}", "AsYaml", "application/yaml; charset=utf-8")]
    [TestCase("application/json: {0}, text/plain: {0}", "AsText", "text/plain; charset=utf-8")]
    [TestCase("application/json: {0}, text/csv: {0}", "AsCsv", "text/csv; charset=utf-8")]
    [TestCase("application/json: {0}, text/csv: {0}, text/plain: {0}", "AsText", "text/plain; charset=utf-8")]
    [TestCase("application/json: {0}, application/soap+xml: {}, application/xml: {}", "AsXml", "application/soap+xml; charset=utf-8")]
    [TestCase("application/json: {0}, 'text/*': {0}", "AsText", "text/plain; charset=utf-8")]
    public async Task Text_next_to_json_is_a_string(string contents, string suffix, string sent) => Assert.That(
        await Sent.ByAsync(Body("post", contents.Replace("{0}", Pet, StringComparison.Ordinal)), $"await client.Add{suffix}Async(\"a\");"),
        Is.EqualTo(new[] { $"POST /pets {sent} a" }));

    [TestCase("application/json: {0}, application/xml: {0}")]
    [TestCase("application/json: {0}, text/xml: {0}, application/vnd.pet+xml; version=1: {0}")]
    [TestCase("application/vnd.pet+json: {0}, application/xml: {0}")]
    [TestCase("'application/*+json': {0}, application/xml: {0}")]
    public void Xml_next_to_json_with_the_same_schema_is_not_offered(string contents) =>
        Assert.That(Methods(Body("post", contents.Replace("{0}", Pet, StringComparison.Ordinal))), Is.EqualTo(new[] { "AddAsync" }));

    [TestCase("application/json: {0}, application/xml: {1}", "AddAsync, AddAsXmlAsync")]
    [TestCase("application/merge-patch+json: {0}, application/xml: {0}", "AddAsync, AddAsXmlAsync")]
    [TestCase("application/json-patch+json: {0}, application/xml: {0}", "AddAsync, AddAsXmlAsync")]
    [TestCase("application/json: {0}, image/svg+xml: {0}", "AddAsync, AddAsXmlAsync")]
    public void Xml_with_other_values_than_the_json_is_offered(string contents, string methods) => Assert.That(
        Methods(Body("patch", contents.Replace("{0}", Pet, StringComparison.Ordinal).Replace("{1}", Cat, StringComparison.Ordinal))), Is.EqualTo(methods.Split(", ")));

    private static IEnumerable<string> Methods(string document) => Binding.GeneratedCode.Of(Sent.Read(document, "api.yaml")).Text.Split("public virtual ").Skip(1)
        .Select(text => text[..text.IndexOf('(', StringComparison.Ordinal)].Split(' ')[^1]).Distinct();

    [TestCase("application/json: {0}, application/pdf: {schema: {type: string, format: binary}}", "AsPdf", "application/pdf")]
    [TestCase("application/json: {0}, 'image/*': {schema: {type: string, format: binary}}", "AsBinary", "image/png")]
    [TestCase("application/json: {0}, image/png: {}, image/jpeg: {}", "AsBinary", "image/jpeg")]
    public async Task Bytes_next_to_json_are_a_file(string contents, string suffix, string sent) => Assert.That(
        await Sent.ByAsync(Body("post", contents.Replace("{0}", Pet, StringComparison.Ordinal)), $"await client.Add{suffix}Async(ApiFile.FromBytes([65]));"),
        Is.EqualTo(new[] { $"POST /pets {sent} A" }));

    [Test]
    public async Task A_file_chooses_between_the_media_types_of_bytes()
    {
        var document = Body("put", "image/png: {}, image/jpeg: {}");

        Assert.That(await Sent.ByAsync(document, "await client.AddAsync(ApiFile.FromBytes([65], contentType: \"image/png\"));"), Is.EqualTo(new[] { "PUT /pets image/png A" }));
        Assert.That(() => Sent.ByAsync(document, "await client.AddAsync(ApiFile.FromBytes([65], contentType: \"image/gif\"));"),
            Throws.ArgumentException.With.Message.EqualTo("The operation accepts image/jpeg, image/png, not 'image/gif'."));
    }

    [TestCase("[application/octet-stream, application/json]", "application/octet-stream")]
    [TestCase("[application/json, image/png]", "image/png")]
    [TestCase("[application/json]", "application/json")]
    public async Task Bytes_of_swagger_2_are_sent_as_json_only_if_there_is_nothing_else(string consumes, string sent) => Assert.That(
        await Sent.ByAsync($$"""
            swagger: "2.0"
            info: { title: Sample, version: 1.0.0 }
            consumes: {{consumes}}
            paths: { /a: { put: { operationId: add, parameters: [{ in: body, name: file, required: true, schema: { type: string, format: binary } }], responses: { "204": { description: "" } } } } }
            """, "await client.AddAsync(ApiFile.FromBytes([65]));"),
        Is.EqualTo(new[] { $"PUT /a {sent} A" }));

    [Test]
    public async Task The_media_types_of_swagger_2_are_offered_as_well() => Assert.That(
        await Sent.ByAsync("""
            swagger: "2.0"
            info: { title: Sample, version: 1.0.0 }
            consumes: [application/xml, application/json, application/x-www-form-urlencoded]
            definitions: { Pet: { type: object, properties: { name: { type: string } } } }
            paths:
              /pets: { post: { operationId: add, parameters: [{ in: body, name: pet, required: true, schema: { $ref: "#/definitions/Pet" } }], responses: { "204": { description: "" } } } }
              /forms: { post: { operationId: fill, consumes: [multipart/form-data, application/x-www-form-urlencoded], parameters: [{ in: formData, name: a, type: string }], responses: { "204": { description: "" } } } }
            """,
            "await client.AddAsync(new Pet { Name = \"a\" });",
            "await client.AddAsFormAsync(\"a\");",
            "await client.FillAsync(\"a\");",
            "await client.FillAsUrlEncodedFormAsync(\"a\");"),
        Is.EqualTo(new[]
        {
            """POST /pets application/json {"name":"a"}""",
            "POST /pets application/x-www-form-urlencoded name=a",
            "POST /forms multipart/form-data; boundary=B --B|Content-Disposition: form-data; name=\"a\"||a|--B--|",
            "POST /forms application/x-www-form-urlencoded a=a",
        }));

    [Test]
    public async Task A_schema_that_is_repeated_is_one_type() => Assert.That(
        await Sent.ByAsync(Body("post", "application/json: {schema: {type: object, properties: {a: {type: string}}}}, application/vnd.a+json: {schema: {type: object, properties: {a: {type: string}}}}"),
            "await client.AddAsync(new AddRequestBody { A = \"x\" }, contentType: \"application/vnd.a+json\");"),
        Is.EqualTo(new[] { """POST /pets application/vnd.a+json {"a":"x"}""" }));

    [Test]
    public async Task Native_descriptions_list_media_types()
    {
        var api = Sent.Read("""
            api: Sample
            baseUrl: http://a.example
            endpoints:
              add: { post: /pets, body: { type: "string[]", contentType: [application/json, application/vnd.a+json] } }
              note: { post: /notes, text: { contentType: [text/plain, text/csv] } }
            """, "api.schematic.yaml");

        var requests = await Sent.ByAsync(api, "await client.AddAsync([\"a\"], contentType: \"application/vnd.a+json\");", "await client.NoteAsync(\"a\");", "await client.NoteAsync(\"a\", contentType: \"text/csv\");");

        Assert.That(requests, Is.EqualTo(new[] { """POST /pets application/vnd.a+json ["a"]""", "POST /notes text/plain; charset=utf-8 a", "POST /notes text/csv; charset=utf-8 a" }));
    }

    private static string Body(string method, string content) =>
        Sent.Document($"/pets: {{ {method}: {{ operationId: add, requestBody: {{ required: true, content: {{ {content} }} }}, responses: {{ '204': {{ description: '' }} }} }} }}", Schemas);
}
