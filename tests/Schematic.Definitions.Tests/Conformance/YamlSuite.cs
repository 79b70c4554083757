using System.Text.Json;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.Conformance;

/// <summary>A case of the YAML test suite.</summary>
/// <param name="Name">The name of its file, with a number if the file has several cases.</param>
/// <param name="Text">The text.</param>
/// <param name="IsInvalid">True if the text is not YAML.</param>
/// <param name="Json">The documents as JSON; null if the case has none.</param>
/// <param name="Tree">The events of the text; null if the text is not YAML.</param>
internal sealed record YamlCase(string Name, string Text, bool IsInvalid, IReadOnlyList<JsonElement>? Json, string? Tree)
{
    /// <summary>The number of documents.</summary>
    public int Documents => Tree?.Split('\n').Count(line => line.TrimStart().StartsWith("+DOC", StringComparison.Ordinal)) ?? 0;
}

/// <summary>The YAML test suite.</summary>
internal static class YamlSuite
{
    public static IEnumerable<YamlCase> Read() => Directory
        .EnumerateFiles(Suites.PathOf("yaml", "src"), "*.yaml").Order(StringComparer.Ordinal).SelectMany(ReadFile);

    // A case inherits the properties of the case before it in the file.
    private static IEnumerable<YamlCase> ReadFile(string path)
    {
        var root = DocumentReader.Read(path, File.ReadAllBytes(path), new DiagnosticBag());
        var name = Path.GetFileNameWithoutExtension(path);
        string? json = null, tree = null;
        foreach (var (number, item) in root.Elements().Index())
        {
            var isInvalid = item.GetBoolean("fail") == true;
            (json, tree) = isInvalid ? (null, null) : (item.Get("json") is { } own ? own.AsString() : json, item.GetString("tree") ?? tree);
            yield return new YamlCase(root.Elements().Count == 1 ? name : $"{name}-{number}", Unmask(item.GetString("yaml")!), isInvalid, Json(json), tree);
        }
    }

    private static string Unmask(string text) => text
        .Replace("␣", " ", StringComparison.Ordinal)
        .Replace("»", "\t", StringComparison.Ordinal)
        .Replace("—", "", StringComparison.Ordinal)
        .Replace("↵", "", StringComparison.Ordinal)
        .Replace("←", "\r", StringComparison.Ordinal)
        .Replace("⇔", "\uFEFF", StringComparison.Ordinal)
        .Replace("∎\n", "", StringComparison.Ordinal);

    private static List<JsonElement>? Json(string? text)
    {
        if (text is null) return null;
        var (bytes, values) = (System.Text.Encoding.UTF8.GetBytes(text).AsMemory(), new List<JsonElement>());
        while (!bytes.Span.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            var reader = new Utf8JsonReader(bytes.Span, isFinalBlock: false, default);
            values.Add(JsonElement.ParseValue(ref reader));
            bytes = bytes[(int)reader.BytesConsumed..];
        }

        return values;
    }
}
