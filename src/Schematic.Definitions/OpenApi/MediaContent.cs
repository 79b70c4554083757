using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.OpenApi;

/// <summary>The content of a body, response or parameter in one media type, in any OpenAPI version.</summary>
/// <param name="MediaType">The media type as declared.</param>
/// <param name="Kind">The kind that determines how the content is handled.</param>
/// <param name="Node">The media type object; the body or response itself in Swagger 2.0.</param>
internal sealed record MediaContent(string MediaType, MediaTypeKind Kind, DocumentNode Node)
{
    /// <summary>Gets the schema of the content; null if none is specified.</summary>
    public DocumentNode? Schema { get; init; } = Node.Get("schema");

    /// <summary>Gets the schema of an item of the content (OpenAPI 3.2); null if none is specified.</summary>
    public DocumentNode? ItemSchema => Node.Get("itemSchema");

    /// <summary>True if the content is a file whose media type is that of JSON: Swagger 2.0 has one list of media types for all responses.</summary>
    public bool IsForOthers => Kind == MediaTypeKind.Binary && MediaTypes.IsJson(MediaType);

    /// <summary>True if the content is XML with a schema.</summary>
    public bool IsXml => Schema is MappingNode && MediaTypes.IsXml(MediaType);

    /// <summary>Returns the contents under <c>content</c>, the preferred media type first.</summary>
    public static IReadOnlyList<MediaContent> Of(OpenApiContext context, DocumentNode holder)
    {
        if (holder.Get("content") is { } content and not MappingNode) context.Malformed(content, "'content'", "a mapping");
        var contents = new List<MediaContent>();
        foreach (var entry in holder.GetMapping("content").Members())
        {
            if (entry is not MappingNode && !entry.IsNull()) context.Malformed(entry, "A media type", "a mapping");
            else if (Create(context, entry.Key, entry.KeyLocation, context.References.Follow(entry) ?? entry) is { } known) contents.Add(known);
        }

        // The keys of a mapping are unordered.
        return InOrder(WithJson(context, contents).OrderBy(content => content.MediaType, StringComparer.Ordinal));
    }

    /// <summary>Returns the same content for each of the media types that Swagger 2.0 lists separately.</summary>
    public static IReadOnlyList<MediaContent> Of(OpenApiContext context, DocumentNode node, IReadOnlyList<DocumentNode> mediaTypes) =>
        InOrder(WithJson(context, [.. mediaTypes.Where(type => type.AsText() is not null).DistinctBy(type => type.AsText())
            .Select(type => Create(context, type.AsText()!, type.Location, node)).OfType<MediaContent>()]));

    private static IReadOnlyList<MediaContent> InOrder(IEnumerable<MediaContent> contents) =>
        [.. contents.OrderBy(content => (int)content.Kind).ThenBy(content => content.IsForOthers ? 2 : MediaTypes.EssenceOf(content.MediaType) == "application/json" || content.IsXml ? 0 : 1)];

    // A vendor's media type with the schema of an object or a list, "application/vnd.acme.v2" or "application/x-amz-json-1.1", is JSON,
    // unless it repeats the schema of the JSON next to it.
    private static IEnumerable<MediaContent> WithJson(OpenApiContext context, IReadOnlyList<MediaContent> contents)
    {
        var json = contents.Where(content => content.Kind == MediaTypeKind.Json).ToList();
        return contents.Select(content =>
            MediaTypes.MayBeJson(content.MediaType) && IsStructured(context, content.Schema) && !json.Exists(other => SameNodes.Are(other.Schema, content.Schema))
                ? content with { Kind = MediaTypeKind.Json }
                : content);
    }

    private static bool IsStructured(OpenApiContext context, DocumentNode? node) =>
        context.References.Follow(node) is MappingNode schema && !context.Files.IsFile(schema) && !context.Files.IsFiles(schema)
        && (DescribesParts(schema) || schema["allOf"].Elements().Concat(schema.Alternatives()).Any(part => context.References.Follow(part) is MappingNode target && DescribesParts(target)));

    private static bool DescribesParts(MappingNode schema) => schema.HasMembers() || schema["items"] is MappingNode || schema["additionalProperties"] is MappingNode;

    private static MediaContent? Create(OpenApiContext context, string mediaType, SourceLocation location, DocumentNode node)
    {
        if (WireText.Control(mediaType) is { } character)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.InvalidWireText, location, "media type", mediaType, character);
            return null;
        }

        if (!MediaTypes.IsWellFormed(mediaType))
        {
            context.Diagnostics.Report(DiagnosticDescriptors.ContentOmitted, location, mediaType, "it is not a valid media type");
            return null;
        }

        var sent = mediaType.Contains(',', StringComparison.Ordinal) ? MediaTypes.EssenceOf(mediaType) : mediaType.Trim();
        return new MediaContent(sent, KindOf(context, sent, node), node);
    }

    // A media range that includes JSON is handled according to its schema.
    private static MediaTypeKind KindOf(OpenApiContext context, string mediaType, DocumentNode node)
    {
        var kind = MediaTypes.KindOf(mediaType);
        var schema = context.References.Follow(node.Get("schema"));
        if (kind == MediaTypeKind.Json && context.Files.IsFile(schema)) return MediaTypeKind.Binary;
        if (kind == MediaTypeKind.Json && GatewayStreams.IsItem(schema)) return MediaTypeKind.JsonLines;
        if (MediaTypes.EssenceOf(mediaType) is not ("*/*" or "application/*")) return kind;
        return schema is null || context.Files.IsFile(schema) ? MediaTypeKind.Binary : MediaTypeKind.Json;
    }
}
