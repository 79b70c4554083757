using System.Text.Json;
using Schematic.Runtime.Tests.Http;

namespace Schematic.Runtime.Tests.Live;

/// <summary>No path parameter can address another resource, in any encoding of dots and slashes that servers decode.</summary>
internal sealed class DotSegmentTests
{
    [TestCase("..")]
    [TestCase(".")]
    [TestCase("../secret")]
    [TestCase("a/../../secret")]
    [TestCase("%2e%2e")]
    [TestCase("%2E%2e")]
    [TestCase(".%2e")]
    [TestCase("%2e")]
    [TestCase("..%2fsecret")]
    [TestCase("..%2Fsecret")]
    [TestCase("a%2f..")]
    [TestCase("..;")]
    [TestCase("..;a=b/secret")]
    [TestCase("..%3b")]
    [TestCase(".;x")]
    [TestCase("..\\secret")]
    [TestCase("..%5csecret")]
    [TestCase("..%00")]
    [TestCase("..%20")]
    [TestCase("%252e%252e")]
    [TestCase("%25252e%252e%25252fsecret")]
    [TestCase("%2%65%2e")]
    public async Task What_servers_read_as_a_dot_segment_is_refused(string value)
    {
        await using var server = new RawServer(new RawAnswer(""));

        foreach (var path in new Action<ApiRequestWriter>[]
        {
            request => request.Path($"/files/{value}"),
            request => request.Path($"/files/{value:+}/x"),
            request => request.Path($"/files/{request.Value(value, Json.String, allowReserved: true)}"),
            request => request.Path($"/files/{request.Value(JsonDocument.Parse(JsonSerializer.Serialize(new[] { value })).RootElement, Json.Any)}"),
        })
        {
            await Assert.ThatAsync(() => server.Client.SendAsync(new Probe(path)), Throws.ArgumentException.With.Message.Contains("leads to another resource"));
        }

        Assert.That(server.Heads, Is.Empty);
    }

    [TestCase("...", "...")]
    [TestCase("..a", "..a")]
    [TestCase("a..", "a..")]
    [TestCase(".well-known", ".well-known")]
    [TestCase("a/b", "a/b")]
    [TestCase("a;..", "a;..")]
    [TestCase("100%", "100%25")]
    [TestCase("a%2fb", "a%2fb")]
    public async Task Other_dots_and_escapes_are_sent_as_they_are(string value, string expected)
    {
        await using var server = new RawServer(new RawAnswer("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));

        await server.Client.SendAsync(new Probe(request => request.Path($"/files/{value:+}")));

        Assert.That(server.Heads.Single(), Does.StartWith($"GET /files/{expected} HTTP/1.1\r\n"));
    }

    [TestCase("a;b", "a%3Bb")]
    [TestCase("a b", "a b")]
    [TestCase("a\"b", "a\"b")]
    [TestCase("a,b", "a,b")]
    [TestCase("a\\b", "a\\b")]
    [TestCase("a\r\nb", "a%0D%0Ab")]
    [TestCase("ü", "\u00c3\u00bc")]
    [TestCase("a=b%20c/d+e", "a=b%20c/d+e")]
    public async Task A_cookie_cannot_become_two(string value, string expected)
    {
        await using var server = new RawServer(new RawAnswer("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));

        await server.Client.SendAsync(new Probe(request =>
        {
            request.Path("/x");
            request.Cookie("c", value, Json.String, ParameterStyle.Cookie);
            request.Cookie("d", new Dictionary<string, string> { ["n=;"] = "1" }, Json.Map(Json.String), ParameterStyle.Cookie);
        }));

        Assert.That(server.Heads.Single(), Does.Contain($"\r\nCookie: c={expected}; n%3D%3B=1\r\n"));
    }
}
