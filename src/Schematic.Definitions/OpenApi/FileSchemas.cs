using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Schemas of raw bytes, as bodies and form fields have them.</summary>
internal static class FileSchemas
{
    /// <summary>
    /// Whether a schema describes a file: Swagger 2.0's <c>type: file</c>, OpenAPI 3.0's <c>format: binary</c>, OpenAPI 3.1's
    /// <c>contentMediaType</c> without an encoding.
    /// </summary>
    public static bool IsFile(ReferenceFollower references, DocumentNode? node)
    {
        if (node is null || references.Follow(node) is not MappingNode schema) return false;
        if (schema.GetString("type") == "file") return true;
        if (schema.Types() is not ([] or ["string"])) return false;
        if (schema.GetString("format") is "binary" or "file") return true;
        if (schema["contentMediaType"] is not null && schema["contentEncoding"].AsString() is null or "binary")
            return MediaTypes.KindOf(schema.GetText("contentMediaType") ?? "") is MediaTypeKind.Binary || schema.Types().Count == 0;
        return schema.GetSequence("allOf").Elements() is [var only] && IsFile(references, only);
    }

    /// <summary>Whether a schema describes a list of files, or lets the caller choose between one and several.</summary>
    public static bool IsFiles(ReferenceFollower references, DocumentNode? node)
    {
        if (references.Follow(node) is not MappingNode schema) return false;
        if (schema["items"] is { } items) return IsFile(references, items);
        return Alternatives(schema) is { Count: > 0 } alternatives
            && alternatives.TrueForAll(alternative => IsFile(references, alternative) || IsFiles(references, alternative))
            && alternatives.Exists(alternative => !IsFile(references, alternative));
    }

    /// <summary>Whether every alternative of a schema is a file.</summary>
    public static bool AreFiles(ReferenceFollower references, DocumentNode? node) =>
        references.Follow(node) is MappingNode schema && Alternatives(schema) is { Count: > 0 } alternatives
        && alternatives.TrueForAll(alternative => IsFile(references, alternative));

    private static List<DocumentNode> Alternatives(MappingNode schema) =>
        [.. schema.Alternatives().Where(alternative => !alternative.IsNullSchema())];
}
