namespace Schematic.Generation.Tests.Compatibility;

/// <summary>The rules for the webhooks and callbacks of a description.</summary>
public sealed class WebhookRuleTests
{
    private const string Store = """
        openapi: 3.1.0
        info: {title: Store, version: "1"}
        servers: [{url: "https://store.example"}]
        paths: {/ping: {get: {operationId: order.paid, responses: {"204": {description: Success.}}}}}
        webhooks:
          order.paid: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Paid'}}}}, responses: {"200": {description: Received.}}}}
          order.sent: {post: {requestBody: {content: {application/json: {schema: {type: array, items: {type: integer}}}}}, responses: {"200": {description: Received.}}}}
        components:
          schemas:
            Paid: {type: object, required: [id, amount], properties: {id: {type: string}, amount: {type: integer}}}
        """;

    private const string Feed = """
        openapi: 3.0.3
        info: {title: Feed, version: "1"}
        servers: [{url: "https://feed.example"}]
        paths:
          /a: {post: {operationId: a, callbacks: {onData: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Data'}}}}, responses: {"200": {description: Received.}}}}}}, responses: {"204": {description: Success.}}}}
          /b: {post: {operationId: b, callbacks: {onData: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Data'}}}}, responses: {"200": {description: Received.}}}}}}, responses: {"204": {description: Success.}}}}
        components:
          schemas:
            Data: {type: object, required: [id], properties: {id: {type: string}}}
        """;

    [TestCase("  order.sent: {", "  x-order.sent: {", "SCH7010 1")]
    [TestCase("  order.sent: {", "  order.shipped: {", "SCH7010 1")]
    [TestCase("required: [id, amount]", "required: [id]", "SCH7056 10")]
    [TestCase("required: [id, amount], properties: {id: {type: string}, amount: {type: integer}}", "required: [id], properties: {id: {type: string}}", "SCH7053 10")]
    [TestCase(", amount: {type: integer}", "", "SCH7056 10, SCH7052 10")]
    [TestCase("amount: {type: integer}", "amount: {type: string}", "SCH7050 10")]
    [TestCase("items: {type: integer}", "items: {type: string}", "SCH7050 7")]
    [TestCase("items: {type: integer}", "items: {type: integer, format: int32}", "SCH7081 7")]
    [TestCase("properties: {id: {type: string}", "properties: {id: {type: string}, at: {type: string}", "")]
    [TestCase("  order.sent: {", "  order.lost: {post: {requestBody: {content: {application/json: {schema: {type: string}}}}, responses: {'200': {description: Received.}}}}\n  order.sent: {", "")]
    public void A_change_is_judged(string before, string after, string expected) => Judge(Store, before, after, expected);

    [TestCase("{onData:", "{onValue:", "SCH7010 1")]
    [TestCase("id: {type: string}", "id: {type: integer}", "SCH7050 9")]
    [TestCase("required: [id], ", "", "SCH7056 9")]
    [TestCase("{id: {type: string}}", "{id: {type: string}, at: {type: string}}", "")]
    [TestCase("request.query.url", "request.body#/url", "")]
    public void A_change_of_a_callback_is_judged(string before, string after, string expected) => Judge(Feed, before, after, expected);

    [Test]
    public void A_callback_with_another_payload_in_one_operation_gets_another_name() =>
        Judge(Feed, "/b: {post: {operationId: b, callbacks: {onData: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Data'}}}}",
            "/b: {post: {operationId: b, callbacks: {onData: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: array, items: {type: string}}}}}", "SCH7010 1");

    private static void Judge(string description, string before, string after, string expected)
    {
        using var project = new ChangedProject(description);
        Assert.That(project.Judge(), Is.Empty, "nothing has changed yet");
        var changed = description.Replace(before, after, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(description));

        project.To(changed);

        Assert.That(string.Join(", ", project.Judge().Select(diagnostic => $"{diagnostic.Descriptor.Code} {diagnostic.Location.Line}")), Is.EqualTo(expected), string.Join('\n', project.Judge()));
    }
}
