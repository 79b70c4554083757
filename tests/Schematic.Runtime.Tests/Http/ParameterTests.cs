using System.Globalization;
using System.Text.Json;

namespace Schematic.Runtime.Tests.Http;

/// <summary>The tables of OpenAPI 3.2 ("Style Examples") and of RFC 6570 (sections 3.2.2 to 3.2.9).</summary>
internal sealed class ParameterTests
{
    private const string Array = """["blue","black","brown"]""";
    private const string Object = """{"R":100,"G":200,"B":150}""";
    private const string Keys = """{"semi":";","dot":".","comma":","}""";
    private const string List = """["red","green","blue"]""";

    [TestCase(ParameterStyle.Matrix, false, "\"\"", ";color")]
    [TestCase(ParameterStyle.Matrix, false, "\"blue\"", ";color=blue")]
    [TestCase(ParameterStyle.Matrix, false, Array, ";color=blue,black,brown")]
    [TestCase(ParameterStyle.Matrix, false, Object, ";color=R,100,G,200,B,150")]
    [TestCase(ParameterStyle.Matrix, true, "\"\"", ";color")]
    [TestCase(ParameterStyle.Matrix, true, "\"blue\"", ";color=blue")]
    [TestCase(ParameterStyle.Matrix, true, Array, ";color=blue;color=black;color=brown")]
    [TestCase(ParameterStyle.Matrix, true, Object, ";R=100;G=200;B=150")]
    [TestCase(ParameterStyle.Label, false, "\"\"", ".")]
    [TestCase(ParameterStyle.Label, false, "\"blue\"", ".blue")]
    [TestCase(ParameterStyle.Label, false, Array, ".blue,black,brown")]
    [TestCase(ParameterStyle.Label, false, Object, ".R,100,G,200,B,150")]
    [TestCase(ParameterStyle.Label, true, "\"\"", ".")]
    [TestCase(ParameterStyle.Label, true, "\"blue\"", ".blue")]
    [TestCase(ParameterStyle.Label, true, Array, ".blue.black.brown")]
    [TestCase(ParameterStyle.Label, true, Object, ".R=100.G=200.B=150")]
    [TestCase(ParameterStyle.Simple, false, "\"\"", "")]
    [TestCase(ParameterStyle.Simple, false, "\"blue\"", "blue")]
    [TestCase(ParameterStyle.Simple, false, Array, "blue,black,brown")]
    [TestCase(ParameterStyle.Simple, false, Object, "R,100,G,200,B,150")]
    [TestCase(ParameterStyle.Simple, true, "\"\"", "")]
    [TestCase(ParameterStyle.Simple, true, "\"blue\"", "blue")]
    [TestCase(ParameterStyle.Simple, true, Array, "blue,black,brown")]
    [TestCase(ParameterStyle.Simple, true, Object, "R=100,G=200,B=150")]
    // RFC 6570, sections 3.2.2, 3.2.5 and 3.2.7, with their variables.
    [TestCase(ParameterStyle.Simple, false, "\"Hello World!\"", "Hello%20World%21")]
    [TestCase(ParameterStyle.Simple, false, "\"50%\"", "50%25")]
    [TestCase(ParameterStyle.Simple, false, "\"/foo/bar\"", "%2Ffoo%2Fbar")]
    [TestCase(ParameterStyle.Simple, false, Keys, "semi,%3B,dot,.,comma,%2C")]
    [TestCase(ParameterStyle.Simple, true, Keys, "semi=%3B,dot=.,comma=%2C")]
    [TestCase(ParameterStyle.Label, false, List, ".red,green,blue")]
    [TestCase(ParameterStyle.Label, true, Keys, ".semi=%3B.dot=..comma=%2C")]
    [TestCase(ParameterStyle.Matrix, false, Keys, ";color=semi,%3B,dot,.,comma,%2C")]
    [TestCase(ParameterStyle.Matrix, true, Keys, ";semi=%3B;dot=.;comma=%2C")]
    [TestCase(ParameterStyle.Matrix, true, """["",null,"x"]""", ";color;color=x")]
    // Undefined values are omitted (RFC 6570, section 2.3).
    [TestCase(ParameterStyle.Matrix, true, "[]", "")]
    [TestCase(ParameterStyle.Label, false, "{}", "")]
    [TestCase(ParameterStyle.Simple, false, "[null]", "")]
    [TestCase(ParameterStyle.Json, false, Object, "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D")]
    public async Task A_path_carries_values_in_their_style(ParameterStyle style, bool explode, string json, string expected)
    {
        var value = JsonDocument.Parse(json).RootElement;

        var target = await Probe.TargetAsync(request => request.Path($"/x/{request.Value(value, Json.Any, style, explode, "color")}/y"));

        Assert.That(target, Is.EqualTo($"/x/{expected}/y"));
    }

    [TestCase(ParameterStyle.Form, false, "\"\"", "?color=")]
    [TestCase(ParameterStyle.Form, false, "\"blue\"", "?color=blue")]
    [TestCase(ParameterStyle.Form, false, Array, "?color=blue,black,brown")]
    [TestCase(ParameterStyle.Form, false, Object, "?color=R,100,G,200,B,150")]
    [TestCase(ParameterStyle.Form, true, "\"\"", "?color=")]
    [TestCase(ParameterStyle.Form, true, "\"blue\"", "?color=blue")]
    [TestCase(ParameterStyle.Form, true, Array, "?color=blue&color=black&color=brown")]
    [TestCase(ParameterStyle.Form, true, Object, "?R=100&G=200&B=150")]
    [TestCase(ParameterStyle.SpaceDelimited, false, Array, "?color=blue%20black%20brown")]
    [TestCase(ParameterStyle.SpaceDelimited, false, Object, "?color=R%20100%20G%20200%20B%20150")]
    [TestCase(ParameterStyle.SpaceDelimited, true, Array, "?color=blue&color=black&color=brown")]
    [TestCase(ParameterStyle.PipeDelimited, false, Array, "?color=blue%7Cblack%7Cbrown")]
    [TestCase(ParameterStyle.PipeDelimited, false, Object, "?color=R%7C100%7CG%7C200%7CB%7C150")]
    [TestCase(ParameterStyle.TabDelimited, false, Array, "?color=blue%09black%09brown")]
    [TestCase(ParameterStyle.DeepObject, true, Object, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    // RFC 6570, section 3.2.8.
    [TestCase(ParameterStyle.Form, false, "\"Hello World!\"", "?color=Hello%20World%21")]
    [TestCase(ParameterStyle.Form, false, Keys, "?color=semi,%3B,dot,.,comma,%2C")]
    [TestCase(ParameterStyle.Form, true, Keys, "?semi=%3B&dot=.&comma=%2C")]
    [TestCase(ParameterStyle.Form, true, """["",null,"x"]""", "?color=&color=x")]
    [TestCase(ParameterStyle.Form, true, "[]", "")]
    [TestCase(ParameterStyle.Form, false, "[]", "")]
    [TestCase(ParameterStyle.Form, true, "{}", "")]
    [TestCase(ParameterStyle.Form, true, "null", "")]
    [TestCase(ParameterStyle.Form, true, "true", "?color=true")]
    [TestCase(ParameterStyle.Form, true, "1.50", "?color=1.50")]
    [TestCase(ParameterStyle.DeepObject, true, "{}", "")]
    // Beyond the specification: objects within objects, and lists.
    [TestCase(ParameterStyle.DeepObject, true, """{"a":{"b":{"c":1}},"d":null}""", "?color%5Ba%5D%5Bb%5D%5Bc%5D=1")]
    [TestCase(ParameterStyle.DeepObject, true, """{"a":[1,2]}""", "?color%5Ba%5D%5B0%5D=1&color%5Ba%5D%5B1%5D=2")]
    [TestCase(ParameterStyle.DeepObject, true, """[{"a":1},{"a":2}]""", "?color%5B0%5D%5Ba%5D=1&color%5B1%5D%5Ba%5D=2")]
    [TestCase(ParameterStyle.Form, true, """[{"a":1}]""", "?color=%7B%22a%22%3A1%7D")]
    [TestCase(ParameterStyle.Json, true, """[{"a":"ü"}]""", "?color=%5B%7B%22a%22%3A%22%C3%BC%22%7D%5D")]
    public async Task A_query_carries_values_in_their_style(ParameterStyle style, bool explode, string json, string expected)
    {
        var value = JsonDocument.Parse(json).RootElement;

        var target = await Probe.TargetAsync(request =>
        {
            request.Path("/x");
            request.Query("color", value, Json.Any, style, explode);
        });

        Assert.That(target, Is.EqualTo("/x" + expected));
    }

    [TestCase(false, ":/?#[]@!$&'()*+,;=", "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D")]
    [TestCase(true, ":/?[]@!$&'()*+,;=", ":/?[]@!$&'()*+,;=")]
    [TestCase(true, "#", "%23")]
    [TestCase(true, "50%", "50%25")]
    [TestCase(true, "50%25", "50%25")]
    [TestCase(false, "50%25", "50%2525")]
    [TestCase(false, "-._~", "-._~")]
    [TestCase(false, "äöü€😀", "%C3%A4%C3%B6%C3%BC%E2%82%AC%F0%9F%98%80")]
    [TestCase(false, " \t\r\n\0", "%20%09%0D%0A%00")]
    public async Task Reserved_characters_stay_only_where_they_may(bool allowReserved, string value, string expected)
    {
        var target = await Probe.TargetAsync(request =>
        {
            request.Path("/x");
            request.Query("q", value, Json.String, allowReserved: allowReserved);
        });

        Assert.That(target, Is.EqualTo("/x?q=" + expected));
    }

    [Test]
    public async Task Half_a_character_becomes_the_replacement_character()
    {
        var target = await Probe.TargetAsync(request =>
        {
            request.Path("/x");
            request.Query("q", "a\ud800", Json.String);
        });

        Assert.That(target, Is.EqualTo("/x?q=a%EF%BF%BD"));
    }

    [Test]
    public async Task Names_are_percent_encoded_too()
    {
        var target = await Probe.TargetAsync(request =>
        {
            request.Path("/x");
            request.Query("filter[name]", "a&b", Json.String);
            request.Query("ids[]", [1, 2], Json.List(Json.Int32));
        });

        Assert.That(target, Is.EqualTo("/x?filter%5Bname%5D=a%26b&ids%5B%5D=1&ids%5B%5D=2"));
    }

    [Test]
    public async Task What_is_null_is_not_sent()
    {
        var target = await Probe.TargetAsync(request =>
        {
            request.Path("/x");
            request.Query("a", (string?)null, Json.String);
            request.Query("b", (int?)null, Json.Int32);
            request.Query("c", (IReadOnlyList<string>?)null, Json.List(Json.String));
            request.Query("d", (int?)7, Json.Int32);
            request.Query("e", 8, Json.Int32);
        });

        Assert.That(target, Is.EqualTo("/x?d=7&e=8"));
    }

    [Test]
    public async Task Values_do_not_depend_on_the_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = ".";
        CultureInfo.CurrentCulture = culture;

        var target = await Probe.TargetAsync(request =>
        {
            request.Path($"/{-1}/{12345678901L}/{Guid.Empty}/{request.Value(new DateOnly(2026, 1, 2), Json.Date)}");
            request.Query("n", 1234.5, Json.Double);
            request.Query("d", 0.10m, Json.Decimal);
            request.Query("t", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)), Json.DateTime);
            request.Query("b", true, Json.Boolean);
        });

        Assert.That(target, Is.EqualTo(
            "/-1/12345678901/00000000-0000-0000-0000-000000000000/2026-01-02?n=1234.5&d=0.10&t=2026-01-02T03%3A04%3A05%2B01%3A00&b=true"));
    }

    [TestCase("owner/name", "/models/owner/name")]
    [TestCase("a b/ü", "/models/a%20b/%C3%BC")]
    [TestCase("a?b#c", "/models/a%3Fb%23c")]
    public async Task A_path_may_keep_slashes(string value, string expected) =>
        Assert.That(await Probe.TargetAsync(request => request.Path($"/models/{value:+}")), Is.EqualTo(expected));

    [TestCase("""{"a":"1","b":"x + y","c":["1","2"],"d":{"e":[3]},"f":null}""", ParameterStyle.Form, "/x?a=1&b=x+%2B+y&c=1&c=2&d=%7B%22e%22%3A%5B3%5D%7D&key=k")]
    [TestCase("""{"a":"1"}""", ParameterStyle.Json, "/x?%7B%22a%22%3A%221%22%7D&key=k")]
    public async Task A_parameter_may_be_the_whole_query(string json, ParameterStyle style, string expected)
    {
        var target = await Probe.TargetAsync(request =>
        {
            request.Path("/x");
            request.QueryString(JsonDocument.Parse(json).RootElement, Json.Any, style);
            request.Query("key", "k", Json.String);
        });

        Assert.That(target, Is.EqualTo(expected));
    }

    [TestCase(false, "\"a b/ü\"", "a b/ü")]
    [TestCase(false, Array, "blue,black,brown")]
    [TestCase(false, Object, "R,100,G,200,B,150")]
    [TestCase(true, Object, "R=100,G=200,B=150")]
    public async Task A_header_carries_values_as_they_are(bool explode, string json, string expected)
    {
        var request = await Probe.SendAsync(request =>
        {
            request.Path("/x");
            request.Header("X-Color", JsonDocument.Parse(json).RootElement, Json.Any, explode: explode);
        });

        Assert.That(request.Headers["X-Color"], Is.EqualTo(expected));
    }

    [TestCase("a\r\nX-Injected: 1")]
    [TestCase("a\nb")]
    [TestCase("a\0b")]
    public async Task A_header_cannot_start_another_line(string value)
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => Probe.SendAsync(request =>
        {
            request.Path("/x");
            request.Header("X-Color", value, Json.String);
        }));

        Assert.That(failure!.Message, Does.Contain("X-Color").And.Not.Contain("Injected"));
    }

    [TestCase(ParameterStyle.Form, false, "\"a b\"", "color=a%20b")]
    [TestCase(ParameterStyle.Form, false, Array, "color=blue,black,brown")]
    [TestCase(ParameterStyle.Form, true, Array, "color=blue&color=black&color=brown")]
    [TestCase(ParameterStyle.Cookie, false, "\"a%20b\"", "color=a%20b")]
    [TestCase(ParameterStyle.Cookie, false, Array, "color=blue,black,brown")]
    [TestCase(ParameterStyle.Cookie, true, Array, "color=blue; color=black; color=brown")]
    [TestCase(ParameterStyle.Cookie, false, Object, "color=R,100,G,200,B,150")]
    [TestCase(ParameterStyle.Cookie, true, Object, "R=100; G=200; B=150")]
    public async Task Cookies_carry_values_in_their_style(ParameterStyle style, bool explode, string json, string expected)
    {
        var request = await Probe.SendAsync(request =>
        {
            request.Path("/x");
            request.Cookie("first", "1", Json.String);
            request.Cookie("color", JsonDocument.Parse(json).RootElement, Json.Any, style, explode);
        });

        Assert.That(request.Headers["Cookie"], Is.EqualTo("first=1; " + expected));
    }

    [Test]
    public async Task A_parameter_may_be_the_content_type_or_what_is_accepted()
    {
        var request = await Probe.SendAsync(
            request =>
            {
                request.Path("/x");
                request.Header("Content-Type", "text/csv", Json.String);
                request.Header("Accept", "text/html", Json.String);
                request.Text("a,b");
            },
            "POST");

        Assert.That(request.Headers["Content-Type"], Is.EqualTo("text/csv"));
        Assert.That(request.Headers["Accept"], Is.EqualTo("text/html"));
    }
}
