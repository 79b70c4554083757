using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;
using Schematic.Definitions.Native;
using Schematic.Definitions.Tests.Documents;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Tests.Native;

/// <summary>The reader, the JSON Schema and the reference of the native format agree.</summary>
public sealed partial class SchemaTests
{
    private static readonly string SchemaText =
        File.ReadAllText(Repository.PathOf("src", "Schematic.Build", "schemas", "schematic-api.schema.json"));

    private static readonly string Reference = File.ReadAllText(Repository.PathOf("docs", "format.md"));

    /// <summary>The examples of the reference: whole descriptions.</summary>
    public static IEnumerable<TestCaseData> Examples => Example().Matches(Reference).Select((example, index) =>
        new TestCaseData(example.Groups["text"].Value).SetArgDisplayNames($"example {index + 1}"));

    private static IEnumerable<string> Constructs => Keywords.All.Select(keywords => keywords.Name);

    private static IEnumerable<string> Descriptions =>
        Directory.GetFiles(Repository.PathOf("testassets", "apis"), "*.schematic.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Constructs))]
    public void The_schema_has_the_keys_that_the_reader_knows(string construct)
    {
        using var schema = JsonDocument.Parse(SchemaText);
        var definition = construct == Keywords.Document.Name ? schema.RootElement : schema.RootElement.GetProperty("definitions").GetProperty(construct);
        var keys = definition.GetProperty("properties").EnumerateObject().Select(property => property.Name);

        Assert.That(keys, Is.EquivalentTo(KeysOf(construct)));
    }

    [TestCaseSource(nameof(Constructs))]
    public void The_reference_explains_the_keys_that_the_reader_knows(string construct)
    {
        var table = Table().Matches(Reference).Single(table => table.Groups["name"].Value == construct);
        var keys = Row().Matches(table.Groups["rows"].Value).SelectMany(row => Code().Matches(row.Groups["keys"].Value)).Select(key => key.Groups["key"].Value);

        Assert.That(keys, Is.EqualTo(KeysOf(construct)));
    }

    [TestCaseSource(nameof(Descriptions))]
    public async Task A_description_is_valid_by_the_schema(string name)
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf("testassets", "apis", name));

        Assert.That(await ValidateAsync(text), Is.Empty);
    }

    [TestCase("api: A\nsumary: x")]
    [TestCase("summary: x")]
    [TestCase("apis: { A: {} }")]
    [TestCase("api: A\nendpoints: { B: { get: a } }")]
    [TestCase("api: A\nendpoints: { B: { get: /a, post: /b } }")]
    [TestCase("api: A\nendpoints: { B: { get: /a, returns: { 404: any } } }")]
    [TestCase("api: A\nendpoints: { B: { get: /a, query: { c: { typ: int } } } }")]
    [TestCase("api: A\nsockets: { B: {} }")]
    [TestCase("api: A\nauth: { apiKey: { env: B } }")]
    [TestCase("api: A\ntypes: { B: { $sumary: x } }")]
    public async Task A_fault_is_found_by_the_schema_as_by_the_reader(string text)
    {
        Assert.That(NativeText.Errors(text), Is.Not.Empty);
        Assert.That(await ValidateAsync(text), Is.Not.Empty);
    }

    [Test]
    public void Every_word_for_a_type_is_in_the_schema_and_in_the_reference()
    {
        using var schema = JsonDocument.Parse(SchemaText);
        var words = schema.RootElement.GetProperty("definitions").GetProperty("notation").GetProperty("anyOf")[0].GetProperty("enum");

        Assert.That(words.EnumerateArray().Select(word => word.GetString()), Is.EquivalentTo(TypeWords.Primitives.Keys));
        Assert.That(TypeWords.Primitives.Keys.Where(word => !Reference.Contains($"| `{word}` |")), Is.Empty);
    }

    [TestCaseSource(nameof(Examples))]
    public async Task An_example_of_the_reference_has_no_errors(string example)
    {
        Assert.That(NativeText.Read(example).Diagnostics.Select(diagnostic => diagnostic.ToString()), Is.Empty);
        Assert.That(await ValidateAsync(example), Is.Empty);
    }

    private static IReadOnlyList<string> KeysOf(string construct) => Keywords.All.Single(keywords => keywords.Name == construct).Keys;

    private static async Task<IEnumerable<string>> ValidateAsync(string text)
    {
        var schema = await JsonSchema.FromJsonAsync(SchemaText);
        return schema.Validate(Reading.ReadWhole("a.yaml", text).ToJson()).Select(error => error.ToString());
    }

    [GeneratedRegex(@"^<!-- keys: (?<name>\w+) -->\n\n\|[^\n]*\n\|[-| ]*\n(?<rows>(?:\|[^\n]*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\|(?<keys>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<key>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^```yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
