using Schematic.Definitions.Model;
using Schematic.Definitions.Tests.Documents;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.Overrides;

/// <summary>Sections of an overrides file that change more than names.</summary>
public sealed class CorrectionTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers: [{url: "https://shop.example"}]
        paths:
          /orders:
            get:
              operationId: listOrders
              tags: [orders]
              parameters: [{name: after, in: query, schema: {type: string}}, {name: trace, in: query, required: true, schema: {type: string}}]
              responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Orders'}}}}}
          /orders/{id}:
            delete: {operationId: purge, tags: [internal], parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Purged'}}}}}}
        components:
          schemas:
            Orders: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/Order'}}, cursor: {type: string}}}
            Order: {type: object, required: [id], properties: {id: {type: string}, note: {type: string}, legacy: {$ref: '#/components/schemas/Legacy'}}}
            Legacy: {type: object, properties: {x: {type: string}}}
            Purged: {type: object, properties: {x: {type: string}}}
            Problem: {type: object, properties: {detail: {type: string}}}
        """;

    [TestCase("operations: [purge]")]
    [TestCase("operations: [internal]")]
    [TestCase("operations: ['/orders/*']")]
    [TestCase("operations: ['DELETE *']")]
    public void A_dropped_operation_is_gone_with_its_types(string drop)
    {
        var api = Read($"drop: {{{drop}}}");

        Assert.That(api.Endpoints.Select(endpoint => endpoint.Id), Is.EqualTo(new[] { "listOrders" }));
        Assert.That(api.Types.Select(type => type.Name), Does.Not.Contain("Purged"));
    }

    [TestCase("listOrders.trace")]
    [TestCase("'*.trace'")]
    public void A_dropped_parameter_is_gone(string pattern)
    {
        Assert.That(Read($"drop: {{parameters: [{pattern}]}}").Endpoints[0].Parameters.Select(parameter => parameter.Name), Is.EqualTo(new[] { "after" }));
    }

    [Test]
    public void A_dropped_member_is_gone_with_its_types()
    {
        var api = Read("drop: {members: [Order.legacy]}");

        Assert.That(Type(api, "Order").Members.Select(member => member.Name), Is.EqualTo(new[] { "id", "note" }));
        Assert.That(api.Types.Select(type => type.Name), Does.Not.Contain("Legacy"));
    }

    [Test]
    public void Members_and_parameters_become_required_or_optional()
    {
        var api = Read("required: {Order.id: false, Order.note: true, listOrders.after: true, listOrders.trace: false}");

        Assert.That(Type(api, "Order").Members.Select(member => member.IsRequired), Is.EqualTo(new[] { false, true, false }));
        Assert.That(api.Endpoints[0].Parameters.Select(parameter => parameter.IsRequired), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void Members_become_nullable_or_not()
    {
        var api = Read("nullable: {Order.id: true, Order.note: false}");

        Assert.That(Type(api, "Order").Members.Select(member => member.Type.IsNullable), Is.EqualTo(new[] { true, false, false }));
    }

    [Test]
    public void Statuses_without_documentation_have_the_stated_error()
    {
        var api = Read("errors: Problem");

        Assert.That(api.Endpoints.Select(endpoint => endpoint.Responses[^1].Status), Is.All.EqualTo("default"));
        Assert.That(api.Endpoints[0].Responses[^1].Contents.OfType<JsonContent>().Single().Type, Is.EqualTo(new NamedReference("Problem")));
        Assert.That(api.Types.Select(type => type.Name), Does.Contain("Problem"));
    }

    [TestCase("[listOrders]", "Sales internal")]
    [TestCase("[orders]", "Sales internal")]
    [TestCase("['/orders*']", "Sales Sales")]
    public void Operations_move_to_a_group(string patterns, string groups)
    {
        Assert.That(string.Join(' ', Read($"groups: {{Sales: {patterns}}}").Endpoints.Select(endpoint => endpoint.Group)), Is.EqualTo(groups));
    }

    [Test]
    public void The_last_pattern_decides_and_the_others_are_used_as_well()
    {
        Assert.That(string.Join(' ', Read("groups: {First: [listOrders], All: ['*'], Last: [purge]}").Endpoints.Select(endpoint => endpoint.Group)), Is.EqualTo("All Last"));
    }

    [Test]
    public void Pagination_is_stated_or_turned_off()
    {
        Assert.That(Read("pages: {listOrders: {cursor: after, next: cursor, items: data}}").Endpoints[0].Pagination, Is.InstanceOf<CursorPagination>().With.Property("Items").EqualTo("data"));
        Assert.That(Read("pages: {listOrders: none}").Endpoints[0].Pagination, Is.Null);
    }

    [Test]
    public void Corrections_refer_to_the_names_of_the_description()
    {
        var api = Read("operations: {listOrders: findOrders}\ntypes: {Order: Purchase}\nmembers: {Order.note: remark}\nrequired: {Order.note: true, listOrders.after: true}\npages: {listOrders: none}\nkeep: [findOrders]");

        Assert.That(api.Endpoints[0].Parameters[0].IsRequired);
        Assert.That(Type(api, "Order").Members[1], Has.Property("CodeName").EqualTo("remark").And.Property("IsRequired").True);
        Assert.That(api.Keep, Is.EqualTo(new[] { "findOrders" }));
    }

    [TestCase("drop: {operations: [nothing]}", "(1,21) SCH2051 drop.operations nothing ")]
    [TestCase("drop: {parameters: [listOrders.x]}", "(1,21) SCH2051 drop.parameters listOrders.x ")]
    [TestCase("drop: {members: [Order.x]}", "(1,18) SCH2051 drop.members Order.x ")]
    [TestCase("drop: {operations: [purg]}", "(1,21) SCH2051 drop.operations purg ; did you mean 'purge'?")]
    [TestCase("drop: {parameters: [listOrders.trac]}", "(1,21) SCH2051 drop.parameters listOrders.trac ; did you mean 'listOrders.trace'?")]
    [TestCase("drop: {members: ['Ordr.*']}", "(1,18) SCH2051 drop.members Ordr.* ")]
    [TestCase("required: {listOrders.afterr: true}", "(1,12) SCH2051 required listOrders.afterr ; did you mean 'listOrders.after'?")]
    [TestCase("required: {Order.nte: true}", "(1,12) SCH2051 required Order.nte ; did you mean 'Order.note'?")]
    [TestCase("nullable: {Order.nte: true}", "(1,12) SCH2051 nullable Order.nte ; did you mean 'Order.note'?")]
    [TestCase("pages: {listOrder: none}", "(1,9) SCH2051 pages listOrder ; did you mean 'listOrders'?")]
    [TestCase("types: {Problem: Error}", "(1,9) SCH2051 types Problem ; no operation uses it")]
    [TestCase("keep: [purg]", "(1,8) SCH2051 keep purg ; did you mean 'purge'?")]
    [TestCase("groups: {Sales: [listOrder]}", "(1,18) SCH2051 groups.Sales listOrder ; did you mean 'listOrders'?")]
    [TestCase("idempotent: {purg: true}", "(1,14) SCH2051 idempotent purg ; did you mean 'purge'?")]
    [TestCase("timeout: {GET /order: 1s}", "(1,11) SCH2051 timeout GET /order ; did you mean 'GET /orders'?")]
    [TestCase("operations: {GET /order: x}", "(1,14) SCH2051 operations GET /order ; did you mean 'GET /orders'?")]
    [TestCase("drop: [purge]", "(1,7) SCH2050 'drop' a mapping with the keys operations, parameters, members")]
    [TestCase("drop: {types: [Order]}", "(1,8) SCH2050 'types' one of operations, parameters, members")]
    [TestCase("drop: {operations: purge}", "(1,20) SCH2050 'operations' a list of patterns")]
    [TestCase("required: {Order.x: true}", "(1,12) SCH2051 required Order.x ")]
    [TestCase("required: {Order.id: perhaps}", "(1,22) SCH2050 The value of 'Order.id' true or false")]
    [TestCase("required: {purge.id: false}", "(1,12) SCH2050 'purge.id', a parameter of the path, required")]
    [TestCase("nullable: [Order.id]", "(1,11) SCH2050 'nullable' a mapping from names to true or false")]
    [TestCase("nullable: {listOrders.after: true}", "(1,12) SCH2051 nullable listOrders.after ")]
    [TestCase("errors: Problm", "(1,9) SCH2051 errors Problm ; did you mean 'Problem'?")]
    [TestCase("errors: [Problem]", "(1,9) SCH2050 'errors' the name of a type")]
    [TestCase("groups: {Sales: [nothing]}", "(1,18) SCH2051 groups.Sales nothing ")]
    [TestCase("groups: {Sales: {a: b}}", "(1,17) SCH2050 The name of 'Sales' text, '' for the client itself, or a list of operations")]
    [TestCase("pages: {nothing: none}", "(1,9) SCH2051 pages nothing ")]
    [TestCase("pages: {listOrders: {cursr: after}}", "(1,22) SCH2002 cursr")]
    public void An_error_is_reported_at_its_line(string overrides, string expected)
    {
        var diagnostics = Import(overrides).Diagnostics.Where(found => found.Location.File == "overrides.yaml").Select(found => $"{found.Location}"["overrides.yaml".Length..] + $" {found.Descriptor.Code} {string.Join(' ', found.Arguments)}");

        Assert.That(diagnostics.First(), Does.StartWith(expected));
    }

    private static ObjectDefinition Type(ApiDefinition api, string name) => api.Types.OfType<ObjectDefinition>().Single(type => type.Name == name);

    private static ApiDefinition Read(string overrides)
    {
        var import = Import(overrides);
        Assert.That(import.Diagnostics.Where(found => found.Location.File == "overrides.yaml"), Is.Empty);
        return import.Api!;
    }

    private static Importing Import(string overrides) => Importing.Text(Document, options: new ApiReaderOptions { Overrides = Reading.ReadWhole("overrides.yaml", overrides) });
}
