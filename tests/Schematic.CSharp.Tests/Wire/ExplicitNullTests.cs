using Schematic.CSharp.Tests.Binding;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>The bodies of PATCH requests: null is sent, and an absent member is not.</summary>
public sealed class ExplicitNullTests
{
    private const string Schemas = """
          Member: {type: object, required: [id, owner], properties: {
            id: {type: string}, owner: {type: [string, 'null']}, nick: {type: [string, 'null']}, age: {type: [integer, 'null']}, title: {type: string},
            role: {oneOf: [{$ref: '#/components/schemas/Role'}, {type: 'null'}]}, tags: {type: [array, 'null'], items: {type: string}},
            links: {type: [object, 'null'], additionalProperties: {type: string}}, seen: {type: [string, 'null'], format: date},
            home: {oneOf: [{$ref: '#/components/schemas/Home'}, {type: 'null'}]}, others: {type: array, items: {$ref: '#/components/schemas/Home'}},
            contact: {oneOf: [{type: string}, {$ref: '#/components/schemas/Home'}, {type: 'null'}]}, extra: {} }},
          Role: {type: string, enum: [admin, guest]},
          Home: {type: object, properties: {city: {type: [string, 'null']}, street: {type: string}}}
        """;

    private const string Body = "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Member'}}}}, responses: {'204': {description: ''}}";

    [TestCase("", "")]
    [TestCase("Nick = null", ""","nick":null""")]
    [TestCase("Nick = \"n\"", ""","nick":"n" """)]
    [TestCase("Title = null", "")]
    [TestCase("Title = \"t\"", ""","title":"t" """)]
    [TestCase("Age = null", ""","age":null""")]
    [TestCase("Age = 7", ""","age":7""")]
    [TestCase("Role = null", ""","role":null""")]
    [TestCase("Role = Role.Admin", ""","role":"admin" """)]
    [TestCase("Tags = null", ""","tags":null""")]
    [TestCase("Tags = new[] { \"a\" }", ""","tags":["a"]""")]
    [TestCase("Tags = new List<string> { \"a\" }", ""","tags":["a"]""")]
    [TestCase("Tags = new([\"a\", \"b\"])", ""","tags":["a","b"]""")]
    [TestCase("Tags = new([])", ""","tags":[]""")]
    [TestCase("Links = null", ""","links":null""")]
    [TestCase("Links = new Dictionary<string, string> { [\"a\"] = \"b\" }", ""","links":{"a":"b"}""")]
    [TestCase("Seen = null", ""","seen":null""")]
    [TestCase("Seen = new DateOnly(2026, 1, 2)", ""","seen":"2026-01-02" """)]
    [TestCase("Home = null", ""","home":null""")]
    [TestCase("Home = new Home()", ""","home":{}""")]
    [TestCase("Home = new Home { City = null }", ""","home":{"city":null}""")]
    [TestCase("Home = new Home { City = \"c\", Street = null }", ""","home":{"city":"c"}""")]
    [TestCase("Others = [new() { City = null }, new() { City = \"c\" }, new()]", ""","others":[{"city":null},{"city":"c"},{}]""")]
    [TestCase("Contact = null", ""","contact":null""")]
    [TestCase("Contact = new(\"c\")", ""","contact":"c" """)]
    [TestCase("Contact = new(new Home { City = null })", ""","contact":{"city":null}""")]
    [TestCase("Extra = null", "")]
    [TestCase("Extra = Json(\"null\")", ""","extra":null""")]
    public async Task A_member_is_absent_null_or_a_value(string members, string expected) => Assert.That(
        await Sent.ByAsync(Sent.Document($"/members:\n  patch: {{operationId: change, {Body}}}", Schemas),
            $"await client.ChangeAsync(new Member {{ Id = \"i\", Owner = null, {members} }});"),
        Is.EqualTo(new[] { $$"""PATCH /members application/json {"id":"i","owner":null{{expected.TrimEnd()}}}""" }));

    [TestCase("", "{}")]
    [TestCase("Text = null, Count = null, Kind = null, Inner = null, List = null, Map = null, Day = null", """{"text":null,"count":null,"kind":null,"inner":null,"list":null,"map":null,"day":null}""")]
    [TestCase("Text = \"t\", Count = 1, Kind = Kind.A, Inner = new Inner { Text = null }, List = new[] { \"a\" }, Map = new Dictionary<string, string> { [\"k\"] = \"v\" }, Day = new DateOnly(2026, 1, 2)",
        """{"text":"t","count":1,"kind":"a","inner":{"text":null},"list":["a"],"map":{"k":"v"},"day":"2026-01-02"}""")]
    public async Task Null_removes_any_member_in_a_merge_patch(string members, string expected)
    {
        const string Merged = """
            Kind: {type: string, enum: [a, b]}, Inner: {type: object, properties: {text: {type: string}}},
            Merged: {type: object, properties: { text: {type: string}, count: {type: integer}, kind: {$ref: '#/components/schemas/Kind'}, inner: {$ref: '#/components/schemas/Inner'},
              list: {type: array, items: {type: string}}, map: {type: object, additionalProperties: {type: string}}, day: {type: string, format: date} }}
            """;
        var code = GeneratedCode.Of(Sent.Read(Sent.Document("/m: { patch: { operationId: merge, requestBody: { required: true, content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/Merged' } } } }, responses: { '204': { description: '' } } } }", Merged.ReplaceLineEndings(" ")), "api.yaml"));

        Assert.That(await Sent.ByAsync(code, "#nullable enable", $"await client.MergeAsync(new() {{ {members} }});"), Is.EqualTo(new[] { $"PATCH /m application/merge-patch+json {expected}" }));
    }

    [Test]
    public async Task A_schema_can_have_other_uses() => Assert.That(
        await Sent.ByAsync(Sent.Document($"/members:\n  patch: {{operationId: change, {Body}}}\n  post: {{operationId: add, {Body}}}", Schemas),
            "var member = new Member { Id = \"i\", Owner = \"o\", Nick = null };",
            "await client.AddAsync(member);",
            "await client.ChangeAsync(member with { Nick = \"n\", Age = null });",
            "await client.ChangeAsync(member with { Nick = default });",
            "if (member != new Member { Id = \"i\", Owner = \"o\", Nick = null } || member == member with { Nick = default } || member == member with { Nick = \"n\" }) throw new Exception();",
            "if (member.Nick != null || !member.Nick.HasValue || member.Age.HasValue || member.Age.GetValueOrDefault() != null) throw new Exception();",
            "var read = JsonSerializer.Deserialize<Member>(\"\"\"{\"id\":\"i\",\"owner\":\"o\",\"nick\":null}\"\"\")!;",
            "if (read != member || !read.Nick.HasValue || read.Home.HasValue || read.GetHashCode() != member.GetHashCode()) throw new Exception();",
            "if (!member.ToString().Contains(\"\\\"nick\\\":null\") || (member with { Nick = default }).ToString().Contains(\"nick\")) throw new Exception(member.ToString());"),
        Is.EqualTo(new[]
        {
            """POST /members application/json {"id":"i","owner":"o","nick":null}""",
            """PATCH /members application/json {"id":"i","owner":"o","nick":"n","age":null}""",
            """PATCH /members application/json {"id":"i","owner":"o"}""",
        }));

    [TestCase("patch", "", true)]
    [TestCase("put", "", false)]
    [TestCase("post", "", false)]
    [TestCase("patch", "none", false)]
    [TestCase("put", "PUT", true)]
    [TestCase("patch", "PUT", false)]
    [TestCase("post", "PATCH;POST", true)]
    public void The_methods_can_be_chosen(string method, string methods, bool expected)
    {
        var api = Sent.Read(Sent.Document($"/members:\n  {method}: {{operationId: change, {Body}}}", Schemas), "api.yaml");

        var code = GeneratedCode.Of([api], options => methods.Length == 0 ? options : options with { ExplicitNulls = [methods == "none" ? [] : methods.Split(';')] });

        code.Compile();
        Assert.That(code.Text.Contains("Optional<string?> Nick", StringComparison.Ordinal), Is.EqualTo(expected));
        Assert.That(code.Text, Does.Contain("string? Title"));
    }

    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data")]
    public void Forms_have_no_null(string mediaType)
    {
        var paths = $"/members:\n  patch: {{operationId: change, requestBody: {{content: {{{mediaType}: {{schema: {{$ref: '#/components/schemas/Member'}}}}}}}}, responses: {{'204': {{description: ''}}}}}}";

        Assert.That(GeneratedCode.Of(Sent.Read(Sent.Document(paths, Schemas), "api.yaml")).Text, Does.Not.Contain("Optional<"));
    }

    [Test]
    public async Task The_member_that_selects_a_branch_keeps_its_value() => Assert.That(
        await Sent.ByAsync(
            Sent.Document(
                "/pets:\n  patch: {operationId: change, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'204': {description: ''}}}",
                """
                  Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}},
                  Cat: {type: object, properties: {kind: {type: [string, 'null']}, lives: {type: [integer, 'null']}}}, Dog: {type: object, properties: {kind: {type: [string, 'null']}, loud: {type: boolean}}}
                """),
            "await client.ChangeAsync(new Cat { Lives = null });"),
        Is.EqualTo(new[] { """PATCH /pets application/json {"kind":"cat","lives":null}""" }));
}
