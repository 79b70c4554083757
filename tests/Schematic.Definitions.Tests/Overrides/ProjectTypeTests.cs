using Schematic.Definitions.Model;
using Schematic.Definitions.Tests.Documents;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.Overrides;

/// <summary>Overrides that replace types and formats by types of the project, and the settings of calls.</summary>
public sealed class ProjectTypeTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers: [{url: "https://shop.example"}]
        paths:
          /orders:
            get:
              operationId: listOrders
              responses: {200: {description: "", content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}
        components:
          schemas:
            Order: {type: object, properties: {total: {$ref: '#/components/schemas/Money'}, at: {type: string, format: date-time}, code: {type: string, format: Code}}}
            Money: {type: object, properties: {amount: {type: number}}}
        """;

    [TestCase("Shop.Money", "Shop.Money", null)]
    [TestCase("global::Shop.Money", "Shop.Money", null)]
    [TestCase("{type: Money}", "Money", null)]
    [TestCase("{type: Shop.Money, converter: Shop.Json.MoneyConverter}", "Shop.Money", "Shop.Json.MoneyConverter")]
    public void A_type_is_replaced(string value, string name, string? converter)
    {
        var api = Read($"types: {{Money: {value}}}");

        Assert.That(api.Types.Single(type => type.Name == "Money").ProjectType, Is.EqualTo(new ProjectType(name, converter)));
        Assert.That(api.ProjectTypes, Is.EqualTo(new[] { new ProjectType(name, converter) }));
    }

    [Test]
    public void A_name_without_dots_is_a_new_name()
    {
        var api = Read("types: {Money: Amount}");

        Assert.That(api.Types.Single(type => type.Name == "Money"), Has.Property("CodeName").EqualTo("Amount").And.Property("ProjectType").Null);
    }

    [TestCase("date-time", "at", PrimitiveKind.DateTime)]
    [TestCase("code", "code", PrimitiveKind.String)]
    public void A_format_is_replaced_wherever_it_occurs(string format, string member, PrimitiveKind kind)
    {
        var type = Read($"formats: {{{format}: Shop.Thing}}").Types.OfType<ObjectDefinition>().Single(type => type.Name == "Order").Members.Single(known => known.Name == member).Type;

        Assert.That(type, Is.EqualTo(new PrimitiveReference(kind) { ProjectType = new ProjectType("Shop.Thing") }));
    }

    [TestCase("types: {Money: Shop.}", "1,16 SCH2050")]
    [TestCase("types: {Money: 'Shop..Money'}", "1,16 SCH2050")]
    [TestCase("types: {Money: 'System.Int32?'}", "1,16 SCH2050")]
    [TestCase("types: {Money: {type: decimal}}", "1,23 SCH2050")]
    [TestCase("types: {Money: {converter: Shop.MoneyConverter}}", "1,16 SCH2050")]
    [TestCase("types: {Money: {type: Shop.Money, converter: [x]}}", "1,46 SCH2050")]
    [TestCase("types: {Money: {type: Shop.Money, name: x}}", "1,35 SCH2050")]
    [TestCase("types: {Mony: Shop.Money}", "1,9 SCH2051")]
    [TestCase("formats: [date-time]", "1,10 SCH2050")]
    [TestCase("formats: {date-time: 5}", "1,22 SCH2050")]
    [TestCase("formats: {binary: Shop.Picture}", "1,11 SCH2050")]
    [TestCase("formats: {date: NodaTime.LocalDate}", "1,11 SCH2051")]
    [TestCase("idempotent: [listOrders]", "1,13 SCH2050")]
    [TestCase("idempotent: {listOrders: maybe}", "1,26 SCH2050")]
    [TestCase("idempotent: {listOrder: true}", "1,14 SCH2051")]
    [TestCase("timeout: 5s", "1,10 SCH2050")]
    [TestCase("timeout: {listOrders: 5}", "1,23 SCH2050")]
    [TestCase("timeout: {listOrders: 0s}", "1,23 SCH2050")]
    [TestCase("timeout: {listOrders: 600h}", "1,23 SCH2050")]
    [TestCase("timeout: {listOrders: 9999999999h}", "1,23 SCH2050")]
    [TestCase("timeout: {listOrders: -1s}", "1,23 SCH2050")]
    [TestCase("timeout: {listOrders: {s: 1}}", "1,23 SCH2050")]
    [TestCase("timeout: {listOrder: 5s}", "1,11 SCH2051")]
    public void Errors_in_the_file_have_locations(string overrides, string expected)
    {
        var found = Import(overrides).Diagnostics.Select(diagnostic => $"{diagnostic.Location.Line},{diagnostic.Location.Column} {diagnostic.Descriptor.Code}");

        Assert.That(found, Is.EqualTo(new[] { expected }));
    }

    private static ApiDefinition Read(string overrides)
    {
        var import = Import(overrides);
        Assert.That(import.Diagnostics, Is.Empty);
        return import.Api!;
    }

    private static Importing Import(string overrides) => Importing.Text(Document, options: new ApiReaderOptions { Overrides = Reading.ReadWhole("overrides.yaml", overrides) });
}
