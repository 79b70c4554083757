using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;
using Schematic.Definitions.Tests.Documents;
using Schematic.Definitions.Tests.Native;
using Schematic.Definitions.Tests.OpenApi;

namespace Schematic.Definitions.Tests.Traversal;

public sealed class HostileSchemaTests
{
    private const int Levels = 30;

    private static readonly string[] Circles =
    [
        "U: {oneOf: [{$ref: '#/components/schemas/V'}, {type: integer}]}\nV: {oneOf: [{$ref: '#/components/schemas/U'}, {type: boolean}]}",
        "U: {anyOf: [{$ref: '#/components/schemas/V'}]}\nV: {anyOf: [{$ref: '#/components/schemas/U'}]}",
        "U: {allOf: [{$ref: '#/components/schemas/U'}]}",
        "U: {allOf: [{$ref: '#/components/schemas/V'}], properties: {a: {$ref: '#/components/schemas/V'}}}\nV: {allOf: [{$ref: '#/components/schemas/U'}], properties: {b: {$ref: '#/components/schemas/U'}}}",
        "U: {oneOf: [{type: array, items: {$ref: '#/components/schemas/U'}}, {type: object, additionalProperties: {$ref: '#/components/schemas/U'}}]}",
        "U: {properties: {p: {$ref: '#/components/schemas/V'}}, anyOf: [{anyOf: [{$ref: '#/components/schemas/V'}, {$ref: '#/components/schemas/U/anyOf/0'}]}, {$ref: '#/components/schemas/V'}]}\nV: {properties: {x: {type: string}}}",
        "U: {oneOf: [{$ref: '#/components/schemas/U'}, {$ref: '#/components/schemas/V'}], discriminator: {propertyName: k, mapping: {u: '#/components/schemas/U'}}}\nV: {properties: {k: {type: string}}}",
        "U: {$dynamicAnchor: u, oneOf: [{$dynamicRef: '#u'}, {type: string}]}",
        "U: {properties: {data: {type: string, contentSchema: {$ref: '#/components/schemas/U'}}, event: {type: string}}}",
        "U: {properties: {k: {type: string}}, discriminator: {propertyName: k}, allOf: [{$ref: '#/components/schemas/V'}]}\nV: {allOf: [{$ref: '#/components/schemas/U'}]}",
        "U: {$ref: '#/components/schemas/V'}\nV: {$ref: '#/components/schemas/U'}",
    ];

    private static readonly string[] MediaTypes =
    [
        "application/json", "multipart/form-data", "application/x-www-form-urlencoded", "text/event-stream", "application/x-ndjson", "application/octet-stream", "'*/*'",
    ];

    // Each of the schemas (%) contains all others (ALL), and (LESS) those before it.
    private static readonly string[] Mutual =
    [
        "{oneOf: [ALL, OWN]}", "{anyOf: [ALL, OWN]}", "{allOf: [ALL, OWN]}", "{oneOf: [LESS, OWN]}", "{allOf: [LESS, OWN]}", "{type: array, prefixItems: [ALL]}",
        "{type: array, items: {oneOf: [ALL, OWN]}}", "{type: object, additionalProperties: {anyOf: [ALL, OWN]}}", "{type: object, patternProperties: {NAMED}}",
        "{type: object, properties: {NAMED}}", "{properties: {k: {type: string, enum: [a%]}}, oneOf: [ALL], discriminator: {propertyName: k}}",
        "{type: object, properties: {k%: {type: string}}, oneOf: [ALL]}",
    ];

    // As many schemas, to the power of the depth of any of the searches, would not end.
    [Test]
    public void Schemas_that_all_contain_each_other_end(
        [ValueSource(nameof(Mutual))] string schema, [Values("application/json", "multipart/form-data", "application/xml", "text/event-stream")] string mediaType)
    {
        var numbers = Enumerable.Range(0, 40).ToList();
        var schemas = string.Join('\n', numbers.Select(number => $"M{number}: {schema}"
            .Replace("ALL", References(numbers.Where(other => other != number)), StringComparison.Ordinal)
            .Replace("LESS", References(numbers.Where(other => other < number).DefaultIfEmpty(39)), StringComparison.Ordinal)
            .Replace("NAMED", string.Join(", ", numbers.Select(other => $"m{other}: {Reference(other, "M")}")), StringComparison.Ordinal)
            .Replace("OWN", "{type: object, required: [x%], properties: {x%: {type: string}}}", StringComparison.Ordinal)
            .Replace("%", $"{number}", StringComparison.Ordinal)));

        ReadEverywhere(schemas, "M0", mediaType);

        static string References(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(number => Reference(number, "M")));
    }

    // A schema is asked at several depths, in either order.
    [TestCase("near: {$ref: '#/components/schemas/B'}, far: {$ref: '#/components/schemas/A'}")]
    [TestCase("far: {$ref: '#/components/schemas/A'}, near: {$ref: '#/components/schemas/B'}")]
    public void A_secret_is_found_within_three_alternatives(string members)
    {
        const string Chain = "A: {anyOf: [{$ref: '#/components/schemas/B'}, {type: integer}]}\nB: {anyOf: [{$ref: '#/components/schemas/C'}, {type: boolean}]}\n"
            + "C: {anyOf: [{$ref: '#/components/schemas/D'}, {type: number}]}\nD: {anyOf: [{type: string, format: password}, {type: array, items: {type: integer}}]}\n";
        var types = Api(OpenApiText.WithSchemas($"{Chain}S: {{type: object, properties: {{{members}}}}}")).Types;

        Assert.That(types.OfType<ObjectDefinition>().Single(type => type.Name == "S").Members.Where(member => member.IsSecret).Select(member => member.Name), Is.EqualTo(new[] { "near" }));
    }

    [Test]
    public void Schemas_that_contain_themselves_end([ValueSource(nameof(Circles))] string schemas, [ValueSource(nameof(MediaTypes))] string mediaType)
    {
        var diagnostics = ReadEverywhere(schemas, "U", mediaType);

        Assert.That(diagnostics.Select(diagnostic => diagnostic.Location.Line), Is.All.GreaterThan(0));
    }

    [TestCase("q: U = x")]
    [TestCase("q: U[] = x")]
    [TestCase("q: (U | null) = true")]
    public void Defaults_of_unions_that_name_each_other_are_checked(string member)
    {
        var errors = NativeText.Errors($"""
            api: A
            types:
              U: [V, int]
              V: [U, bool]
              S:
                {member}
            """.Replace("[V, int]", "{$oneOf: [V, int]}", StringComparison.Ordinal).Replace("[U, bool]", "{$oneOf: [U, bool]}", StringComparison.Ordinal));

        Assert.That(errors, member.EndsWith("true", StringComparison.Ordinal) ? Is.Empty : Has.Length.EqualTo(1));
    }

    [TestCase("allOf")]
    [TestCase("oneOf")]
    [TestCase("anyOf")]
    public void Diamonds_of_composition_are_read_once_a_schema(string keyword)
    {
        var types = Api(OpenApiText.WithSchemas(Diamonds(keyword, "{type: object, properties: {x: {type: string}}}"))).Types;

        Assert.That(types, Has.Count.LessThanOrEqualTo(2 * (Levels + 1)));
    }

    [TestCase("oneOf")]
    [TestCase("anyOf")]
    public void Diamonds_of_alternatives_have_each_field_of_a_form_once(string keyword)
    {
        var schemas = Diamonds(keyword, "{type: object, properties: {x: {type: string, format: binary}}}");
        var api = Api(Document(schemas, "D0", "multipart/form-data"));

        Assert.That(((FormBody)api.Endpoints[0].Body!.Contents[0]).Fields, Has.Count.EqualTo(1));
    }

    [Test]
    public void Members_next_to_diamonds_of_alternatives_stay_within_the_budget()
    {
        var schemas = string.Join('\n', Enumerable.Range(0, Levels).Select(level =>
            $"D{level}: {{properties: {{p{level}: {{type: string}}}}, oneOf: [{{properties: {{l: {{type: string}}}}, oneOf: [{Reference(level + 1)}, {Reference(level + 1)}]}}, {Reference(level + 1)}]}}")) + $"\nD{Levels}: {{properties: {{x: {{type: string}}}}}}";
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithSchemas(schemas));

        Assert.That(diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Does.Contain("SCH3211"));
        Assert.That(api!.Types, Has.Count.LessThan(5_000));
    }

    [Test]
    public void A_value_is_held_against_each_type_once()
    {
        var unions = Enumerable.Range(0, Levels).Select(level => new UnionDefinition(
            $"D{level}", [new(new NamedReference($"D{level + 1}")), new(new NamedReference($"D{level + 1}") { IsNullable = true })]));
        var fit = new ValueFit(new DeclaredTypes(new ApiDefinition { Name = "A", Types = [.. unions, new EnumDefinition($"D{Levels}", PrimitiveKind.String, [])] }));

        Assert.That(fit.Fits(Reading.ReadWhole("a.yaml", "x"), new NamedReference("D0")), Is.False);
        Assert.That(fit.Count, Is.EqualTo(Levels + 1));
    }

    [TestCase(2_000, "{type: array, items: %}")]
    [TestCase(2_000, "{type: object, additionalProperties: %}")]
    [TestCase(2_000, "%")]
    public void A_chain_of_schemas_that_are_nothing_else_is_limited(int length, string schema)
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithSchemas(Chain(length, schema)));

        Assert.That(diagnostics.Select(diagnostic => diagnostic.ToString()), Has.Some.Match(@"^api\.yaml\(\d+,\d+\): warning SCH3210"));
        Assert.That(TypeNesting.Limit(api!.Types, DiagnosticDescriptors.SchemaTooDeep, new DiagnosticBag()), Is.EqualTo(api.Types));
    }

    [Test]
    public void A_chain_of_objects_has_no_limit()
    {
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithSchemas(Chain(2_000, "{type: object, properties: {p: %}}")));

        Assert.That(diagnostics, Is.Empty);
        Assert.That(api!.Types, Has.Count.EqualTo(2_001));
    }

    [TestCase(1_000)]
    [TestCase(2_000)]
    public void Members_that_a_chain_inherits_grow_with_its_length(int length)
    {
        var (api, _) = OpenApiText.Read(OpenApiText.WithSchemas(Chain(length, "{allOf: [%], properties: {p#: {type: string}}}")));

        Assert.That(api!.Types.OfType<ObjectDefinition>().Sum(type => type.Members.Count), Is.LessThanOrEqualTo(65 * length));
    }

    [Test]
    public void Children_of_a_large_schema_copy_its_members_within_the_budget()
    {
        var large = $"B: {{properties: {{{string.Join(", ", Enumerable.Range(0, 1_500).Select(index => $"p{index}: {{type: string}}"))}}}}}";
        var children = Enumerable.Range(0, 500).Select(index => $"C{index}: {{allOf: [{{$ref: '#/components/schemas/B'}}], properties: {{own: {{type: string}}}}}}");
        var (api, diagnostics) = OpenApiText.Read(OpenApiText.WithSchemas(large + "\n" + string.Join('\n', children)));

        Assert.That(diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Does.Contain("SCH3211"));
        Assert.That(api!.Types.OfType<ObjectDefinition>().Sum(type => type.Members.Count), Is.LessThan(250_000));
    }

    [TestCase("int", "[]", "")]
    [TestCase("", "map<", "int", ">")]
    [TestCase("", "(", "int", ")")]
    public void A_notation_with_many_brackets_is_refused_where_it_is(string start, string open, string inner, string close = "")
    {
        var type = start + string.Concat(Enumerable.Repeat(open, 5_000)) + inner + string.Concat(Enumerable.Repeat(close, 5_000));

        Assert.That(NativeText.Errors($"api: A\ntypes:\n  S:\n    q: {type}\n"), Has.Exactly(1).Matches(@"\(4,\d+\).*SCH2120"));
    }

    [Test]
    public void A_chain_of_lists_or_inclusions_of_a_native_description_is_refused()
    {
        var lists = string.Concat(Enumerable.Range(0, 200).Select(index => $"  T{index}: T{index + 1}[]\n"));
        var objects = string.Concat(Enumerable.Range(0, 200).Select(index => $"  O{index}: {{$includes: O{index + 1}}}\n"));
        var errors = NativeText.Errors($"api: A\ntypes:\n{lists}  T200: int\n{objects}  O200: {{x: int}}\n");

        Assert.That(errors, Has.Some.Contains("SCH2120"));
        Assert.That(errors, Has.Some.Contains("SCH2121"));
    }

    [Test]
    public void Deep_groups_are_groups_at_the_top()
    {
        var tags = string.Join(", ", Enumerable.Range(0, 200).Select(index => $"{{name: t{index}, parent: t{index + 1}}}"));
        var (api, diagnostics) = OpenApiText.Read($"openapi: 3.2.0\ninfo: {{title: T}}\ntags: [{tags}, {{name: t200}}]\npaths: {{}}\n");

        Assert.That(diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH2122", "SCH2122", "SCH2122" }));
        Assert.That(api!.Groups.Count(group => group.Parent is null), Is.EqualTo(4));
    }

    [TestCase("rest api ")]
    [TestCase("1.1 ")]
    [TestCase("api")]
    [TestCase(" ")]
    [TestCase("(")]
    [TestCase(" - \n")]
    public void A_title_is_read_once(string part)
    {
        var title = $"A {string.Concat(Enumerable.Repeat(part, 20_000))}x";

        Assert.That(Api($"openapi: 3.1.0\ninfo: {{title: {System.Text.Json.JsonSerializer.Serialize(title)}}}\npaths: {{}}\n").Name, Does.StartWith("A"));
    }

    private static IReadOnlyList<Diagnostic> ReadEverywhere(string schemas, string schema, string mediaType)
    {
        var more = $"\nS: {{required: [p], properties: {{p: {{allOf: [{{$ref: '#/components/schemas/{schema}'}}], default: {{x: [1]}}}}, q: {{$ref: '#/components/schemas/{schema}', default: x}}}}}}";
        var (apis, diagnostics) = NativeText.Read(Document(schemas + more, schema, mediaType));
        Assert.That(apis, Has.Count.EqualTo(1));
        return diagnostics;
    }

    private static string Document(string schemas, string schema, string mediaType) => OpenApiText.WithSchemas(schemas) + """
        paths:
          /a:
            post:
              operationId: a
              parameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/%'}}]
              requestBody: {content: {TYPE: {schema: {$ref: '#/components/schemas/%'}}}}
              responses:
                '200': {description: x, headers: {X-A: {schema: {$ref: '#/components/schemas/%'}}}, content: {TYPE: {schema: {$ref: '#/components/schemas/%'}}}}
        """.Replace("%", schema, StringComparison.Ordinal).Replace("TYPE", mediaType, StringComparison.Ordinal);

    private static ApiDefinition Api(string text) => OpenApiText.Read(text).Api!;

    private static string Diamonds(string keyword, string last) =>
        string.Join('\n', Enumerable.Range(0, Levels).Select(level => $"D{level}: {{{keyword}: [{Reference(level + 1)}, {{allOf: [{Reference(level + 1)}]}}]}}")) + $"\nD{Levels}: {last}";

    private static string Chain(int length, string schema) =>
        string.Join('\n', Enumerable.Range(0, length).Select(level => $"D{level}: {schema.Replace("%", Reference(level + 1), StringComparison.Ordinal).Replace("#:", $"{level}:", StringComparison.Ordinal)}")) + $"\nD{length}: {{type: string}}";

    private static string Reference(int number, string prefix = "D") => $"{{$ref: '#/components/schemas/{prefix}{number}'}}";
}
