using System.Text.Json;
using Schematic.CSharp.Tests.Wire;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>A member that no source mentions, of an object that is only read, is JSON: its type needs no code.</summary>
public sealed class UsedMembersTests
{
    private const string Schemas = """
        components:
          schemas:
            Order:
              type: object
              required: [id, buyer]
              properties:
                id: {type: string}
                state: {$ref: '#/components/schemas/State'}
                buyer: {$ref: '#/components/schemas/Customer'}
                parcel: {$ref: '#/components/schemas/Parcel'}
                lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
                notes: {type: object, additionalProperties: {$ref: '#/components/schemas/Note'}}
                history: {$ref: '#/components/schemas/History'}
                payment: {$ref: '#/components/schemas/Payment'}
                previous: {oneOf: [{$ref: '#/components/schemas/Order'}, {type: 'null'}]}
            State: {type: string, enum: [open, closed]}
            Customer: {type: object, properties: {name: {type: string}, address: {$ref: '#/components/schemas/Address'}}}
            Address: {type: object, properties: {city: {type: string}, geo: {$ref: '#/components/schemas/Geo'}}}
            Geo: {type: object, properties: {latitude: {type: number}}}
            Parcel: {type: object, properties: {weight: {type: number}, pin: {type: string, format: password}}}
            Line: {type: object, properties: {sku: {type: string}}}
            Note: {type: object, properties: {text: {type: string}}}
            History: {type: array, items: {$ref: '#/components/schemas/Event'}}
            Event: {type: object, properties: {at: {type: string, format: date-time}}}
            Payment: {oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Invoice'}], discriminator: {propertyName: kind, mapping: {card: '#/components/schemas/Card', invoice: '#/components/schemas/Invoice'}}}
            Card: {type: object, required: [kind], properties: {kind: {type: string}, issuer: {$ref: '#/components/schemas/Issuer'}}}
            Invoice: {type: object, required: [kind], properties: {kind: {type: string}, due: {type: string}}}
            Issuer: {type: object, properties: {bank: {type: string}}}
        """;

    private const string Everything =
        """
        {"id":"1","state":"open","buyer":{"name":"Ada","address":{"city":"Bern","geo":{"latitude":46.9}}},"parcel":{"weight":2.5,"pin":"0000"},
         "lines":[{"sku":"a"},{"sku":"b"}],"notes":{"x":{"text":"y"}},"history":[{"at":"2026-01-02T03:04:05Z"}],"payment":{"kind":"card","issuer":{"bank":"B"}}}
        """;

    [TestCase("", "Order State")]
    [TestCase("Buyer", "Customer Order State")]
    [TestCase("Buyer Address", "Address Customer Geo Order State")]
    [TestCase("Buyer City", "Customer Order State")]
    [TestCase("Address", "Address Geo Order State")]
    [TestCase("Lines", "Line Order State")]
    [TestCase("Notes", "Note Order State")]
    [TestCase("History", "Event Order State")]
    [TestCase("Payment", "Card Invoice Order Payment State")]
    [TestCase("Payment Issuer", "Card Invoice Issuer Order Payment State")]
    [TestCase("Previous", "Order State")]
    [TestCase("Order", "Card Customer Event Invoice Line Note Order Parcel Payment State")]
    [TestCase("Order Address", "Address Card Customer Event Geo Invoice Line Note Order Parcel Payment State")]
    public void A_member_has_its_type_if_it_is_mentioned(string mentioned, string types)
    {
        var code = Part(Operation("get", "responses: {200: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}"), mentioned);

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(TypesOf(code), Is.EqualTo(types));
    }

    [Test]
    public void A_member_without_its_type_says_so_in_its_documentation_and_keeps_its_name()
    {
        var text = Part(Get, "").Text;

        Assert.That(text, Does.Contain("JsonElement Buyer { get; init; }").And.Contain("public required global::System.Text.Json.JsonElement Buyer"));
        Assert.That(text, Does.Contain("JsonElement? Lines { get; init; }").And.Contain("A list of <c>Line</c>").And.Contain("JSON, because no source of the project mentions this property or the type it belongs to."));
        Assert.That(Part(Get, "Lines").Text, Does.Contain("IReadOnlyList<Line>? Lines { get; init; }"));
        Assert.That(GeneratedCode.Of([Get]).Text, Does.Not.Contain("JSON, because"));
    }

    // The interface can be in another project, whose sources are not read.
    [Test]
    public void A_type_that_a_source_extends_has_its_members()
    {
        var code = Part(Get, "Order");

        var extension = $"namespace {code.Plan.Namespace}; public partial record Order : IHasLines; internal interface IHasLines {{ System.Collections.Generic.IReadOnlyList<Line>? Lines {{ get; }} }}";
        Assert.That(code.CompileWith(extension), Is.Empty);
    }

    // A request can be written without the names of the members' types and, with positional arguments, without those of the members.
    [TestCase("post", "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}, responses: {204: {description: ''}}", TestName = "Members_are_whole_in_a_body")]
    [TestCase("post", "requestBody: {content: {application/json: {schema: {type: object, properties: {inner: {$ref: '#/components/schemas/Order'}}}}}}, responses: {200: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}", TestName = "Members_are_whole_in_a_part_of_a_body_that_is_also_an_answer")]
    [TestCase("get", "parameters: [{name: filter, in: query, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}], responses: {204: {description: ''}}", TestName = "Members_are_whole_in_a_parameter")]
    [TestCase("get", "responses: {200: {description: '', content: {application/xml: {schema: {$ref: '#/components/schemas/Order'}}}}}", TestName = "Members_are_whole_in_XML")]
    [TestCase("get", "responses: {200: {description: '', content: {application/json: {schema: {anyOf: [{$ref: '#/components/schemas/Order'}, {$ref: '#/components/schemas/Line'}]}}}}}", TestName = "Members_are_whole_in_alternatives_that_their_members_distinguish")]
    public void Members_are_whole(string method, string operation)
    {
        var code = Part(Operation(method, operation), "");

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(code.Text, Does.Not.Contain("JSON, because"));
        Assert.That(TypesOf(code), Does.Contain("Address").And.Contain("Geo").And.Contain("Line"));
    }

    private static readonly TestCaseData[] IndistinctAlternatives =
    [
        Alternatives(union => union with { Discriminator = null }).SetName("Members_are_whole_in_alternatives_without_a_discriminator"),
        Alternatives(union => union with { Branches = [union.Branches[0], union.Branches[1] with { DiscriminatorValues = [] }] }).SetName("Members_are_whole_in_alternatives_of_which_one_has_no_value"),
        Alternatives(union => union with { Branches = [union.Branches[0], union.Branches[1] with { IsDefault = true }] }).SetName("Members_are_whole_in_alternatives_of_which_one_is_the_default"),
        Alternatives(union => union with { Branches = [.. union.Branches.Select(branch => branch with { DiscriminatorValues = ["card"] })] }).SetName("Members_are_whole_in_alternatives_with_the_same_value"),
    ];

    [TestCaseSource(nameof(IndistinctAlternatives))]
    public void Members_are_whole_in_alternatives(Func<UnionDefinition, UnionDefinition> change)
    {
        var api = Get with { Types = [.. Get.Types.Select(type => type is UnionDefinition union ? change(union) : type)] };

        var code = Part(api, "Payment");

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(TypesOf(code), Is.EqualTo("Card Invoice Issuer Order Payment State"));
    }

    [Test]
    public void Members_are_whole_for_callers_that_mention_nothing()
    {
        var kept = GeneratedCode.Of([Get with { Keep = ["run"] }], options => options with { FindMentions = _ => new HashSet<string>() });
        var faked = GeneratedCode.Of([Get], options => options with { HasFakes = true, FindMentions = _ => new HashSet<string>(["RunAsync"]) });

        Assert.That(kept.Compile(), Is.Empty);
        Assert.That(TypesOf(kept), Does.Contain("Geo"));
        Assert.That(faked.Text, Does.Not.Contain("JSON, because"));
        Assert.That(TypesOf(faked), Does.Contain("Geo"));
    }

    // The order of the operations in the document does not matter.
    [TestCase("aread", "zwrite")]
    [TestCase("zread", "awrite")]
    public void A_type_that_one_operation_reads_and_another_sends_is_whole(string reading, string sending)
    {
        var api = Sent.Read($$"""
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            servers: [{url: "https://shop.example"}]
            paths:
              /{{reading}}:
                get: {operationId: read, responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/Order'} } } } } }
              /{{sending}}:
                post: {operationId: store, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Customer'} } } }, responses: {204: {description: ""} } }
            {{Schemas}}
            """, "api.yaml");

        var code = GeneratedCode.Of([api], options => options with { FindMentions = _ => new HashSet<string>(["ReadAsync", "StoreAsync"]) });

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(TypesOf(code), Is.EqualTo("Address Customer Geo Order State"));
        Assert.That(code.Text, Does.Contain("JsonElement Buyer").And.Contain("Address? Address"));
    }

    [Test]
    public void The_code_that_turns_pages_has_its_members()
    {
        var api = Sent.Read("""
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            servers: [{url: "https://shop.example"}]
            paths:
              /orders:
                get:
                  operationId: run
                  parameters: [{name: cursor, in: query, schema: {type: string}}]
                  responses:
                    200:
                      description: ""
                      content: {application/json: {schema: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Line'}}, page: {type: object, properties: {next_cursor: {type: string}}}, extra: {$ref: '#/components/schemas/Note'}}}}}
            components:
              schemas:
                Line: {type: object, properties: {sku: {type: string}, note: {$ref: '#/components/schemas/Note'}}}
                Note: {type: object, properties: {text: {type: string}}}
            """, "api.yaml");
        var code = Part(api, "");

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(code.Text, Does.Contain("ByCursor").And.Contain("IReadOnlyList<Line>? Items").And.Contain("JsonElement? Extra").And.Contain("JsonElement? Note"));
    }

    [Test]
    public void A_secret_within_a_member_is_not_printed()
    {
        var value = Value(Part(Get, ""));

        Assert.That(value.ToString(), Does.Contain("Ada").And.Not.Contain("0000"));
    }

    [Test]
    public void A_part_reads_and_writes_what_the_whole_does()
    {
        var (part, whole) = (Value(Part(Get, "")), Value(GeneratedCode.Of([Get])));

        Assert.That(JsonSerializer.Serialize(part, part.GetType()), Is.EqualTo(JsonSerializer.Serialize(whole, whole.GetType())));
        Assert.That(part, Is.EqualTo(Value(part.GetType())));
        Assert.That(part.GetHashCode(), Is.EqualTo(Value(part.GetType()).GetHashCode()));
    }

    private static TestCaseData Alternatives(Func<UnionDefinition, UnionDefinition> change) => new(change);

    private static ApiDefinition Get => Operation("get", "responses: {200: {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}");

    private static object Value(GeneratedCode code)
    {
        var (diagnostics, image) = code.CompileToImage();
        Assert.That(diagnostics, Is.Empty);
        return Value(GeneratedCode.Load(new MemoryStream(image), isShared: false).GetTypes().Single(type => type.Name == "Order"));
    }

    private static object Value(Type type) => JsonSerializer.Deserialize(Everything, type)!;

    private static string TypesOf(GeneratedCode code) =>
        string.Join(' ', code.Plan.Apis[0].Types.Select(type => type.Type).Where(name => code.Text.Contains($" record {name} :", StringComparison.Ordinal)
            || code.Text.Contains($" struct {name} :", StringComparison.Ordinal) || code.Text.Contains($" class {name} :", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static ApiDefinition Operation(string method, string operation) => Sent.Read($$"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers: [{url: "https://shop.example"}]
        paths: {/x: { {{method}}: {operationId: run, {{operation}} } } }
        {{Schemas}}
        """, "api.yaml");

    private static GeneratedCode Part(ApiDefinition api, string mentioned)
    {
        var words = mentioned.Split(' ').Append("RunAsync").ToHashSet(StringComparer.Ordinal);
        return GeneratedCode.Of([api], options => options with { FindMentions = names => names.Where(words.Contains).ToHashSet(StringComparer.Ordinal) });
    }
}
