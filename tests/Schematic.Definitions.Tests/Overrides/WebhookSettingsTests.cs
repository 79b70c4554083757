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

    [TestCase("{header: X-S}", "X-S  False {body}  ")]
    [TestCase("{header: X-S, prefix: 'sha256=', encoding: base64}", "X-S sha256= True {body}  ")]
    [TestCase("{header: X-S, timestamp: X-T}", "X-S  False {timestamp}.{body} X-T ")]
    [TestCase("{header: X-S, timestamp: X-T, id: X-I, signed: '{id}{timestamp}{body}', tolerance: 90s}", "X-S  False {id}{timestamp}{body} X-T 00:01:30")]
    public void A_signature_has_parts(string text, string expected)
    {
        foreach (var signature in new[] { Overridden(text), Importing.Text($"{Document}x-webhook-signature: {text}").Api!.WebhookSignature! })
            Assert.That($"{signature.Header} {signature.Prefix} {signature.IsBase64} {signature.Signed} {signature.TimestampHeader} {signature.Tolerance}", Is.EqualTo(expected));
    }

    [Test]
    public void Overrides_take_precedence() =>
        Assert.That(Importing.Text($"{Document}x-webhook-signature: {{header: X-S}}", options: Options("standard")).Api!.WebhookSignature!.IsStandard);

    [TestCase("webhooks: standard", "1,11 SCH2050")]
    [TestCase("webhooks: {signed: standard}", "1,12 SCH2050")]
    [TestCase("webhooks: {signature: hmac}", "1,23 SCH2050")]
    [TestCase("webhooks: {signature: [standard]}", "1,23 SCH2050")]
    [TestCase("webhooks: {signature: {prefix: x}}", "1,23 SCH2050")]
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
    [TestCase("{header: X-S, prefix: 'v0=', encoding: base64, timestamp: X-T, id: X-I, signed: '{id}{timestamp}{body}', tolerance: 90s}")]
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
