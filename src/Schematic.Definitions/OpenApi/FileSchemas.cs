using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi;

/// <summary>Recognizes schemas of raw bytes in bodies and form fields.</summary>
internal sealed class FileSchemas
{
    private readonly ReferenceFollower _references;
    private readonly Walk<MappingNode, bool> _files;
    private readonly Walk<MappingNode, bool> _lists;
    private readonly DiagnosticBag _diagnostics;

    public FileSchemas(ReferenceFollower references, DiagnosticBag diagnostics)
    {
        (_references, _diagnostics) = (references, diagnostics);
        _files = new Walk<MappingNode, bool>(unknown: false, DescribesFile, diagnostics.ReportTooDeep);
        _lists = new Walk<MappingNode, bool>(unknown: false, DescribesFiles, diagnostics.ReportTooDeep);
    }

    /// <summary>
    /// True if a schema describes a file: Swagger 2.0's <c>type: file</c>, OpenAPI 3.0's <c>format: binary</c>, OpenAPI 3.1's
    /// <c>contentMediaType</c> without an encoding.
    /// </summary>
    public bool IsFile(DocumentNode? node) => _references.Follow(node) is MappingNode schema && _files.Of(schema);

    /// <summary>True if a schema describes a list of files, or a choice between one file and several.</summary>
    public bool IsFiles(DocumentNode? node) => _references.Follow(node) is MappingNode schema && _lists.Of(schema);

    /// <summary>True if every alternative of a schema is a file.</summary>
    public bool AreFiles(DocumentNode? node) =>
        _references.Follow(node) is MappingNode schema && Alternatives(schema) is { Count: > 0 } alternatives && alternatives.TrueForAll(IsFile);

    /// <summary>Returns the limit of a list of files; the tightest of several that apply together.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="keyword"><c>minItems</c> or <c>maxItems</c>.</param>
    /// <returns>The limit; null if there is none, or if the schema does not describe a list of files.</returns>
    public int? CountOf(MappingNode schema, string keyword)
    {
        if (!IsFiles(schema)) return null;
        Walk<MappingNode, int?> counts = null!;
        counts = new(null, Count, _diagnostics.ReportTooDeep);
        return counts.Of(schema);

        int? Count(MappingNode part)
        {
            List<DocumentNode> others = [.. part["allOf"].Elements(), .. ReferenceFollower.ReferenceOf(part) is not null && _references.Step(part) is { } target ? new[] { target } : []];
            int?[] together = [OwnCount(part, keyword), .. others.OfType<MappingNode>().Select(counts.Of)];
            return (keyword == "minItems" ? together.Max() : together.Min())
                ?? Alternatives(part).OfType<MappingNode>().Where(IsFiles).Select(counts.Of).FirstOrDefault(count => count is not null);
        }
    }

    private static int? OwnCount(MappingNode schema, string keyword) => schema.GetInt64(keyword) is >= 0 and <= int.MaxValue and var count ? (int)count : null;

    private bool DescribesFile(MappingNode schema)
    {
        if (schema.GetString("type") == "file") return true;
        if (schema.Types() is not ([] or ["string"])) return false;
        if (schema.GetString("format") is "binary" or "file") return true;
        if (schema["contentMediaType"] is not null && schema["contentEncoding"].AsString() is null or "binary")
            return MediaTypes.KindOf(schema.GetText("contentMediaType") ?? "") is MediaTypeKind.Binary || schema.Types().Count == 0;
        return Meaningful(schema) is [var only] && IsFile(only);
    }

    private bool DescribesFiles(MappingNode schema)
    {
        if (schema["items"] is { } items) return IsFile(items);
        if (schema["allOf"].Elements().Any(IsFiles)) return true;
        return Alternatives(schema) is { Count: > 0 } alternatives
            && alternatives.TrueForAll(alternative => IsFile(alternative) || IsFiles(alternative))
            && alternatives.Exists(alternative => !IsFile(alternative));
    }

    private static List<DocumentNode> Meaningful(MappingNode schema) =>
        [.. schema["allOf"].Elements().Where(part => part is not MappingNode mapping || mapping.HasStructure())];

    private static List<DocumentNode> Alternatives(MappingNode schema) =>
        [.. schema.Alternatives().Where(alternative => !alternative.IsNullSchema())];
}
