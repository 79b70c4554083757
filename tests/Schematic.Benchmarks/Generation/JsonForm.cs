using System.Text.Json;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Benchmarks.Generation;

/// <summary>A description in JSON, for those who do not read YAML or read it badly.</summary>
internal static class JsonForm
{
    /// <summary>The path of a description in JSON: the description itself, or a copy.</summary>
    public static string Of(string description)
    {
        if (Path.GetExtension(description) == ".json") return description;
        var path = Path.Combine(Path.GetTempPath(), $"schematic-{Path.GetFileName(Path.GetDirectoryName(description))}.json");
        using var stream = File.Create(path);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        Write(writer, DocumentReader.Read(description, File.ReadAllBytes(description), new DiagnosticBag())!);
        return path;
    }

    private static void Write(Utf8JsonWriter writer, DocumentNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                writer.WriteStartObject();
                foreach (var (key, _, value) in mapping.Entries)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case SequenceNode sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
            case ScalarNode { Kind: ScalarKind.String } text:
                writer.WriteStringValue(text.Text);
                break;
            case ScalarNode scalar:
                writer.WriteRawValue(scalar.Text);
                break;
        }
    }
}
