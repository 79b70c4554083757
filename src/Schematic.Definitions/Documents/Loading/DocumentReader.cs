using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Reading;
using Schematic.Definitions.Documents.Yaml;

namespace Schematic.Definitions.Documents.Loading;

/// <summary>Reads a JSON or YAML document into a tree of nodes.</summary>
public static class DocumentReader
{
    /// <summary>
    /// Reads a document; its content determines whether it is JSON or YAML. In a file with the extension <c>.json</c>, only mappings and
    /// sequences in block style are read as YAML.
    /// </summary>
    /// <param name="path">The path of the file as diagnostics show it.</param>
    /// <param name="content">The bytes of the file: UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="diagnostics">Receives the errors of the content (SCH1xxx).</param>
    /// <returns>
    /// The root; null if the content cannot be read completely. Errors that do not prevent reading, such as a duplicate
    /// key, are reported in addition to the root.
    /// </returns>
    public static DocumentNode? Read(string path, ReadOnlyMemory<byte> content, DiagnosticBag diagnostics)
    {
        if (TextDecoder.Decode(path, content, diagnostics) is not { } text) return null;
        return text.Span.TrimStart(" \t\r\n"u8) switch
        {
            [(byte)'{' or (byte)'[', .. var inside] => ReadBracketed(path, text, inside, diagnostics),
            [(byte)'/', (byte)'/' or (byte)'*', ..] => JsonDocumentReader.Read(path, text.Span, diagnostics, out _),
            _ when IsNamedJson(path) => ReadNamedJson(path, text, diagnostics),
            _ => ReadYaml(path, text, diagnostics),
        };
    }

    // Block style in a file with the extension .json is read as YAML; a plain word is an error of the JSON instead.
    private static DocumentNode? ReadNamedJson(string path, ReadOnlyMemory<byte> text, DiagnosticBag diagnostics)
    {
        var yaml = new DiagnosticBag();
        var root = ReadYaml(path, text, yaml);
        var isEmpty = yaml.Diagnostics is [{ Descriptor.Code: var code }] && code == DiagnosticDescriptors.EmptyDocument.Code;
        return root is MappingNode or SequenceNode || isEmpty
            ? Take(root, yaml, diagnostics)
            : JsonDocumentReader.Read(path, text.Span, diagnostics, out _);
    }

    // Content that begins with a bracket is JSON, or YAML in flow style.
    private static DocumentNode? ReadBracketed(
        string path, ReadOnlyMemory<byte> text, ReadOnlySpan<byte> inside, DiagnosticBag diagnostics)
    {
        var json = new DiagnosticBag();
        var root = JsonDocumentReader.Read(path, text.Span, json, out var isJson);
        if (isJson || IsMeantAsJson(path, inside)) return Take(root, json, diagnostics);

        var yaml = new DiagnosticBag();
        var flowRoot = ReadYaml(path, text, yaml);
        var isInvalidJson = flowRoot is null && inside.TrimStart(" \t\r\n"u8) is [(byte)'"', ..];
        return isInvalidJson ? Take(root, json, diagnostics) : Take(flowRoot, yaml, diagnostics);
    }

    private static bool IsNamedJson(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsMeantAsJson(string path, ReadOnlySpan<byte> inside) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => true,
        ".YAML" or ".YML" => false,
        _ => inside.TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'{' or (byte)'[', ..],
    };

    private static DocumentNode? ReadYaml(string path, ReadOnlyMemory<byte> content, DiagnosticBag diagnostics)
    {
        var text = Encoding.UTF8.GetString(content.Span);
        return BlockYamlReader.Read(path, text) ?? new YamlDocumentReader(path, text, diagnostics).Read();
    }

    private static DocumentNode? Take(DocumentNode? root, DiagnosticBag found, DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in found.Diagnostics)
            diagnostics.Report(diagnostic.Descriptor, diagnostic.Location, diagnostic.Arguments);
        return root;
    }
}
