using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Schematic.Benchmarks.Generation;

/// <summary>The least that has to be done: to read every token of a JSON document, to parse the generated text, to copy its bytes.</summary>
internal static class LowerBound
{
    /// <summary>Does it, once.</summary>
    /// <param name="json">The path of the description in JSON.</param>
    /// <param name="folder">The folder of the generated files.</param>
    public static IReadOnlyList<Measurement> Run(string json, string folder)
    {
        var content = File.ReadAllBytes(json);
        var texts = Directory.EnumerateFiles(folder, "*.g.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        return [Measurement.Of("tokens", () => Tokens(content)), Measurement.Of("parse", () => Parse(texts)), Measurement.Of("copy", () => Copy(texts))];
    }

    private static void Tokens(byte[] content)
    {
        var reader = new Utf8JsonReader(content);
        while (reader.Read())
        {
        }
    }

    private static void Parse(List<string> texts)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        foreach (var text in texts) CSharpSyntaxTree.ParseText(text, options).GetRoot();
    }

    private static void Copy(List<string> texts)
    {
        var folder = Directory.CreateTempSubdirectory("schematic-").FullName;
        for (var index = 0; index < texts.Count; index++) File.WriteAllText(Path.Combine(folder, $"{index}.cs"), texts[index]);
        Directory.Delete(folder, recursive: true);
    }
}
