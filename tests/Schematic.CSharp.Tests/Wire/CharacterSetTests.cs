using System.Net;
using System.Text;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Parameters of media types: the bytes are in the character set that the content type states.</summary>
public sealed class CharacterSetTests
{
    private const string Pet = "{schema: {type: object, xml: {name: pet}, required: [name], properties: {name: {type: string}}}}";

    [TestCase("text/plain; charset=iso-8859-1", "\"ü\"", "text/plain; charset=iso-8859-1 \u00fc")]
    [TestCase("text/plain; charset=us-ascii", "\"a\"", "text/plain; charset=us-ascii a")]
    [TestCase("text/plain; charset=us-ascii", "\"ü\"", "text/plain; charset=utf-8 \u00c3\u00bc")]
    [TestCase("text/plain; charset=\"UTF-8\"", "\"ü\"", "text/plain; charset=\"UTF-8\" \u00c3\u00bc")]
    [TestCase("text/csv; header=present; charset=x-unknown", "\"ü\"", "text/csv; header=present; charset=utf-8 \u00c3\u00bc")]
    public async Task Text_has_the_character_set_that_is_sent(string mediaType, string text, string sent) =>
        Assert.That(await SentAsync($"'{mediaType}': {{schema: {{type: string}}}}", text), Is.EqualTo(sent));

    [TestCase("application/json; charset=utf-16", "application/json {\"name\":\"\u00c3\u00bc\"}")]
    [TestCase("application/json; charset=utf-8", "application/json; charset=utf-8 {\"name\":\"\u00c3\u00bc\"}")]
    [TestCase("application/vnd.a+json; v=2; charset=latin1", "application/vnd.a+json; v=2 {\"name\":\"\u00c3\u00bc\"}")]
    [TestCase("application/xml; charset=utf-16", "application/xml; charset=utf-8 <?xml version=\"1.0\" encoding=\"utf-8\"?><pet><name>\u00c3\u00bc</name></pet>")]
    public async Task Json_and_xml_are_utf8(string mediaType, string sent) =>
        Assert.That(await SentAsync($"'{mediaType}': {Pet}", "new() { Name = \"ü\" }"), Is.EqualTo(sent));

    [TestCase("multipart/form-data; boundary=xyz", "multipart/form-data; boundary=B")]
    [TestCase("multipart/form-data; charset=utf-8; Boundary=\"x\"", "multipart/form-data; charset=utf-8; boundary=B")]
    public async Task A_form_has_one_boundary(string mediaType, string sent) =>
        Assert.That(await SentAsync($"'{mediaType}': {Pet}", "\"a\""), Is.EqualTo(sent + " --B|Content-Disposition: form-data; name=\"name\"||a|--B--|"));

    [TestCase("application/json", "utf-16", """{"name":"ü"}""")]
    [TestCase("application/json", "iso-8859-1", """{"name":"ü"}""")]
    [TestCase("application/xml", "iso-8859-1", "<pet><name>ü</name></pet>")]
    public async Task An_error_is_read_in_its_character_set(string mediaType, string charset, string answer)
    {
        var document = Sent.Document($"/a: {{get: {{operationId: get, responses: {{'204': {{description: ''}}, '400': {{description: '', content: {{{mediaType}: {Pet}}}}}}}}}}}");

        var exchange = await Exchange.OfAsync(
            Sent.Read(document, "api.yaml"), Encoding.GetEncoding(charset).GetBytes(answer),
            "try { await client.GetAsync(); } catch (ApiException exception) { Show(exception.TryGetError<Get400Response>(out var error) ? error.Name : \"none\"); }", [],
            HttpStatusCode.BadRequest, $"{mediaType}; charset={charset}");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "ü" }));
    }

    private static async Task<string> SentAsync(string content, string argument)
    {
        var document = Sent.Document($"/a: {{post: {{operationId: add, requestBody: {{required: true, content: {{{content}}}}}, responses: {{'204': {{description: ''}}}}}}}}");
        var requests = await Sent.ByAsync(document, $"await client.AddAsync({argument});");
        return requests.Single()["POST /a ".Length..];
    }
}
