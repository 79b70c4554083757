using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class BodyTests
{
    [TestCase("application/json: {schema: {type: string}}", "application/json String")]
    [TestCase("application/vnd.api+json: {schema: {type: string}}", "application/vnd.api+json String")]
    [TestCase("application/json; charset=utf-8: {schema: {type: string}}", "application/json; charset=utf-8 String")]
    [TestCase("application/json: {}", "application/json Any")]
    [TestCase("application/jsonl: {schema: {type: array, items: {type: integer}}}", "application/jsonl lines Int64")]
    [TestCase("application/x-ndjson: {itemSchema: {type: integer}}", "application/x-ndjson lines Int64")]
    [TestCase("text/plain: {schema: {type: string}}", "text/plain TextBody")]
    [TestCase("application/xml: {schema: {type: object}}", "application/xml TextBody")]
    [TestCase("application/xml: {schema: {type: string, xml: {name: a}}}", "application/xml TextBody")]
    [TestCase("text/xml: {schema: {xml: {name: a}, properties: {b: {type: string}, c: {type: string}}}}", "text/xml XmlBody")]
    [TestCase("application/problem+xml: {schema: {xml: {name: a}, type: array, items: {type: string}}}", "application/problem+xml XmlBody")]
    [TestCase("image/svg+xml: {schema: {xml: {name: a}, properties: {b: {type: string}}}}", "image/svg+xml TextBody")]
    [TestCase("application/octet-stream: {}", "application/octet-stream BinaryBody")]
    [TestCase("image/*: {schema: {type: string, format: binary}}", "image/* BinaryBody")]
    [TestCase("'*/*': {schema: {type: string, format: binary}}", "*/* BinaryBody")]
    [TestCase("application/x-www-form-urlencoded: {schema: {required: [a], properties: {a: {type: string}, b: {type: integer}}}}", "application/x-www-form-urlencoded a!: String, b: Int64")]
    [TestCase("application/x-www-form-urlencoded: {schema: {type: string}}", "application/x-www-form-urlencoded TextBody")]
    public void A_body_is_what_its_media_type_says(string content, string expected)
    {
        var endpoint = OpenApiText.Endpoints($"/a: {{post: {{requestBody: {{content: {{{content}}}}}}}}}").Single();

        Assert.That(Shown.Body(endpoint.Body!.Contents.Single()), Is.EqualTo(expected));
    }

    [Test]
    public void Media_types_come_in_order_of_preference()
    {
        var endpoint = OpenApiText.Endpoints(
            "/a: {post: {requestBody: {content: {application/octet-stream: {}, text/plain: {}, application/x-www-form-urlencoded: {}, application/problem+json: {}, multipart/form-data: {}, application/json: {}}}}}").Single();

        Assert.That(endpoint.Body!.Contents.Select(content => content.MediaType), Is.EqualTo(new[]
        {
            "application/json", "application/problem+json", "multipart/form-data", "application/x-www-form-urlencoded", "text/plain", "application/octet-stream",
        }));
    }

    [TestCase("", false)]
    [TestCase("required: true, ", true)]
    public void A_body_is_optional_unless_it_is_required(string keyword, bool expected)
    {
        var endpoint = OpenApiText.Endpoints($"/a: {{post: {{requestBody: {{{keyword}content: {{application/json: {{}}}}}}}}}}").Single();

        Assert.That(endpoint.Body!.IsRequired, Is.EqualTo(expected));
    }

    [TestCase("{type: string, format: binary}", "File")]
    [TestCase("{type: string, contentMediaType: image/png}", "File")]
    [TestCase("{contentMediaType: application/octet-stream}", "File")]
    [TestCase("{type: array, items: {type: string, format: binary}}", "[File]")]
    [TestCase("{anyOf: [{type: string, format: binary}, {type: array, items: {type: string, format: binary}}]}", "[File]")]
    [TestCase("{type: string, format: byte}", "Bytes")]
    [TestCase("{type: string, contentMediaType: image/png, contentEncoding: base64}", "Bytes")]
    [TestCase("{type: string, contentMediaType: application/json}", "String")]
    public void Files_of_a_form_are_found_by_their_schemas(string schema, string expected)
    {
        var form = Form($"properties: {{f: {schema}}}");

        Assert.That(Shown.Reference(form.Fields.Single().Type), Is.EqualTo(expected));
    }

    [TestCase("type: object", "", "application/json")]
    [TestCase("$ref: '#/components/schemas/Named'", "", "application/json")]
    [TestCase("type: object", "contentType: application/xml", "application/xml")]
    [TestCase("type: object", "style: deepObject", "")]
    [TestCase("type: object", "explode: true, contentType: application/json", "")]
    [TestCase("type: string", "", "")]
    [TestCase("type: array, items: {type: object}", "", "")]
    public void An_object_in_a_form_is_JSON_unless_it_has_a_style(string schema, string encoding, string expected)
    {
        var api = OpenApiText.ReadWhole(OpenApiText.WithPaths(
            $"/a: {{post: {{requestBody: {{content: {{application/x-www-form-urlencoded: {{schema: {{properties: {{f: {{{schema}}}}}}}, encoding: {{f: {{{encoding}}}}}}}}}}}}}}}")
            + "components: {schemas: {Named: {properties: {x: {type: string}}}}}\n");

        var field = ((FormBody)api.Endpoints.Single().Body!.Contents.Single()).Fields.Single();
        Assert.That(string.Join(", ", field.ContentTypes), Is.EqualTo(expected));
    }

    [Test]
    public void The_encoding_of_a_field_is_known()
    {
        var form = Form("properties: {a: {type: string, format: binary}, b: {type: array, items: {type: string}}}",
            ", encoding: {a: {contentType: 'image/png, image/jpeg'}, b: {style: pipeDelimited, explode: false, allowReserved: true}}");

        Assert.That(form.Fields[0].ContentTypes, Is.EqualTo(new[] { "image/png", "image/jpeg" }));
        Assert.That((form.Fields[1].Style, form.Fields[1].Explode, form.Fields[1].AllowReserved), Is.EqualTo((ParameterStyle.PipeDelimited, false, true)));
    }

    [Test]
    public void A_part_without_a_schema_is_a_file_where_its_media_type_says_so()
    {
        var form = Form("properties: {a: {}}", ", encoding: {a: {contentType: image/png}}");

        Assert.That(Shown.Reference(form.Fields.Single().Type), Is.EqualTo("File"));
    }

    [Test]
    public void Limits_of_the_number_of_files_are_known()
    {
        var field = Form("properties: {a: {type: array, minItems: 1, maxItems: 3, items: {type: string, format: binary}}}").Fields.Single();

        Assert.That((field.MinimumCount, field.MaximumCount), Is.EqualTo((1, 3)));
    }

    [TestCase("allOf: [{type: array, minItems: 1, maxItems: 9, items: {type: string, format: binary}}, {minItems: 2, maxItems: 3}]")]
    [TestCase("allOf: [{minItems: 2, maxItems: 9}, {type: array, minItems: 1, maxItems: 3, items: {type: string, format: binary}}]")]
    [TestCase("type: array, items: {type: string, format: binary}, maxItems: 4, allOf: [{minItems: 2}, {allOf: [{maxItems: 3}]}]")]
    [TestCase("oneOf: [{type: string, format: binary}, {type: array, minItems: 2, items: {type: string, format: binary}, allOf: [{maxItems: 3}]}]")]
    public void The_tightest_limits_of_the_number_of_files_win(string schema)
    {
        var field = Form($"properties: {{a: {{{schema}}}}}").Fields.Single();

        Assert.That((Shown.Reference(field.Type), field.MinimumCount, field.MaximumCount), Is.EqualTo(("[File]", 2, 3)));
    }

    [Test]
    public void Alternative_objects_make_one_form()
    {
        var form = Form("oneOf: [{required: [a, b], properties: {a: {type: string}, b: {type: string}}}, {required: [b], properties: {b: {type: integer}}}]");

        Assert.That(Shown.Body(form), Is.EqualTo("multipart/form-data a: String, b!: UploadRequestB"));
    }

    [Test]
    public void Inline_bodies_are_named_after_the_operation()
    {
        var endpoint = OpenApiText.Endpoints("/a: {post: {operationId: createPet, requestBody: {content: {application/json: {schema: {properties: {x: {type: string}}}}}}}}").Single();

        Assert.That(Shown.Body(endpoint.Body!.Contents.Single()), Is.EqualTo("application/json CreatePetRequest"));
    }

    [Test]
    public void A_body_may_belong_to_any_method()
    {
        var endpoint = OpenApiText.Endpoints("/a: {get: {requestBody: {content: {application/json: {}}}}}").Single();

        Assert.That(endpoint.Body, Is.Not.Null);
    }

    private static FormBody Form(string schema, string encoding = "") =>
        (FormBody)OpenApiText.Endpoints($"/a: {{post: {{operationId: upload, requestBody: {{content: {{multipart/form-data: {{schema: {{{schema}}}{encoding}}}}}}}}}}}").Single().Body!.Contents.Single();
}
