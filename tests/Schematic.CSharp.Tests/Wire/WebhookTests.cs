using System.Text;
using Schematic.CSharp.Tests.Binding;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>The events that generated code reads from requests to webhooks.</summary>
public sealed class WebhookTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Sample, version: "1"}
        servers: [{url: "https://a.example"}]
        paths: {/ping: {get: {operationId: ping, responses: {204: {description: ""}}}}}
        webhooks:
          issues-opened: {post: {summary: Someone opened an issue., requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Opened'}}}}, responses: {200: {description: ""}}}}
          issues-closed: {post: {deprecated: true, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Closed'}}}}, responses: {200: {description: ""}}}}
          issues-note-added: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}, responses: {200: {description: ""}}}}
          job.done: {post: {requestBody: {content: {application/json: {schema: {type: array, items: {type: integer}}}}}, responses: {200: {description: ""}}}}
          upload: {post: {requestBody: {content: {text/plain: {schema: {type: string}}}}, responses: {200: {description: ""}}}}
        components:
          schemas:
            Opened: {type: object, required: [action, title], properties: {action: {type: string, enum: [opened]}, title: {type: string}}}
            Closed: {type: object, required: [action, title], properties: {action: {type: string, enum: [closed]}, title: {type: string}}}
            Note: {type: object, required: [action, note], properties: {action: {type: string, enum: [added]}, note: {type: string}}}
        """;

    private const string Callbacks = """
        openapi: 3.0.3
        info: {title: Sample, version: "1"}
        servers: [{url: "https://a.example"}]
        paths:
          /streams: {post: {operationId: createStream, callbacks: {onData: {'{$request.query.url}/data': {post: {requestBody: {content: {application/json: {schema: {type: object, required: [at], properties: {at: {type: string}}}}}}, responses: {200: {description: ""}}}}}, onEnd: {'{$request.query.url}/end': {post: {requestBody: {content: {application/json: {schema: {type: object, required: [reason], properties: {reason: {type: string}}}}}}, responses: {200: {description: ""}}}}}}, responses: {204: {description: ""}}}}
          /feeds: {post: {operationId: createFeed, callbacks: {onData: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object, required: [lines], properties: {lines: {type: array, items: {type: string}}}}}}}, responses: {200: {description: ""}}}}}}, responses: {204: {description: ""}}}}
        """;

    private const string Show = """
        void Parse(string name, string body)
        {
            try
            {
                Show(SampleWebhooks.Parse(name, System.Text.Encoding.UTF8.GetBytes(body), maxBytes: 1000) switch
                {
                    IssuesOpenedWebhook opened => "opened " + opened.Payload.Title + " " + opened.Name,
                    IssuesClosedWebhook closed => "closed " + closed.Payload.Title,
                    IssuesNoteAddedWebhook note => "note " + note.Payload.Note,
                    JobDoneWebhook done => "done " + done.Payload.Count,
                    UnknownSampleWebhook unknown => "unknown " + unknown.Name + " " + unknown.Payload.GetRawText(),
                    _ => "?",
                });
            }
            catch (WebhookException exception)
            {
                Show(exception.Failure);
            }
        }

        """;

    [TestCase("issues-opened", """{"action":"opened","title":"a"}""", "opened a issues-opened")]
    [TestCase("issues.opened", """{"action":"opened","title":"a"}""", "opened a issues-opened")]
    [TestCase("ISSUES_OPENED", """{"action":"opened","title":"a"}""", "opened a issues-opened")]
    [TestCase("issues", """{"action":"opened","title":"a"}""", "opened a issues-opened")]
    [TestCase("issues", """{"action":"closed","title":"a"}""", "closed a")]
    [TestCase("issues", """{"action":"added","note":"n"}""", "note n")]
    [TestCase("issues-note", """{"action":"added","note":"n"}""", "note n")]
    [TestCase("issue", """{"action":"closed","title":"a"}""", """unknown issue {"action":"closed","title":"a"}""")]
    [TestCase("", """{"action":"closed","title":"a"}""", "closed a")]
    [TestCase("job_done", "[1,2]", "done 2")]
    [TestCase("", "[1,2]", "done 2")]
    [TestCase("issues", """{"action":"moved","title":"a"}""", """unknown issues {"action":"moved","title":"a"}""")]
    [TestCase("deleted", """{"a":1}""", """unknown deleted {"a":1}""")]
    [TestCase("upload", "\"a\"", "unknown upload \"a\"")]
    [TestCase("deleted", "null", "unknown deleted null")]
    [TestCase("issues-opened", """{"action":"opened"}""", "Content")]
    [TestCase("issues-opened", "null", "Content")]
    [TestCase("issues-opened", """{"action":"opened","title":"a"}}""", "Content")]
    [TestCase("issues-opened", """{"action":"opened","title":"a""", "Content")]
    [TestCase("deleted", "<html>", "Content")]
    [TestCase("deleted", "", "Content")]
    public async Task A_request_is_an_event(string name, string body, string shown)
    {
        Assert.That(await ShowAsync(Show + $"Parse({Quoted(name)}, {Quoted(body)});"), Is.EqualTo(new[] { shown }));
    }

    [Test]
    public async Task Large_and_deep_bodies_are_refused()
    {
        var shown = await ShowAsync(Show + """Parse("deleted", new string(' ', 1001)); Parse("deleted", new string('[', 300) + new string(']', 300)); Parse("deleted", new string(' ', 998) + "{}");""");

        Assert.That(shown, Is.EqualTo(new[] { "TooLarge", "Content", "unknown deleted {}" }));
    }

    [TestCase("old", "JobDoneWebhook")]
    [TestCase("new", "JobDoneWebhook")]
    [TestCase("other", "Signature")]
    public async Task A_signature_of_any_secret_is_valid(string secret, string expected)
    {
        var shown = await ShowAsync($$"""
            var time = new FixedTime();
            var signature = "t=1000,v1=" + Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes({{Quoted(secret)}}), System.Text.Encoding.UTF8.GetBytes("1000.[1]")));
            try { Show(SampleWebhooks.ParseSigned("job.done", System.Text.Encoding.UTF8.GetBytes("[1]"), name => name == "X-S" ? signature : null, ["new", "old"], time: time).GetType().Name); }
            catch (WebhookException exception) { Show(exception.Failure); }
            """, "webhooks: {signature: {header: X-S, form: 't={timestamp},v1={signature}'}}", "sealed class FixedTime : TimeProvider { public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1000); }");

        Assert.That(shown, Is.EqualTo(new[] { expected }));
    }

    [TestCase("standard")]
    public async Task A_signed_request_is_verified_first(string scheme)
    {
        var shown = await ShowAsync("""
            var body = System.Text.Encoding.UTF8.GetBytes("[1]");
            var secret = Convert.ToBase64String(new byte[] { 1, 2, 3 });
            var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString();
            var signature = "v1," + Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(new byte[] { 1, 2, 3 }, System.Text.Encoding.UTF8.GetBytes("m." + now + ".[1]")));
            string Header(string name) => name switch { "webhook-id" => "m", "webhook-timestamp" => now, "webhook-signature" => signature, _ => null };
            Show(SampleWebhooks.ParseSigned("job.done", body, Header, secret).GetType().Name);
            try { SampleWebhooks.ParseSigned("job.done", System.Text.Encoding.UTF8.GetBytes("[2]"), Header, secret); }
            catch (WebhookException exception) { Show(exception.Failure); }
            try { SampleWebhooks.ParseSigned("job.done", System.Text.Encoding.UTF8.GetBytes("not JSON"), Header, secret); }
            catch (WebhookException exception) { Show(exception.Failure); }
            """, $"webhooks: {{signature: {scheme}}}");

        Assert.That(shown, Is.EqualTo(new[] { "JobDoneWebhook", "Signature", "Signature" }));
    }

    [TestCase("{header: X-Hub-Signature-256, form: 'sha256={signature}'}", """new("X-Hub-Signature-256") { Form = "sha256={signature}" }""")]
    [TestCase("{header: X-S, form: 't={timestamp},v1={signature}'}", """new("X-S") { Form = "t={timestamp},v1={signature}", Separator = ",", Signed = "{timestamp}.{body}" }""")]
    [TestCase("{header: X-S, secret: base64, separator: ' '}", """new("X-S") { Separator = " ", IsSecretBase64 = true }""")]
    [TestCase("{header: X-S, encoding: base64}", """new("X-S") { IsBase64 = true }""")]
    [TestCase("{header: X-S, timestamp: X-T, tolerance: 30s}", """new("X-S") { TimestampHeader = "X-T", Signed = "{timestamp}.{body}", Tolerance = global::System.TimeSpan.FromMilliseconds(30000D) }""")]
    [TestCase("{header: X-S, id: X-I, signed: '{id}:{body}'}", """new("X-S") { IdHeader = "X-I", Signed = "{id}:{body}" }""")]
    [TestCase("standard", "global::Sample.Apis.WebhookSignature.Standard")]
    public void A_signature_is_stated_by_overrides_or_the_description(string signature, string expression)
    {
        var (overrides, extension) = ($"webhooks: {{signature: {signature}}}", $"{Document}\nx-webhook-signature: {signature}\n");

        foreach (var api in new[] { Sent.Read(Document, "api.yaml", overrides), Sent.Read(extension, "api.yaml") })
        {
            var code = GeneratedCode.Of(api);
            Assert.That(code.Text, Does.Contain($"WebhookSignature Signature {{ get; }} = {expression};"));
            Assert.That(code.Compile(), Is.Empty);
        }
    }

    [Test]
    public void Without_webhooks_nothing_is_generated()
    {
        var code = GeneratedCode.Of(Sent.Read(Document[..Document.IndexOf("webhooks:", StringComparison.Ordinal)], "api.yaml"));

        Assert.That(code.Text + code.RuntimeText, Does.Not.Contain("Webhook"));
    }

    [Test]
    public void Without_a_signature_nothing_is_verified()
    {
        var code = GeneratedCode.Of(Sent.Read(Document, "api.yaml"));

        Assert.That(code.Text + code.RuntimeText, Does.Contain("WebhookReader").And.Not.Contain("HMAC").And.Not.Contain("ParseSigned"));
        Assert.That(code.Compile(), Is.Empty);
    }

    [TestCase("PingAsync", false)]
    [TestCase("SampleWebhooks", true)]
    [TestCase("JobDoneWebhook", true)]
    public void Webhooks_are_generated_where_sources_mention_them(string mentioned, bool isGenerated)
    {
        var code = GeneratedCode.Of([Sent.Read(Document, "api.yaml")], options => options with { FindMentions = _ => new HashSet<string>([mentioned]) });

        Assert.That(code.Text.Contains("class SampleWebhooks", StringComparison.Ordinal), Is.EqualTo(isGenerated));
        Assert.That(code.Text.Contains("record Opened", StringComparison.Ordinal), Is.EqualTo(isGenerated));
        Assert.That(code.Compile(), Is.Empty);
    }

    [Test]
    public void Any_name_of_a_webhook_compiles()
    {
        string[] names = ["", "1", "class", "a\\\"b", "\\u00e4 \\ud83d\\ude00", "Sample", "sample", "Unknown Sample", "{{x}}", "*/", "</summary>"];
        var webhooks = names.Select((name, index) => "  \"NAME\": {post: {summary: \"NAME\", requestBody: {content: {application/json: {schema: {type: object, properties: {pINDEX: {type: string}}}}}}, responses: {200: {description: \"\"}}}}"
            .Replace("NAME", name, StringComparison.Ordinal).Replace("INDEX", $"{index}", StringComparison.Ordinal));
        var document = Document.Replace("webhooks:", "webhooks:\n" + string.Join('\n', webhooks), StringComparison.Ordinal);

        Assert.That(GeneratedCode.Of(Sent.Read(document, "api.yaml", "webhooks: {signature: {header: X-S, form: '\"\\{signature}'}}")).Compile(), Is.Empty);
    }

    [Test]
    public async Task Names_of_other_types_stay_as_they_are()
    {
        var document = Document.Replace("schemas:", "schemas:\n    SampleWebhook: {type: object, properties: {x: {type: string}}}", StringComparison.Ordinal)
            .Replace("{type: array, items: {type: integer}}", "{type: array, items: {$ref: '#/components/schemas/SampleWebhook'}}", StringComparison.Ordinal);

        var exchange = await Exchange.OfAsync(Sent.Read(document, "api.yaml"), [], """
            SampleWebhook2 read = SampleWebhooks.Parse("job.done", System.Text.Encoding.UTF8.GetBytes("[{\"x\":\"a\"}]"));
            Show(((JobDoneWebhook)read).Payload[0].X);
            Show(new SampleWebhook { X = "b" }.X);
            """, []);

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "a", "b" }));
    }

    [TestCase("onEnd", """{"reason":"r"}""", "end r onEnd")]
    [TestCase("onData", """{"at":"a"}""", "stream a onData.createStream")]
    [TestCase("onData", """{"lines":["a","b"]}""", "feed 2")]
    [TestCase("onData.createFeed", """{"lines":["a","b"]}""", "feed 2")]
    [TestCase("", """{"reason":"r"}""", "end r onEnd")]
    [TestCase("onStart", """{"a":1}""", "unknown onStart")]
    public async Task A_request_of_a_callback_is_an_event(string name, string body, string shown)
    {
        var exchange = await Exchange.OfAsync(Sent.Read(Callbacks, "api.yaml"), [], $$"""
            Show(SampleWebhooks.Parse({{Quoted(name)}}, System.Text.Encoding.UTF8.GetBytes({{Quoted(body)}})) switch
            {
                OnEndWebhook end => "end " + end.Payload.Reason + " " + end.Name,
                OnDataCreateStreamWebhook data => "stream " + data.Payload.At + " " + data.Name,
                OnDataCreateFeedWebhook feed => "feed " + feed.Payload.Lines.Count,
                var unknown => "unknown " + unknown.Name,
            });
            """, []);

        Assert.That(exchange.Shown, Is.EqualTo(new[] { shown }));
    }

    [TestCase("standard")]
    [TestCase("{header: X-S, form: 't={timestamp},v1={signature}'}")]
    public void Callbacks_are_signed_like_webhooks(string signature)
    {
        var code = GeneratedCode.Of(Sent.Read(Callbacks, "api.yaml", $"webhooks: {{signature: {signature}}}"));

        Assert.That(code.Text, Does.Contain("SampleWebhook ParseSigned(").And.Contain("/// <summary>The callback <c>onEnd</c>.</summary>"));
        Assert.That(code.Compile(), Is.Empty);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static async Task<IReadOnlyList<string>> ShowAsync(string calls, string? overrides = null, params string[] others) =>
        (await Exchange.OfAsync(Sent.Read(Document, "api.yaml", overrides), Encoding.UTF8.GetBytes(""), calls, [.. others.Select(other => "using System;\n" + other)])).Shown;
}
