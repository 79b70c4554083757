using System.Net;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Errors with several media types: the media type of the response selects the type.</summary>
public sealed class ErrorTests
{
    private const string Schemas =
        "Problem: {type: object, xml: {name: problem}, properties: {title: {type: string}}}, Failure: {type: object, xml: {name: failure}, properties: {code: {type: integer}}}";

    private const string Problem = "{schema: {$ref: '#/components/schemas/Problem'}}";
    private const string Failure = "{schema: {$ref: '#/components/schemas/Failure'}}";

    [TestCase("application/problem+json", """{"title":"t"}""", "problem {\"title\":\"t\"}")]
    [TestCase("application/problem+json; charset=utf-8", """{"title":"t"}""", "problem {\"title\":\"t\"}")]
    [TestCase("application/json", """{"code":1}""", "failure {\"code\":1}")]
    [TestCase("application/vnd.other+json", """{"code":1}""", "problem {}, failure {\"code\":1}")]
    public async Task The_content_type_selects_the_type(string mediaType, string answer, string read) =>
        Assert.That(await ReadAsync($"'400': {{description: '', content: {{application/problem+json: {Problem}, application/json: {Failure}}}}}", mediaType, answer), Is.EqualTo(read));

    [TestCase("application/xml", "<problem><title>t</title></problem>", "problem {\"title\":\"t\"}")]
    [TestCase("application/json", """{"code":1}""", "failure {\"code\":1}")]
    public async Task Json_and_xml_are_different_types(string mediaType, string answer, string read) =>
        Assert.That(await ReadAsync($"default: {{description: '', content: {{application/xml: {Problem}, application/json: {Failure}}}}}", mediaType, answer), Is.EqualTo(read));

    [TestCase("application/problem+json", """{"title":"t"}""", "problem {\"title\":\"t\"}")]
    [TestCase("application/vnd.x+json", """{"code":1}""", "failure {\"code\":1}")]
    public async Task A_range_includes_other_media_types(string mediaType, string answer, string read) =>
        Assert.That(await ReadAsync($"'4XX': {{description: '', content: {{application/problem+json: {Problem}, 'application/vnd.*+json': {Failure}}}}}", mediaType, answer), Is.EqualTo(read));

    [TestCase("{type: object, required: [code], properties: {code: {type: integer}}}, {type: object, additionalProperties: {type: string}}", """{"cause":{}}""")]
    [TestCase("{type: object, required: [code], properties: {code: {type: integer}}}, {type: object, properties: {text: {type: string}}}", """{"cause":{}}""")]
    [TestCase("{type: object, required: [code], properties: {code: {type: integer}}}, {type: object, properties: {text: {type: string}}}", """{"cause":{"text":"a"}}""")]
    public async Task An_object_without_a_required_member_is_another_branch(string branches, string answer)
    {
        var document = Sent.Document($"/a: {{get: {{operationId: get, responses: {{'204': {{description: ''}}, '400': {{description: '', content: {{application/json: {{schema: {{$ref: '#/components/schemas/Failure'}}}}}}}}}}}}}}", $"Failure: {{type: object, properties: {{cause: {{oneOf: [{branches}]}}}}}}");

        var exchange = await Exchange.OfAsync(document, answer, "try { await client.GetAsync(); } catch (ApiException exception) { Show(exception.TryGetError<Failure>(out var failure) ? System.Text.Json.JsonSerializer.Serialize(failure) : \"none\"); }", HttpStatusCode.BadRequest, "application/json");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { answer }));
    }

    [Test]
    public async Task A_single_type_is_read_from_any_media_type() =>
        Assert.That(await ReadAsync($"'400': {{description: '', content: {{application/problem+json: {Problem}, application/json: {Problem}}}}}, '500': {{description: '', content: {{application/json: {Failure}}}}}", "text/plain", """{"title":"t"}"""), Is.EqualTo("problem {\"title\":\"t\"}"));

    private static async Task<string> ReadAsync(string responses, string mediaType, string answer)
    {
        var document = Sent.Document($"/a: {{get: {{operationId: get, responses: {{'204': {{description: ''}}, {responses}}}}}}}", Schemas);
        var exchange = await Exchange.OfAsync(document, answer, """
            try { await client.GetAsync(); }
            catch (ApiException exception)
            {
                if (exception.TryGetError<Problem>(out var problem)) Show("problem " + System.Text.Json.JsonSerializer.Serialize(problem));
                if (exception.TryGetError<Failure>(out var failure)) Show("failure " + System.Text.Json.JsonSerializer.Serialize(failure));
            }
            """, HttpStatusCode.BadRequest, mediaType);
        return string.Join(", ", exchange.Shown);
    }
}
