using System.Text;
using System.Text.Json;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.Documents;

/// <summary>The vocabulary of the tests about reading: a text in, a tree and diagnostics out.</summary>
internal static class Reading
{
    public static (DocumentNode? Root, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, byte[] content)
    {
        var diagnostics = new DiagnosticBag();
        var root = DocumentReader.Read(path, content, diagnostics);
        return (root, diagnostics.Diagnostics);
    }

    public static (DocumentNode? Root, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, string text) =>
        Read(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a text that has no error.</summary>
    public static DocumentNode ReadWhole(string path, string text)
    {
        var (root, diagnostics) = Read(path, text);
        Assert.That(diagnostics, Is.Empty);
        return root!;
    }

    /// <summary>The node under keys and indexes that are parted by bars.</summary>
    public static DocumentNode At(this DocumentNode node, string path) =>
        path.Split('|', StringSplitOptions.RemoveEmptyEntries).Aggregate(node, (inner, key) => inner switch
        {
            MappingNode mapping => mapping[key]!,
            SequenceNode sequence => sequence.Items[int.Parse(key)],
            _ => throw new ArgumentException($"Nothing under '{key}'."),
        });

    /// <summary>A tree in a form that shows kinds, keys and texts, but not places.</summary>
    public static string Describe(DocumentNode? node) => node switch
    {
        MappingNode mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key}: {Describe(entry)}"))}}}",
        SequenceNode sequence => $"[{string.Join(", ", sequence.Items.Select(Describe))}]",
        ScalarNode { Kind: ScalarKind.String } scalar => $"'{scalar.Text}'",
        _ => $"{node}",
    };

    /// <summary>A tree as JSON.</summary>
    public static string ToJson(this DocumentNode node) => node switch
    {
        MappingNode mapping => $"{{{string.Join(',', mapping.Entries.Select(entry => $"{JsonSerializer.Serialize(entry.Key)}:{entry.ToJson()}"))}}}",
        SequenceNode sequence => $"[{string.Join(',', sequence.Items.Select(ToJson))}]",
        ScalarNode { Kind: ScalarKind.String } scalar => JsonSerializer.Serialize(scalar.Text),
        _ => $"{node}",
    };

    /// <summary>A diagnostic as code and place.</summary>
    public static string[] Codes(this IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => $"{diagnostic.Location} {diagnostic.Descriptor.Code}")];
}
