using Schematic.Definitions.Model;
using Schematic.Definitions.Tests.Documents;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.Overrides;

/// <summary>Dropped parameters and members to which other parts of the description refer.</summary>
public sealed class DropTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Store, version: "1"}
        servers: [{url: "https://store.example"}]
        paths:
          /items:
            get:
              operationId: listItems
              parameters: [{name: cursor, in: query, schema: {type: string}}, {name: limit, in: query, schema: {type: integer}}]
              responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}
            post:
              operationId: addItem
              requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, required: [name], properties: {name: {type: string}, tag: {type: string}}}}}}
              responses: {204: {description: ""}}
          /orders:
            get:
              operationId: listOrders
              parameters: [{name: offset, in: query, schema: {type: integer}}, {name: limit, in: query, schema: {type: integer}}]
              responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Orders'}}}}}
          /items/{id}:
            get:
              operationId: getItem
              parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: trace, in: query, schema: {type: string}}]
              responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Shape'}}}}}
          /chat:
            post:
              operationId: chat
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Question'}}}}
              responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}, text/event-stream: {schema: {$ref: '#/components/schemas/Answer'}}}}}
        components:
          schemas:
            Page: {type: object, required: [data], properties: {data: {type: array, items: {type: string}}, next_cursor: {type: string}}}
            Orders: {type: object, required: [data], properties: {data: {type: array, items: {type: string}}, total: {type: integer}}}
            Question: {type: object, properties: {text: {type: string}, stream: {type: boolean}}}
            Answer: {type: object, properties: {text: {type: string}}}
            Shape: {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}], discriminator: {propertyName: kind}}
            Circle: {type: object, required: [kind], properties: {kind: {const: Circle}, radius: {type: number}}}
            Square: {type: object, required: [kind], properties: {kind: {const: Square}, side: {type: number}}}
        """;

    [Test]
    public void The_document_has_pages_and_streams()
    {
        var api = Read("keep: [chat]");

        Assert.That(Pages(api, "listItems"), Is.EqualTo("cursor limit: data next_cursor"));
        Assert.That(Pages(api, "listOrders"), Is.EqualTo("offset limit: data total"));
        Assert.That(Endpoint(api, "chat").Stream?.Flag, Is.EqualTo("stream"));
    }

    [TestCase("parameters: [listItems.limit]", "listItems", "cursor: data next_cursor")]
    [TestCase("parameters: ['*.limit']", "listOrders", "offset: data total")]
    [TestCase("parameters: [listItems.cursor]", "listItems", "none")]
    [TestCase("members: [Page.next_cursor]", "listItems", "none")]
    [TestCase("members: [Page.data]", "listItems", "none")]
    [TestCase("members: [Orders.total]", "listOrders", "offset limit: data")]
    [TestCase("members: [Page.next_cursor]", "listOrders", "offset limit: data total")]
    public void Pages_do_without_what_is_dropped(string drop, string operation, string expected)
    {
        Assert.That(Pages(Read($"drop: {{{drop}}}"), operation), Is.EqualTo(expected));
    }

    [Test]
    public void Stated_pages_that_need_a_dropped_parameter_are_an_error()
    {
        var import = Import("drop: {parameters: [listItems.cursor]}\npages: {listItems: {cursor: cursor, next: next_cursor, items: data}}");

        Assert.That(import.Diagnostics.Select(found => $"{found.Location} {found.Descriptor.Code}"), Is.EqualTo(new[] { "overrides.yaml(2,20) SCH2034" }));
    }

    [Test]
    public void A_response_is_not_streamed_without_the_member_that_requests_the_stream()
    {
        Assert.That(Endpoint(Read("drop: {members: [Question.stream]}"), "chat").Stream, Is.Null);
        Assert.That(Endpoint(Read("drop: {members: [Question.text]}"), "chat").Stream, Is.Not.Null);
    }

    [TestCase("parameters: [getItem.id]", "(1,21) SCH2050 'getItem.id', a parameter of the path, kept")]
    [TestCase("members: [Circle.kind]", "(1,18) SCH2050 'Circle.kind', the discriminator of 'Shape', kept")]
    [TestCase("members: [Circle.kinds]", "(1,18) SCH2051 drop.members Circle.kinds ; did you mean 'Circle.kind'?")]
    public void A_part_without_which_nothing_can_be_written_is_not_dropped(string drop, string expected)
    {
        var import = Import($"drop: {{{drop}}}");

        Assert.That(import.Diagnostics.Select(found => $"{found.Location}"["overrides.yaml".Length..] + $" {found.Descriptor.Code} {string.Join(' ', found.Arguments)}"), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void A_pattern_drops_the_other_parts()
    {
        var api = Read("drop: {parameters: ['getItem.*'], members: ['Circle.*']}");

        Assert.That(Endpoint(api, "getItem").Parameters.Select(parameter => parameter.Name), Is.EqualTo(new[] { "id" }));
        Assert.That(api.Types.OfType<ObjectDefinition>().Single(type => type.Name == "Circle").Members.Select(member => member.Name), Is.EqualTo(new[] { "kind" }));
    }

    [Test]
    public void Fields_of_forms_are_parameters()
    {
        var fields = Endpoint(Read("drop: {parameters: [addItem.name]}\nparameters: {addItem.tag: label}\nrequired: {addItem.tag: true}"), "addItem").Body!.Contents[0].FormFields;

        Assert.That(fields.Select(field => (field.Name, field.CodeName, field.IsRequired)), Is.EqualTo(new[] { ("tag", "label", true) }));
    }

    [TestCase("operations: {getItem: find}")]
    [TestCase("parameters: {getItem.trace: x}")]
    [TestCase("groups: {X: [getItem]}")]
    [TestCase("pages: {getItem: none}")]
    [TestCase("required: {getItem.trace: true}")]
    [TestCase("timeout: {getItem: 5s}")]
    [TestCase("types: {Circle: Disc}")]
    [TestCase("nullable: {Circle.radius: true}")]
    public void An_override_of_a_dropped_part_has_the_reason(string overrides)
    {
        var found = Import($"drop: {{operations: [getItem]}}\n{overrides}").Diagnostics.Single();

        Assert.That((found.Descriptor.Code, found.Arguments[2]), Is.EqualTo(("SCH2051", "; 'drop' removes it")));
    }

    private static string Pages(ApiDefinition api, string operation) =>
        Endpoint(api, operation).Pagination is { } pages ? $"{string.Join(' ', pages.Parameters.Reverse())}: {string.Join(' ', pages.Paths)}" : "none";

    private static Endpoint Endpoint(ApiDefinition api, string id) => api.Endpoints.Single(endpoint => endpoint.Id == id);

    private static ApiDefinition Read(string overrides)
    {
        var import = Import(overrides);
        Assert.That(import.Diagnostics, Is.Empty);
        return import.Api!;
    }

    private static Importing Import(string overrides) => Importing.Text(Document, options: new ApiReaderOptions { Overrides = Reading.ReadWhole("overrides.yaml", overrides) });
}
