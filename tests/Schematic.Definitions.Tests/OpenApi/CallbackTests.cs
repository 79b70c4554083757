using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

/// <summary>The events of callbacks, with their names and payloads.</summary>
public sealed class CallbackTests
{
    private const string Sold = "{requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sold'}}}}}";
    private const string Lost = "{requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Lost'}}}}}";
    private const string Inline = "{requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}";
    private const string Form = "{requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}}}}}";

    [TestCase("onEvent: {'{$request.body#/url}': {post: SOLD}}", "", "onEvent Sold")]
    [TestCase("onEvent: {'{$request.body#/url}': {post: INLINE}}", "", "onEvent OnEventRequest")]
    [TestCase("onEvent: {'{$request.body#/url}': {put: SOLD}}, onLoss: {'{$request.body#/url}': {post: LOST}}", "", "onEvent Sold, onLoss Lost")]
    [TestCase("onEvent: {$ref: '#/components/callbacks/Both'}", "", "onEvent.sold Sold, onEvent.lost Lost")]
    [TestCase("onEvent: {'{$request.body#/url}': {$ref: '#/components/pathItems/Item'}}", "", "onEvent Sold")]
    [TestCase("onEvent: {'{$url}': {$ref: '#/components/pathItems/Item', put: LOST}}", "", "onEvent.put Lost, onEvent.post Sold")]
    [TestCase("onEvent: {'{$request.body#/url}': {get: {}, post: {requestBody: {$ref: '#/components/requestBodies/Body'}}}}", "", "onEvent Sold")]
    [TestCase("onEvent: {'{$request.body#/url}': {additionalOperations: {NOTIFY: SOLD}}}", "", "onEvent Sold")]
    [TestCase("onEvent: {'{$request.body#/url}': {post: SOLD}}", "onEvent: {'{$request.body#/url}': {post: SOLD}}", "onEvent Sold")]
    [TestCase("onEvent: {'{$request.body#/url}': {post: INLINE}}", "onEvent: {'{$request.query.url}': {put: INLINE}}", "onEvent OnEventRequest")]
    [TestCase("onEvent: {'{$request.body#/url}': {post: SOLD}}", "onEvent: {'{$request.body#/url}': {post: LOST}}", "onEvent.sell Sold, onEvent.lose Lost")]
    [TestCase("onEvent: {'{$request.body#/url}': {post: SOLD}}", "onEvent: {'{$request.body#/url}': {post: INLINE}}", "onEvent.sell Sold, onEvent.lose OnEventLoseRequest")]
    [TestCase("onEvent: {'{$url}/sold': {post: SOLD}, '{$url}/lost': {post: LOST}}", "", "onEvent.sold Sold, onEvent.lost Lost")]
    [TestCase("onEvent: {'{$url}/sold': {post: SOLD}, '{$url}/lost': {post: LOST}}", "onEvent: {'{$url}/sold': {post: SOLD}}", "onEvent.sold Sold, onEvent.lost Lost")]
    [TestCase("onEvent: {'{$url}/new': {post: SOLD}, '{$url}/old': {post: LOST}}", "onEvent: {'{$url}/new': {post: INLINE}}", "onEvent.sell.new Sold, onEvent.sell.old Lost, onEvent.lose.new OnEventLoseNewRequest")]
    [TestCase("onEvent: {'{$url}': {post: SOLD, put: LOST}}", "", "onEvent.post Sold, onEvent.put Lost")]
    [TestCase("onEvent: {'{$url}': {post: SOLD}, '{$other}': {post: LOST}}", "", "onEvent.url Sold, onEvent.other Lost")]
    [TestCase("onEvent: {'{$request.body#/url}': {post: SOLD}, '{$request.query.url}': {post: LOST}}", "", "onEvent.sell.post Sold, onEvent.sell.post2 Lost")]
    [TestCase("onEvent: {'{$url}': {post: SOLD}}, on-event: {'{$url}': {post: LOST}}", "", "onEvent Sold, on-event2 Lost")]
    [TestCase("order.paid: {'{$url}': {post: SOLD}}", "", "order.paid Sold", "order.paid: {post: SOLD}")]
    [TestCase("order.paid: {'{$url}': {post: LOST}}", "", "order.paid Sold, order.paid.sell Lost", "order.paid: {post: SOLD}")]
    [TestCase("onEvent: {'{$url}': {post: FORM}}", "", "")]
    [TestCase("onEvent: {'{$url}': {post: FORM}}", "onEvent: {'{$url}': {post: SOLD}}", "onEvent Sold")]
    [TestCase("onEvent: {'{$url}': {post: {}}}", "", "")]
    [TestCase("onEvent: {}", "", "")]
    [TestCase("onEvent: {$ref: '#/components/callbacks/Nested'}", "", "onEvent Sold, onNested Lost")]
    [TestCase("onEvent: {$ref: '#/components/callbacks/Circle'}", "", "onEvent Sold, again Sold")]
    [TestCase("x-onEvent: {'{$url}': {post: SOLD}}, onEvent: {x-post: {post: SOLD}}", "", "")]
    [TestCase("'': {'{$url}': {post: SOLD}}", "", " Sold")]
    [TestCase("", "", "order.paid Sold, onLoss Lost", "order.paid: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sold'}}}}, callbacks: {onLoss: {'{$url}': {post: LOST}}}}}")]
    public void Callbacks_are_events(string sell, string lose, string events, string webhooks = "")
    {
        var imported = Import(sell, lose, webhooks);

        Assert.That(imported.Diagnostics, Is.Empty);
        Assert.That(Events(imported.Api!), Is.EqualTo(events));
    }

    [Test]
    public void Callbacks_with_operation_ids_are_named_after_them_where_they_differ()
    {
        var api = Import($"onEvent: {{'{{$url}}': {{post: {Sold.Replace("{requestBody", "{operationId: sold, requestBody", StringComparison.Ordinal)}}}, '{{$other}}': {{post: {Inline.Replace("{requestBody", "{operationId: lost, requestBody", StringComparison.Ordinal)}}}}}", "").Api!;

        Assert.That(Events(api), Is.EqualTo("onEvent.sold Sold, onEvent.lost LostRequest"));
    }

    [TestCase("[]", "[]", "onBoth Sold, onSale Sold, onLoss Lost", "Sold, Lost")]
    [TestCase("[sell]", "[]", "onBoth Sold, onSale Sold", "Sold")]
    [TestCase("[lose]", "[]", "onBoth Sold, onLoss Lost", "Sold, Lost")]
    [TestCase("[]", "[sell]", "onBoth Sold, onLoss Lost", "Sold, Lost")]
    [TestCase("[]", "[lose]", "onBoth Sold, onSale Sold", "Sold")]
    [TestCase("[]", "[sell, lose]", "", "")]
    public void Callbacks_are_selected_with_their_operations(string include, string exclude, string events, string types)
    {
        var api = Import("onBoth: {'{$url}': {post: SOLD}}, onSale: {'{$url}': {post: SOLD}}", "onBoth: {'{$url}': {post: SOLD}}, onLoss: {'{$url}': {post: LOST}}").Api!;

        var selected = EndpointSelection.Apply(api, Patterns(include), Patterns(exclude));

        Assert.That(Events(selected), Is.EqualTo(events));
        Assert.That(string.Join(", ", selected.Types.Select(type => type.Name)), Is.EqualTo(types));
    }

    [Test]
    public void A_callback_is_located_and_documented()
    {
        var callback = Import("onEvent: {'{$url}': {post: {summary: Something was sold., deprecated: true, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sold'}}}}}}}", "").Api!.Webhooks.Single();

        Assert.That((callback.Location.Line, callback.Documentation.Summary, callback.IsDeprecated, callback.IsCallback), Is.EqualTo((4, "Something was sold.", true, true)));
    }

    [TestCase("onEvent: 5", "(4,59): warning SCH2102")]
    [TestCase("onEvent: {'{$url}': 5}", "(4,70): warning SCH2102")]
    [TestCase("onEvent: {'{$url}': {post: 5}}", "(4,77): warning SCH2102")]
    [TestCase("onEvent: {'{$url}': {post: {requestBody: 5}}}", "(4,91): warning SCH2102")]
    [TestCase("onEvent: {'{$url}': {post: {requestBody: {content: 5}}}}", "(4,101): warning SCH2102")]
    [TestCase("onEvent: {$ref: '#/components/callbacks/None'}", "(4,66): error SCH1022")]
    public void A_malformed_callback_is_reported_where_it_is(string callbacks, string expected)
    {
        var imported = Import(callbacks, "");

        Assert.That(imported.Api!.Webhooks, Is.Empty);
        Assert.That(imported.Diagnostics.Select(diagnostic => diagnostic.ToString()), Has.Some.Contains(expected));
    }

    private static string Events(ApiDefinition api) => string.Join(", ", api.Webhooks.Select(webhook => $"{webhook.Name} {Shown.Reference(webhook.Payload)}"));

    private static string[] Patterns(string list) => list.Trim('[', ']').Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static Corpus.Importing Import(string sell, string lose, string webhooks = "") => Corpus.Importing.Text("""
        openapi: 3.2.0
        info: {title: Shop, version: '1'}
        paths:
          /sales: {post: {operationId: sell, callbacks: {SELL}, OK}}
          /losses: {post: {operationId: lose, callbacks: {LOSE}, OK}}
        webhooks: {WEBHOOKS}
        components:
          schemas: {Sold: {type: object, properties: {price: {type: number}}}, Lost: {type: object, properties: {reason: {type: string}}}}
          requestBodies: {Body: {content: {application/json: {schema: {$ref: '#/components/schemas/Sold'}}}}}
          pathItems: {Item: {post: SOLD}}
          callbacks:
            Both: {'{$request.body#/url}/sold': {post: SOLD}, '{$request.body#/url}/lost': {post: LOST}}
            Nested: {'{$url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sold'}}}}, callbacks: {onNested: {'{$url}': {post: LOST}}}}}}
            Circle: {'{$url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sold'}}}}, callbacks: {again: {$ref: '#/components/callbacks/Circle'}}}}}
        """.Replace("SELL", sell, StringComparison.Ordinal).Replace("LOSE", lose, StringComparison.Ordinal).Replace("WEBHOOKS", webhooks, StringComparison.Ordinal)
        .Replace("OK", "responses: {'204': {description: Done.}}", StringComparison.Ordinal).Replace("SOLD", Sold, StringComparison.Ordinal).Replace("LOST", Lost, StringComparison.Ordinal).Replace("INLINE", Inline, StringComparison.Ordinal).Replace("FORM", Form, StringComparison.Ordinal));
}
