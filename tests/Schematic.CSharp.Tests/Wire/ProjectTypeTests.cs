using System.Text;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Types of the project instead of generated and built-in ones: what is sent and read with their converters.</summary>
public sealed class ProjectTypeTests
{
    private const string Overrides = """
        types:
          Money: { type: Shop.Money, converter: Shop.MoneyConverter }
          Point: Shop.Point
        formats:
          instant: { type: Shop.Instant, converter: Shop.InstantConverter }
        """;

    private const string Code = """
        #nullable enable
        #pragma warning disable CS1591
        using System;
        using System.Globalization;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        namespace Shop
        {
            public sealed record Money(decimal Amount, string Currency);

            public sealed class MoneyConverter : JsonConverter<Money>
            {
                public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
                {
                    var parts = reader.GetString()!.Split(' ');
                    return new Money(decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
                }

                public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
                    writer.WriteStringValue(FormattableString.Invariant($"{value.Amount} {value.Currency}"));
            }

            public readonly record struct Instant(long Ticks);

            public sealed class InstantConverter : JsonConverter<Instant>
            {
                public override Instant Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetInt64());

                public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Ticks);
            }

            public sealed record Path(int First, int Last);

            public sealed class PathConverter : JsonConverter<Path>
            {
                public override Path Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
                {
                    reader.Read();
                    var first = reader.GetInt32();
                    reader.Read();
                    var last = reader.GetInt32();
                    reader.Read();
                    return new Path(first, last);
                }

                public override void Write(Utf8JsonWriter writer, Path value, JsonSerializerOptions options)
                {
                    writer.WriteStartArray();
                    writer.WriteNumberValue(value.First);
                    writer.WriteNumberValue(value.Last);
                    writer.WriteEndArray();
                }
            }

            public readonly record struct Point(int X, int Y);

            public sealed class PointConverter : JsonConverter<Point>
            {
                public override Point Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
                {
                    var (x, y) = (0, 0);
                    while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                    {
                        var isX = reader.ValueTextEquals("x"u8);
                        reader.Read();
                        if (isX) x = reader.GetInt32();
                        else y = reader.GetInt32();
                    }

                    return new Point(x, y);
                }

                public override void Write(Utf8JsonWriter writer, Point value, JsonSerializerOptions options)
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("x", value.X);
                    writer.WriteNumber("y", value.Y);
                    writer.WriteEndObject();
                }
            }
        }

        namespace Vendor.Module
        {
            internal static partial class ModuleJson
            {
                internal static partial JsonConverter<global::Shop.Point> CreatePointConverter() => new global::Shop.PointConverter();
            }
        }
        """;

    private const string Paths = """
        /orders/{total}:
          post:
            operationId: order
            parameters:
              - {name: total, in: path, required: true, schema: {$ref: '#/components/schemas/Money'}}
              - {name: least, in: query, schema: {$ref: '#/components/schemas/Money'}}
              - {name: since, in: query, schema: {type: integer, format: instant}}
              - {name: near, in: query, schema: {$ref: '#/components/schemas/Point'}}
              - {name: amounts, in: query, explode: false, schema: {type: array, items: {$ref: '#/components/schemas/Money'}}}
              - {name: X-Total, in: header, schema: {$ref: '#/components/schemas/Money'}}
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
            responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
        /forms:
          post:
            operationId: send
            requestBody:
              required: true
              content:
                application/x-www-form-urlencoded:
                  schema: {type: object, required: [price], properties: {price: {$ref: '#/components/schemas/Money'}, at: {type: integer, format: instant}, place: {$ref: '#/components/schemas/Point'}}}
            responses: {204: {description: ""}}
        """;

    private const string Schemas = """
        Money: {type: object, properties: {amount: {type: number}, unit: {$ref: '#/components/schemas/Unit'}}}, Unit: {type: string, enum: [EUR, USD]}, Point: {type: object, properties: {x: {type: integer}, y: {type: integer}}},
            Order: {type: object, required: [price, place], properties: {price: {$ref: '#/components/schemas/Money'}, place: {$ref: '#/components/schemas/Point'}, discount: {$ref: '#/components/schemas/Money'},
            from: {$ref: '#/components/schemas/Point'}, at: {type: integer, format: instant}, until: {type: [integer, 'null'], format: instant}, times: {type: array, items: {type: [integer, 'null'], format: instant}},
            prices: {type: array, items: {oneOf: [{$ref: '#/components/schemas/Money'}, {type: 'null'}]}}, byName: {type: object, additionalProperties: {$ref: '#/components/schemas/Point'}},
            either: {oneOf: [{$ref: '#/components/schemas/Point'}, {$ref: '#/components/schemas/Money'}, {type: boolean}]}}}
        """;

    private const string Json = """{"price":"12.5 EUR","place":{"x":1,"y":2},"at":7,"until":null,"times":[1,null],"prices":["1 EUR",null],"byName":{"a":{"x":3,"y":4}},"either":{"x":5,"y":6}}""";

    private static ApiDefinition Api => Sent.Read(Sent.Document(Paths, Schemas), "api.yaml", Overrides);

    [Test]
    public void Replaced_types_and_their_parts_are_not_generated()
    {
        var code = GeneratedCode.Of(Api);

        Assert.That(code.Text, Does.Contain("record Order").And.Not.Contain("record Money").And.Not.Contain("struct Unit").And.Not.Contain("record Point"));
        Assert.That(code.CompileWith(Code), Is.Empty);
    }

    [Test]
    public void The_documentation_names_the_types_without_their_qualifier()
    {
        var code = GeneratedCode.Of(Api);

        Assert.That(code.Text, Does.Contain("<c>Shop.Money</c>").And.Contain("list of <c>Shop.Money</c>").And.Not.Contain("<c>global::"));
    }

    [Test]
    public void The_compiler_names_the_converter_that_the_project_does_not_create()
    {
        var errors = GeneratedCode.Of(Api).CompileWith(Code[..Code.IndexOf("namespace Vendor", StringComparison.Ordinal)]);

        Assert.That(errors, Has.Count.EqualTo(1).And.Some.Contains("CreatePointConverter"));
    }

    [Test]
    public async Task Bodies_and_responses_have_the_values_of_the_converters()
    {
        var exchange = await CallAsync(Json, """
            var order = await client.OrderAsync(new Money(1m, "EUR"), body: new Order { Price = new Money(12.5m, "EUR"), Place = new Point(1, 2), At = new Instant(7), Times = new Instant?[] { new(1), null }, Prices = new[] { new Money(1m, "EUR"), null }, ByName = new Dictionary<string, Point> { ["a"] = new(3, 4) }, Either = new Point(5, 6) });
            Show(order.Price);
            Show(order.Discount is null);
            Show(order.From is null);
            Show(order.At == new Instant(7));
            Show(order.Until is null);
            Show(order.Times[0] == new Instant(1) && order.Times[1] is null);
            Show(order.Prices[0].Currency + (order.Prices[1] is null));
            Show(order.ByName["a"].Y);
            Show(order.Either.TryGetPoint(out var point) && point.X == 5 && !order.Either.TryGetMoney(out _));
            """);

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "Money { Amount = 12.5, Currency = EUR }", "True", "True", "True", "True", "True", "EURTrue", "4", "True" }));
        Assert.That(exchange.Bodies[0], Is.EqualTo(Json.Replace(",\"until\":null", "", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Parameters_are_the_string_or_number_of_the_json()
    {
        var exchange = await CallAsync(Json, """
            await client.OrderAsync(new Money(1m, "a/b"), least: new Money(2m, "EUR"), since: new Instant(5), near: new Point(1, 2), amounts: new[] { new Money(1m, "EUR"), new Money(2m, "EUR") }, xTotal: new Money(3m, "EUR"));
            """);

        Assert.That(exchange.Requests, Is.EqualTo(new[] { "POST /orders/1%20a%2Fb?least=2%20EUR&since=5&x=1&y=2&amounts=1%20EUR,2%20EUR" }));
        Assert.That(exchange.Headers[0], Does.Contain("X-Total: 3 EUR"));
    }

    [Test]
    public async Task Form_fields_that_are_objects_are_json_and_others_are_its_string_or_number()
    {
        var exchange = await CallAsync("", """await client.SendAsync(new SendRequest { Price = new Money(2m, "EUR"), At = new Instant(5), Place = new Point(1, 2) });""");

        Assert.That(exchange.Bodies, Is.EqualTo(new[] { "price=%222+EUR%22&at=5&place=%7B%22x%22%3A1%2C%22y%22%3A2%7D" }));
    }

    [TestCase("""{"price":"x","place":{}}""", "The value is not a Money")]
    [TestCase("""{"price":null,"place":{}}""", "'price' must not be null")]
    [TestCase("""{"price":{"amount":1},"place":{}}""", "The value is not a Money")]
    public async Task A_value_that_the_converter_does_not_read_is_located(string json, string message)
    {
        var exchange = await CallAsync(json, """
            try { await client.With(options => options with { MissingMembers = MissingMembers.Fail, MalformedValues = MalformedValues.Fail }).OrderAsync(new Money(1m, "EUR")); }
            catch (ApiException exception) { Show(exception.Message); }
            """);

        Assert.That(exchange.Shown.Single(), Does.Contain(message).And.Contain("$.price"));
    }

    [Test]
    public async Task A_malformed_value_costs_only_its_member()
    {
        var exchange = await CallAsync("""{"price":"1 EUR","place":{"x":1,"y":2},"discount":{"a":[1]},"at":9}""", """
            var order = await client.OrderAsync(new Money(1m, "EUR"));
            Show(order.Discount is null);
            Show(order.At.Value.Ticks);
            """);

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "True", "9" }));
    }

    [Test]
    public void Only_the_called_operations_need_types_and_all_converters_are_declared()
    {
        var code = GeneratedCode.Of([Api], options => options with { FindMentions = _ => new HashSet<string>(["SendAsync"]) });

        Assert.That(code.Text, Does.Contain("partial global::System.Text.Json.Serialization.JsonConverter<global::Shop.Point> CreatePointConverter();").And.Not.Contain("record Order"));
        Assert.That(code.CompileWith(Code), Is.Empty);
        Assert.That(GeneratedCode.Of([Api], options => options with { FindMentions = _ => new HashSet<string>() }).CompileWith(Code), Is.Empty);
    }

    [Test]
    public void Several_apis_share_a_type()
    {
        const string Other = """
            openapi: 3.1.0
            info: {title: Other, version: "1"}
            paths:
              /spots: {get: {operationId: getSpot, responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Spot'}}}}}}}
            components: {schemas: {Spot: {type: object, properties: {x: {type: integer}}}}}
            """;

        var code = GeneratedCode.Of(Api, Sent.Read(Other, "api.yaml", "types: {Spot: Shop.Point}"));

        Assert.That(code.CompileWith(Code), Is.Empty);
        Assert.That(code.Text.Split("CreatePointConverter();"), Has.Length.EqualTo(2), "declared once");
    }

    [Test]
    public async Task Xml_is_read_and_written_by_the_converters_of_its_json()
    {
        var document = Sent.Document(
            """
            /places:
              post:
                operationId: place
                requestBody: {content: {application/xml: {schema: {$ref: '#/components/schemas/Place'}}}}
                responses: {200: {description: "", content: {application/xml: {schema: {$ref: '#/components/schemas/Place'}}}}}
            """,
            "Place: {type: object, properties: {point: {$ref: '#/components/schemas/Point'}, at: {type: integer, format: instant}, cost: {$ref: '#/components/schemas/Cost'}, path: {$ref: '#/components/schemas/Path'}}}, Cost: {type: string}, Path: {type: array, items: {type: integer}}, Point: {type: object, properties: {x: {type: integer}, y: {type: integer}}}");

        var exchange = await Exchange.OfAsync(
            Sent.Read(document, "api.yaml", "types: {Point: Shop.Point, Cost: {type: Shop.Money, converter: Shop.MoneyConverter}, Path: {type: Shop.Path, converter: Shop.PathConverter}}\nformats: {instant: {type: Shop.Instant, converter: Shop.InstantConverter}}"),
            Encoding.UTF8.GetBytes("<Place><point><x>1</x><y>2</y></point><at>7</at><cost>1 EUR</cost><path>8</path><path>9</path></Place>"),
            "var place = await client.PlaceAsync(new Place { Point = new(3, 4), At = new(5), Cost = new(2m, \"EUR\"), Path = new(1, 2) }); Show(place.Point.Value.Y); Show(place.At.Value.Ticks); Show(place.Cost.Amount); Show(place.Path.Last);",
            [Code, "global using Shop;"],
            mediaType: "application/xml");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "2", "7", "1", "9" }));
        Assert.That(exchange.Bodies.Single(), Does.EndWith("<Place><point><x>3</x><y>4</y></point><at>5</at><cost>2 EUR</cost><path>1</path><path>2</path></Place>"));
    }

    [TestCase("Shop.Silent", "writes less or more than one value")]
    [TestCase("Shop.Talkative", "writes less or more than one value")]
    [TestCase("Shop.Lazy", "reads less or more than one value")]
    public async Task A_converter_that_breaks_its_contract_is_named(string converter, string message)
    {
        const string Wrong = """
            using System;
            using System.Text.Json;
            using System.Text.Json.Serialization;

            namespace Shop
            {
                public abstract class Wrong : JsonConverter<Point>
                {
                    public override Point Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => default;

                    public override void Write(Utf8JsonWriter writer, Point value, JsonSerializerOptions options) => writer.WriteNumberValue(1);
                }

                public sealed class Lazy : Wrong { }

                public sealed class Silent : Wrong
                {
                    public override void Write(Utf8JsonWriter writer, Point value, JsonSerializerOptions options) { }
                }

                public sealed class Talkative : Wrong
                {
                    public override void Write(Utf8JsonWriter writer, Point value, JsonSerializerOptions options) => writer.WriteStartObject();
                }
            }
            """;
        var api = Sent.Read(Sent.Document(Paths, Schemas), "api.yaml", $"types: {{Point: {{type: Shop.Point, converter: {converter}}}}}");

        var exchange = await Exchange.OfAsync(
            api,
            Encoding.UTF8.GetBytes("""{"price":{},"place":{"x":1}}"""),
            """
            try { await client.OrderAsync(new Money(), body: new Order { Price = new Money(), Place = new Shop.Point(1, 2) }); }
            catch (Exception exception) { Show(exception.GetBaseException().Message); }
            """,
            [Code[..Code.IndexOf("namespace Vendor", StringComparison.Ordinal)], Wrong]);

        Assert.That(exchange.Shown.Single(), Does.Contain(message));
    }

    private static Task<Exchange> CallAsync(string answer, string calls) =>
        Exchange.OfAsync(Api, Encoding.UTF8.GetBytes(answer), calls, [Code, "global using Shop;"]);
}
