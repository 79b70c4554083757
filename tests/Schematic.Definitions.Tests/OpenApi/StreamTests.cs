using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

public sealed class StreamTests
{
    private const string WatchEvent = "{properties: {type: {type: string}, object: {type: object}}}";

    private const string Item = "{properties: {x: {type: string}}}";

    [TestCase("text/event-stream: {schema: " + Item + "}", "ServerSentEvents GetStreamItem [DONE]")]
    [TestCase("text/event-stream: {itemSchema: " + Item + "}", "ServerSentEvents GetStreamItem [DONE]")]
    [TestCase("text/event-stream: {schema: {type: string}}", "ServerSentEvents String")]
    [TestCase("text/event-stream: {}", "ServerSentEvents String")]
    [TestCase("text/event-stream: {schema: {type: array, items: {type: string}}}", "ServerSentEvents String")]
    [TestCase("text/event-stream: {schema: {type: [string, 'null']}}", "ServerSentEvents String")]
    [TestCase("text/event-stream: {schema: {type: string, format: date-time}}", "ServerSentEvents DateTime")]
    [TestCase("text/event-stream: {schema: {type: string, enum: [a, b]}}", "ServerSentEvents GetStreamItem")]
    [TestCase("text/event-stream: {itemSchema: {type: object, properties: {data: {type: string}}}}", "ServerSentEvents String")]
    [TestCase("text/event-stream: {itemSchema: {type: object, properties: {event: {type: string}, data: {type: string}}, required: [data]}}", "ServerSentEvents String")]
    [TestCase("text/event-stream: {itemSchema: {properties: {data: {contentMediaType: application/json, contentSchema: " + Item + "}}}}", "ServerSentEvents GetStreamItem [DONE]")]
    [TestCase("text/event-stream: {itemSchema: {properties: {data: {type: string, contentMediaType: application/xml, contentSchema: " + Item + "}}}}", "ServerSentEvents String")]
    [TestCase("text/event-stream; charset=utf-8: {schema: " + Item + "}", "ServerSentEvents GetStreamItem [DONE]")]
    [TestCase("application/jsonl: {schema: {type: array, items: " + Item + "}}", "JsonLines GetStreamItem")]
    [TestCase("application/x-ndjson: {schema: " + Item + "}", "JsonLines GetStreamItem")]
    [TestCase("application/json-seq: {itemSchema: " + Item + "}", "JsonSequence GetStreamItem")]
    [TestCase("application/json: {schema: {title: Stream result of Sale, properties: {result: " + Item + ", error: " + Item + "}}}", "JsonLines GetStreamItem")]
    [TestCase("application/json;stream=watch: {schema: " + WatchEvent + "}", "JsonLines GetStreamItem")]
    [TestCase("application/json: {schema: " + WatchEvent + "}, application/yaml: {schema: " + WatchEvent + "}, 'application/json; Stream=Watch': {schema: " + WatchEvent + "}, application/vnd.kubernetes.protobuf;stream=watch: {schema: " + WatchEvent + "}", "JsonLines GetStreamItem")]
    public void Some_media_types_come_item_by_item(string content, string expected)
    {
        var endpoint = OpenApiText.Endpoints($"/a: {{get: {{operationId: get, responses: {{200: {{content: {{{content}}}}}}}}}}}").Single();

        var stream = endpoint.Stream!;
        Assert.That($"{stream.Framing} {Shown.Reference(stream.ItemType)} {stream.EndMarker}".TrimEnd(), Is.EqualTo(expected));
        Assert.That(endpoint.Responses.Single().Contents, Is.Empty);
    }

    [TestCase("application/json: {schema: " + Item + "}, application/json;stream=watch: {schema: " + Item + "}")]
    [TestCase("application/json: {schema: " + WatchEvent + "}")]
    [TestCase("application/yaml;stream=watch: {schema: " + WatchEvent + "}")]
    public void A_list_that_can_be_watched_is_no_stream(string content)
    {
        var endpoint = OpenApiText.Endpoints($"/a: {{get: {{operationId: get, responses: {{200: {{content: {{{content}}}}}}}}}}}").Single();

        Assert.That(endpoint.Stream, Is.Null);
        Assert.That(endpoint.Responses.Single().Contents, Is.Not.Empty);
    }

    [TestCase("data: {$ref: '#/components/schemas/Sale'}, event: {type: string}", "Sale")]
    [TestCase("data: {$ref: '#/components/schemas/Sale'}, eventType: {type: string}, eventId: {type: string}, reconnectionInterval: {type: string}", "Sale")]
    [TestCase("data: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Sale'}}, event: {type: string}", "Sale")]
    [TestCase("data: {contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Sale'}}", "Sale")]
    [TestCase("data: {$ref: '#/components/schemas/Sale'}", "SaleEvents")]
    [TestCase("data: {type: string}, event: {type: string}, other: {type: string}", "SaleEvents")]
    public void A_schema_of_the_event_itself_gives_the_type_of_its_data(string properties, string expected)
    {
        var api = OpenApiText.ReadWhole(OpenApiText.WithPaths("/a: {get: {responses: {200: {content: {text/event-stream: {schema: {$ref: '#/components/schemas/SaleEvents'}}}}}}}")
            + $"components: {{schemas: {{Sale: {{properties: {{x: {{type: string}}}}}}, SaleEvents: {{properties: {{{properties}}}}}}}}}\n");

        Assert.That(Shown.Reference(api.Endpoints.Single().Stream!.ItemType), Is.EqualTo(expected));
    }

    [Test]
    public void Events_of_several_kinds_make_a_union_of_their_data()
    {
        var api = OpenApiText.ReadWhole(OpenApiText.WithPaths(
            "/a: {get: {operationId: watch, responses: {200: {content: {text/event-stream: {itemSchema: {oneOf: [{properties: {event: {const: a}, data: {type: integer}}}, {properties: {event: {const: b}, data: {type: boolean}}}]}}}}}}}"));

        Assert.That(Shown.Type(api.Types.Single(type => type.Name == "WatchStreamItem")), Is.EqualTo("union Int64 | Boolean"));
    }

    [TestCase("oneOf: [{properties: {event: {const: added}, data: {$ref: '#/components/schemas/Sale'}}}, {properties: {event: {enum: [removed, lost]}, data: {type: string}}}]", "Sale | String", "added Sale, removed String, lost String")]
    [TestCase("properties: {event: {type: string}, data: {type: string}}, oneOf: [{properties: {event: {const: note}}}, {properties: {event: {const: count}, data: {format: int64}}}, {properties: {event: {const: sale}, data: {contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Sale'}}}}]", "String | Int64 | Sale", "note String, count Int64, sale Sale")]
    [TestCase("oneOf: [{$ref: '#/components/schemas/Added'}, {$ref: '#/components/schemas/Lost'}], discriminator: {propertyName: event, mapping: {added: '#/components/schemas/Added', lost: Lost}}", "Sale | String", "added Sale, lost String")]
    [TestCase("oneOf: [{allOf: [{properties: {event: {type: string}}}, {properties: {event: {const: added}, data: {$ref: '#/components/schemas/Sale'}}}]}, {properties: {event: {const: end}}}]", "Sale | String", "added Sale, end String")]
    [TestCase("oneOf: [{properties: {event: {const: x}, data: {$ref: '#/components/schemas/Sale'}}}, {properties: {event: {const: x}, data: {type: string}}}]", "Sale | String", "")]
    public void The_name_of_an_event_determines_the_type_of_its_data(string schema, string branches, string events)
    {
        var api = OpenApiText.ReadWhole(OpenApiText.WithPaths($"/a: {{get: {{operationId: watch, responses: {{200: {{content: {{text/event-stream: {{itemSchema: {{{schema}}}}}}}}}}}}}}}")
            + "components: {schemas: {Sale: {properties: {x: {type: string}}}, Added: {properties: {event: {type: string}, data: {$ref: '#/components/schemas/Sale'}}}, Lost: {properties: {event: {type: string}, data: {type: string}}}}}\n");

        Assert.That(Shown.Type(api.Types.Single(type => type.Name == "WatchStreamItem")), Is.EqualTo("union " + branches));
        Assert.That(string.Join(", ", api.Endpoints.Single().Stream!.Events.Select(each => $"{each.Name} {Shown.Reference(each.Type)}")), Is.EqualTo(events));
    }

    [TestCase("application/json: {schema: {properties: {stream: {type: boolean}}}}", "stream")]
    [TestCase("application/json: {schema: {properties: {stream: {type: [boolean, 'null']}}}}", "stream")]
    [TestCase("multipart/form-data: {schema: {properties: {stream: {type: boolean}}}}", "stream")]
    [TestCase("application/json: {schema: {properties: {stream: {type: string}}}}", null)]
    public void A_member_of_the_body_asks_for_the_stream(string body, string? expected)
    {
        var endpoint = OpenApiText.Endpoints(
            $"/a: {{post: {{requestBody: {{content: {{{body}}}}}, responses: {{200: {{content: {{application/json: {{}}, text/event-stream: {{schema: {{type: object}}}}}}}}}}}}}}").Single();

        Assert.That(endpoint.Stream!.Flag, Is.EqualTo(expected));
        Assert.That(endpoint.Responses.Single().Contents.Single(), Is.InstanceOf<JsonContent>());
    }
}
