using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Export;
using Schematic.Definitions.Tests.Documents;
using Schematic.Definitions.Tests.OpenApi;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.Overrides;

/// <summary>Webhooks and their signatures, as overrides and the extension of a document state them.</summary>
public sealed class WebhookSettingsTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers: [{url: "https://shop.example"}]
        paths: {/ping: {get: {operationId: ping, responses: {204: {description: ""}}}}}
        webhooks:
          paid: {post: {summary: Paid., deprecated: true, requestBody: {content: {application/json: {schema: {type: array, items: {type: string}}}}}, responses: {200: {description: ""}}}}
          shipped: {post: {requestBody: {content: {text/plain: {schema: {type: string}}}}, responses: {200: {description: ""}}}}
          x-note: {post: {requestBody: {content: {application/json: {schema: {type: string}}}}, responses: {200: {description: ""}}}}

        """;

    [Test]
    public void Webhooks_with_json_are_read()
    {
        var webhook = Importing.Text(Document).Api!.Webhooks.Single();

        Assert.That((webhook.Name, webhook.Payload, webhook.Documentation.Summary, webhook.IsDeprecated, webhook.Location.Line), Is.EqualTo(("paid", (TypeReference)new ArrayReference(TypeReference.String), "Paid.", true, 6)));
    }

    [Test]
    public void An_export_with_properties_of_the_api_keeps_webhooks()
    {
        var api = Importing.Text(Document + "x-webhook-signature: standard\nx-schematic: {api: {requestSuffix: Call}}\n").Api!;

        Assert.That((api.RequestSuffix, api.Webhooks.Count, api.WebhookSignature?.IsStandard), Is.EqualTo(("Call", 1, (bool?)true)));
    }

    [TestCase("{header: X-S}", "X-S|{signature}||hex|{body}|||utf8|")]
    [TestCase("{header: X-S, form: 'sha256={signature}', encoding: base64}", "X-S|sha256={signature}||base64|{body}|||utf8|")]
    [TestCase("{header: X-S, timestamp: X-T}", "X-S|{signature}||hex|{timestamp}.{body}|X-T||utf8|")]
    [TestCase("{header: X-S, timestamp: X-T, id: X-I, signed: '{id}{timestamp}{body}', tolerance: 90s}", "X-S|{signature}||hex|{id}{timestamp}{body}|X-T|X-I|utf8|00:01:30")]
    [TestCase("{header: X-S, form: 't={timestamp},v1={signature}'}", "X-S|t={timestamp},v1={signature}|,|hex|{timestamp}.{body}|||utf8|")]
    [TestCase("{header: X-S, form: 'v1={signature}, t={timestamp}'}", "X-S|v1={signature}, t={timestamp}|,|hex|{timestamp}.{body}|||utf8|")]
    [TestCase("{header: X-S, form: 'ts={timestamp};h1={signature}', signed: '{timestamp}:{body}'}", "X-S|ts={timestamp};h1={signature}|;|hex|{timestamp}:{body}|||utf8|")]
    [TestCase("{header: X-S, form: 'id={id} t={timestamp} s={signature}', signed: '{id}.{timestamp}.{body}'}", "X-S|id={id} t={timestamp} s={signature}| |hex|{id}.{timestamp}.{body}|||utf8|")]
    [TestCase("{header: X-S, form: 'v1,{signature}', separator: ' ', secret: base64, encoding: hex}", "X-S|v1,{signature}| |hex|{body}|||base64|")]
    [TestCase("{header: X-S, form: 's=\"{signature}\",t=\"{timestamp}\"', secret: utf8}", "X-S|s=\"{signature}\",t=\"{timestamp}\"|,|hex|{timestamp}.{body}|||utf8|")]
    public void A_signature_has_parts(string text, string expected)
    {
        foreach (var signature in new[] { Overridden(text), Importing.Text($"{Document}x-webhook-signature: {text}").Api!.WebhookSignature! })
            Assert.That(string.Join('|', signature.Header, signature.Form, signature.Separator, signature.IsBase64 ? "base64" : "hex", signature.Signed, signature.TimestampHeader, signature.IdHeader, signature.IsSecretBase64 ? "base64" : "utf8", signature.Tolerance), Is.EqualTo(expected));
    }

    [Test]
    public void Overrides_take_precedence() =>
        Assert.That(Importing.Text($"{Document}x-webhook-signature: {{header: X-S}}", options: Options("standard")).Api!.WebhookSignature!.IsStandard);

    [TestCase("webhooks: standard", "1,11 SCH2050")]
    [TestCase("webhooks: {signed: standard}", "1,12 SCH2050")]
    [TestCase("webhooks: {signature: hmac}", "1,23 SCH2050")]
    [TestCase("webhooks: {signature: [standard]}", "1,23 SCH2050")]
    [TestCase("webhooks: {signature: {form: x}}", "1,23 SCH2050")]
    [TestCase("webhooks: {signature: {header: 'X S'}}", "1,32 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, encoding: base32}}", "1,47 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, timestamp: ''}}", "1,48 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, id: [a]}}", "1,41 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, id: X-I}}", "1,23 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, signed: '{timestamp}.{body}'}}", "1,45 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, signed: 'x'}}", "1,45 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, signed: '{body}{body}'}}", "1,45 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, timestamp: X-T, signed: '{body}'}}", "1,61 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, tolerance: none}}", "1,48 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, tolerance: 5}}", "1,48 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, prefix: 'v0='}}", "1,37 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: ''}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: [a]}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 'v0='}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 't={timestamp}'}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: '{signature}{timestamp}'}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: '{timestamp},{signature}'}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 's={signature},s=1{timestamp}'}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 'a={signature},b={signature}'}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 't={timestamp},u={timestamp},v={signature}'}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 'n={nonce},v={signature}'}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 'b={body},v={signature}'}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 't={timestamp},x,v={signature}'}}", "1,43 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, separator: g}}", "1,48 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, separator: ''}}", "1,48 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, secret: hex}}", "1,45 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 't={timestamp},v={signature}', timestamp: X-T}}", "1,23 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 't={timestamp},v={signature}', signed: '{body}'}}", "1,82 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, form: 'i={id},v={signature}'}}", "1,23 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, signed: '{url}{body}'}}", "1,45 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, signed: ''}}", "1,45 SCH2050")]
    [TestCase("webhooks: {signature: {header: X-S, algorithm: md5}}", "1,37 SCH2050")]
    public void Errors_of_a_signature_have_locations(string overrides, string expected)
    {
        var found = Importing.Text(Document, options: new ApiReaderOptions { Overrides = Reading.ReadWhole("overrides.yaml", overrides) }).Diagnostics;

        Assert.That(found.Select(diagnostic => $"{diagnostic.Location.Line},{diagnostic.Location.Column} {diagnostic.Descriptor.Code}"), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void A_signature_without_webhooks_is_a_warning()
    {
        var document = Document[..Document.IndexOf("webhooks:", StringComparison.Ordinal)];

        Assert.That(Importing.Text(document, options: Options("standard")).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH2051" }));
    }

    [Test]
    public void An_error_of_the_extension_is_at_its_line() =>
        Assert.That(Importing.Text($"{Document}x-webhook-signature: hmac").Diagnostics.Select(diagnostic => $"{diagnostic.Location.Line},{diagnostic.Location.Column} {diagnostic.Descriptor.Code}"), Is.EqualTo(new[] { "9,22 SCH2102" }));

    [TestCase("standard")]
    [TestCase("{header: X-S, form: 'v0={signature}', encoding: base64, timestamp: X-T, id: X-I, signed: '{id}{timestamp}{body}', tolerance: 90s}")]
    [TestCase("{header: X-S, form: 't={timestamp},v1={signature}'}")]
    [TestCase("{header: X-S, form: 'v1,{signature}', separator: ' ', secret: base64}")]
    public void An_exported_document_has_the_same_webhooks(string signature)
    {
        var api = Importing.Text($"{Document}x-webhook-signature: {signature}").Api!;

        var read = OpenApiText.ReadWhole(OpenApiExporter.Export(api, new OpenApiExportOptions()).ToJsonString());

        Assert.That(read.Webhooks.Select(webhook => webhook with { Location = default }), Is.EqualTo(api.Webhooks.Select(webhook => webhook with { Location = default })));
        Assert.That(read.WebhookSignature, Is.EqualTo(api.WebhookSignature));
        Assert.That(read.Notifications, Is.EqualTo(api.Notifications));
    }

    private static WebhookSignature Overridden(string signature) => Importing.Text(Document, options: Options(signature)).Api!.WebhookSignature!;

    private static ApiReaderOptions Options(string signature) => new() { Overrides = Reading.ReadWhole("overrides.yaml", $"webhooks: {{signature: {signature}}}") };
}
