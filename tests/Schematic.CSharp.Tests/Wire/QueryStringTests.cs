namespace Schematic.CSharp.Tests.Wire;

/// <summary>Parameters that are the whole query string (OpenAPI 3.2): the value is serialized by its media type, then percent-encoded.</summary>
public sealed class QueryStringTests
{
    private const string Search =
        "Search: {type: object, properties: {q: {type: string}, tags: {type: array, items: {type: string}}, range: {type: object, properties: {min: {type: integer}, max: {type: integer}}}}}";

    private const string All = "new Search { Q = \"a b&c/d\", Tags = [\"x\", \"y\"], Range = new SearchRange { Min = 1, Max = 2 } }";

    [TestCase("text/plain: {schema: {type: string}}", "\"$.a[1] ü\"", "%24.a%5B1%5D%20%C3%BC")]
    [TestCase("application/jsonpath: {schema: {type: string}}", "\"$.a\"", "%24.a")]
    [TestCase("text/plain: {schema: {type: integer}}", "7", "7")]
    [TestCase("application/json: {schema: {type: string}}", "\"a\"", "%22a%22")]
    [TestCase("application/json: {schema: {$ref: '#/components/schemas/Search'}}", "new Search { Q = \"a\" }", "%7B%22q%22%3A%22a%22%7D")]
    [TestCase("application/vnd.a+json: {schema: {type: array, items: {type: integer}}}", "[1, 2]", "%5B1%2C2%5D")]
    [TestCase("application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Search'}}", All, "q=a+b%26c%2Fd&tags=x&tags=y&range=%7B%22min%22%3A1%2C%22max%22%3A2%7D")]
    [TestCase("application/x-www-form-urlencoded: {schema: {type: object, additionalProperties: {type: string}}}", "new Dictionary<string, string> { [\"a\"] = \"b c\" }", "a=b+c")]
    public async Task The_media_type_decides(string content, string argument, string query) => Assert.That(await SentAsync(content, argument), Is.EqualTo(query));

    [TestCase("tags: {explode: false}", "q=a+b%26c%2Fd&tags=x,y&range=%7B%22min%22%3A1%2C%22max%22%3A2%7D")]
    [TestCase("tags: {style: pipeDelimited}", "q=a+b%26c%2Fd&tags=x%7Cy&range=%7B%22min%22%3A1%2C%22max%22%3A2%7D")]
    [TestCase("tags: {contentType: application/json}", "q=a+b%26c%2Fd&tags=%5B%22x%22%2C%22y%22%5D&range=%7B%22min%22%3A1%2C%22max%22%3A2%7D")]
    [TestCase("range: {style: deepObject, explode: true}", "q=a+b%26c%2Fd&tags=x&tags=y&range%5Bmin%5D=1&range%5Bmax%5D=2")]
    [TestCase("range: {style: form, explode: true}", "q=a+b%26c%2Fd&tags=x&tags=y&min=1&max=2")]
    [TestCase("range: {explode: false}", "q=a+b%26c%2Fd&tags=x&tags=y&range=min,1,max,2")]
    [TestCase("q: {allowReserved: true}", "q=a%20b&c/d&tags=x&tags=y&range=%7B%22min%22%3A1%2C%22max%22%3A2%7D")]
    public async Task The_members_of_a_form_have_their_encodings(string encoding, string query) =>
        Assert.That(await SentAsync($"application/x-www-form-urlencoded: {{schema: {{$ref: '#/components/schemas/Search'}}, encoding: {{{encoding}}}}}", All), Is.EqualTo(query));

    private static async Task<string> SentAsync(string content, string argument)
    {
        var document = Sent.Document($"/pets: {{ get: {{ operationId: find, parameters: [{{ name: all, in: querystring, required: true, content: {{ {content} }} }}], responses: {{ '204': {{ description: '' }} }} }} }}", Search);
        var requests = await Sent.ByAsync(document, $"await client.FindAsync({argument});");
        return requests.Single()["GET /pets?".Length..];
    }
}
