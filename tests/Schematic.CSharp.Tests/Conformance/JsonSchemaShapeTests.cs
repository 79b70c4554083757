using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.CSharp.Tests.Conformance;

/// <summary>The generated type reads the valid values of the JSON Schema test suite and writes them back unchanged.</summary>
public sealed class JsonSchemaShapeTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "conformance", "json-schema", "tests", "draft2020-12"));

    private static readonly string[] Files = ["patternProperties", "additionalProperties", "prefixItems", "unevaluatedItems", "unevaluatedProperties"];

    // All types in one assembly: the compiler takes longer to start than to compile them.
    private static readonly Lazy<Assembly> Code = new(() => Compile(Groups()));

    [TestCaseSource(nameof(Cases))]
    public void A_valid_value_is_read_and_written_back(string? name)
    {
        var group = Groups().Single(group => group.Name == name);
        var type = Code.Value.GetTypes().Single(type => type.Name == $"Holder{group.Number}");
        var failures = group.Valid.Select(test => (test.Name, Error: Error(type, test.Data))).Where(test => test.Error is not null).ToDictionary(test => $"{name}: {test.Name}", test => test.Error);

        var gaps = JsonSchemaGaps.All.Where(gap => gap.StartsWith(name + ": ", StringComparison.Ordinal));
        Assert.That(failures.Keys, Is.EquivalentTo(gaps), string.Join('\n', failures));
    }

    private static string? Error(Type type, JsonNode? data)
    {
        var text = new JsonObject { ["v"] = data?.DeepClone() }.ToJsonString();
        try
        {
            var written = JsonSerializer.Serialize(JsonSerializer.Deserialize(text, type), type);
            return JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(text)) ? null : $"{text} becomes {written}";
        }
        catch (JsonException exception)
        {
            return $"{text}: {exception.Message}";
        }
    }

    private static Assembly Compile(IEnumerable<Group> groups)
    {
        var schemas = new JsonObject();
        foreach (var group in groups)
        {
            var schema = group.Schema.DeepClone();
            // A separate document, as the suite intends.
            if (schema is JsonObject own && !own.ContainsKey("$id")) own.Insert(0, "$id", $"urn:schema:{group.Number}");
            schemas.Add($"Schema{group.Number}", schema);
            schemas.Add($"Holder{group.Number}", new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["v"] = new JsonObject { ["$ref"] = $"#/components/schemas/Schema{group.Number}" } },
                ["required"] = new JsonArray("v"),
            });
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Shapes", ["version"] = "1" },
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Folder }, diagnostics);
        var root = DocumentReader.Read(Path.Combine(Folder, "shapes.json"), JsonSerializer.SerializeToUtf8Bytes(document), diagnostics)!;
        return GeneratedCode.Of(ApiReader.Read(root, new ApiReaderOptions(), loader, diagnostics)).Load();
    }

    private static IEnumerable<TestCaseData> Cases() => Directory.Exists(Folder)
        ? Groups().Select(group => new TestCaseData(group.Name).SetArgDisplayNames(group.Name))
        : [new TestCaseData([null]).SetArgDisplayNames("json-schema").Ignore("The suite 'json-schema' is not next to the repository.")];

    private static IEnumerable<Group> Groups() => Files.Select(file => Path.Combine(Folder, file + ".json"))
        .Concat(Directory.EnumerateFiles(Path.Combine(Folder, "optional", "format"), "*.json").Order(StringComparer.Ordinal))
        .SelectMany(Read)
        .Select((group, number) => group with { Number = number });

    private static IEnumerable<Group> Read(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsArray().Select(group => new Group(
        $"{Path.GetFileNameWithoutExtension(path)}: {group!["description"]}",
        0,
        group["schema"]!,
        [.. group["tests"]!.AsArray().Where(test => (bool)test!["valid"]!).Select(test => ((string)test!["description"]!, test["data"]))]));

    private sealed record Group(string Name, int Number, JsonNode Schema, IReadOnlyList<(string Name, JsonNode? Data)> Valid);
}
