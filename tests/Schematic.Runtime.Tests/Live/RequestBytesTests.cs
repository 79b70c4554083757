using System.Text.Json;
using Schematic.Runtime.Tests.Http;

namespace Schematic.Runtime.Tests.Live;

/// <summary>The head of a request as it leaves the socket, for each style of OpenAPI 3.2 ("Style Examples").</summary>
internal sealed class RequestBytesTests
{
    private const string Array = """["blue","black","brown"]""";
    private const string Object = """{"R":100,"G":200,"B":150}""";
    private const string Reserved = "\"a/b?c#d%e&f=g;h,i+j ü\"";

    [TestCase(ParameterStyle.Simple, false, Array, "blue,black,brown")]
    [TestCase(ParameterStyle.Simple, true, Object, "R=100,G=200,B=150")]
    [TestCase(ParameterStyle.Simple, false, Reserved, "a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC")]
    [TestCase(ParameterStyle.Label, false, Array, ".blue,black,brown")]
    [TestCase(ParameterStyle.Label, true, Object, ".R=100.G=200.B=150")]
    [TestCase(ParameterStyle.Matrix, false, Array, ";color=blue,black,brown")]
    [TestCase(ParameterStyle.Matrix, true, Object, ";R=100;G=200;B=150")]
    [TestCase(ParameterStyle.Json, false, Array, "%5B%22blue%22%2C%22black%22%2C%22brown%22%5D")]
    public async Task A_path_reaches_the_server_as_written(ParameterStyle style, bool explode, string json, string expected)
    {
        var value = JsonDocument.Parse(json).RootElement;

        var head = await HeadAsync(request => request.Path($"/x/{request.Value(value, Json.Any, style, explode, "color")}/y"));

        Assert.That(head, Does.StartWith($"GET /x/{expected}/y HTTP/1.1\r\n"));
    }

    [TestCase(ParameterStyle.Form, false, Array, "color=blue,black,brown")]
    [TestCase(ParameterStyle.Form, true, Array, "color=blue&color=black&color=brown")]
    [TestCase(ParameterStyle.Form, true, Object, "R=100&G=200&B=150")]
    [TestCase(ParameterStyle.Form, true, Reserved, "color=a%2Fb%3Fc%23d%25e%26f%3Dg%3Bh%2Ci%2Bj%20%C3%BC")]
    [TestCase(ParameterStyle.SpaceDelimited, false, Array, "color=blue%20black%20brown")]
    [TestCase(ParameterStyle.PipeDelimited, false, Array, "color=blue%7Cblack%7Cbrown")]
    [TestCase(ParameterStyle.TabDelimited, false, Array, "color=blue%09black%09brown")]
    [TestCase(ParameterStyle.DeepObject, true, Object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [TestCase(ParameterStyle.Json, true, Object, "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D")]
    public async Task A_query_reaches_the_server_as_written(ParameterStyle style, bool explode, string json, string expected)
    {
        var value = JsonDocument.Parse(json).RootElement;

        var head = await HeadAsync(request =>
        {
            request.Path("/x");
            request.Query("color", value, Json.Any, style, explode);
        });

        Assert.That(head, Does.StartWith($"GET /x?{expected} HTTP/1.1\r\n"));
    }

    [TestCase(false, Array, "blue,black,brown")]
    [TestCase(false, Object, "R,100,G,200,B,150")]
    [TestCase(true, Object, "R=100,G=200,B=150")]
    [TestCase(false, "\"a b%;ü\"", "a b%;\u00C3\u00BC")]
    public async Task A_header_reaches_the_server_as_written(bool explode, string json, string expected)
    {
        var head = await HeadAsync(request =>
        {
            request.Path("/x");
            request.Header("X-Color", JsonDocument.Parse(json).RootElement, Json.Any, ParameterStyle.Simple, explode);
        });

        Assert.That(Lines(head, "X-Color"), Is.EqualTo(new[] { $"X-Color: {expected}" }));
    }

    [TestCase(ParameterStyle.Form, true, "\"a b\"", "color=a%20b")]
    [TestCase(ParameterStyle.Form, false, Array, "color=blue,black,brown")]
    [TestCase(ParameterStyle.Cookie, true, Array, "color=blue; color=black; color=brown")]
    [TestCase(ParameterStyle.Cookie, true, Object, "R=100; G=200; B=150")]
    public async Task Cookies_reach_the_server_in_one_line(ParameterStyle style, bool explode, string json, string expected)
    {
        var head = await HeadAsync(request =>
        {
            request.Path("/x");
            request.Cookie("first", "1", Json.String);
            request.Cookie("color", JsonDocument.Parse(json).RootElement, Json.Any, style, explode);
        });

        Assert.That(Lines(head, "Cookie"), Is.EqualTo(new[] { "Cookie: first=1; " + expected }));
    }

    private static async Task<string> HeadAsync(Action<ApiRequestWriter> content)
    {
        await using var server = new RawServer(new RawAnswer("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
        await server.Client.SendAsync(new Probe(content));
        return server.Heads.Single();
    }

    private static IEnumerable<string> Lines(string head, string name) =>
        head.Split("\r\n").Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));
}
