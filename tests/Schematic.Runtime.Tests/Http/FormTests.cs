using System.Text.Json;

namespace Schematic.Runtime.Tests.Http;

internal sealed class FormTests
{
    [TestCase(ParameterStyle.Form, true, "\"a b+c&d=é\"", "f=a+b%2Bc%26d%3D%C3%A9")]
    [TestCase(ParameterStyle.Form, true, "[1,2]", "f=1&f=2")]
    [TestCase(ParameterStyle.Form, false, "[1,2]", "f=1,2")]
    [TestCase(ParameterStyle.SpaceDelimited, false, "[1,2]", "f=1+2")]
    [TestCase(ParameterStyle.DeepObject, true, """{"a":[{"b":"x"}]}""", "f%5Ba%5D%5B0%5D%5Bb%5D=x")]
    [TestCase(ParameterStyle.Json, true, """{"a":"1 2"}""", "f=%7B%22a%22%3A%221+2%22%7D")]
    public async Task A_URL_encoded_form_carries_fields_in_their_style(ParameterStyle style, bool explode, string json, string expected)
    {
        var request = await Probe.SendAsync(
            request =>
            {
                request.Path("/form");
                var form = request.UrlEncoded();
                form.Field("grant", "x", Json.String);
                form.Field("none", (int?)null, Json.Int32);
                form.Field("f", JsonDocument.Parse(json).RootElement, Json.Any, style, explode);
            },
            "POST");

        Assert.That(request.Body, Is.EqualTo("grant=x&" + expected));
        Assert.That(request.Headers["Content-Type"], Is.EqualTo("application/x-www-form-urlencoded"));
        Assert.That(request.Headers["Content-Length"], Is.EqualTo(request.Body.Length.ToString()));
    }

    [Test]
    public async Task A_body_may_be_JSON_lines()
    {
        var request = await Probe.SendAsync(
            request =>
            {
                request.Path("/lines");
                request.JsonLines([1, 2, 3], Json.Int32);
            },
            "POST");

        Assert.That(request.Body, Is.EqualTo("1\n2\n3\n"));
        Assert.That(request.Headers["Content-Type"], Is.EqualTo("application/jsonl"));
    }

    // RFC 7464, section 2.2.
    [TestCase("application/json-seq")]
    [TestCase("Application/JSON-Seq; charset=utf-8")]
    [TestCase("application/geo+json-seq")]
    public async Task A_body_may_be_a_JSON_sequence(string mediaType)
    {
        var request = await Probe.SendAsync(
            request =>
            {
                request.Path("/lines");
                request.JsonLines([1, 2], Json.Int32, mediaType);
            },
            "POST");

        Assert.That(request.Body, Is.EqualTo("\u001e1\n\u001e2\n"));
    }

    [Test]
    public async Task A_body_may_be_text()
    {
        var request = await Probe.SendAsync(
            request =>
            {
                request.Path("/text");
                request.Text("grün", "text/csv");
            },
            "PUT");

        Assert.That(request.Body, Is.EqualTo("grün"));
        Assert.That(request.Headers["Content-Type"], Is.EqualTo("text/csv; charset=utf-8"));
    }

    [TestCase("image/png", null, "image/png")]
    [TestCase("image/*", "image/jpeg", "image/jpeg")]
    public async Task A_body_may_be_a_file(string declared, string? own, string expected)
    {
        var request = await Probe.SendAsync(
            request =>
            {
                request.Path("/file");
                request.Binary(ApiFile.FromBytes([65, 66], contentType: own), declared);
            },
            "PUT");

        Assert.That(request.Body, Is.EqualTo("AB"));
        Assert.That(request.Headers["Content-Type"], Is.EqualTo(expected));
        Assert.That(request.Headers["Content-Length"], Is.EqualTo("2"));
    }

    [Test]
    public async Task No_body_is_sent_where_it_is_null()
    {
        var request = await Probe.SendAsync(
            request =>
            {
                request.Path("/none");
                request.Json((string?)null, Json.String);
                request.Text(null);
                request.Binary(null);
            },
            "POST");

        Assert.That(request.Headers, Does.Not.ContainKey("Content-Type"));
    }
}
