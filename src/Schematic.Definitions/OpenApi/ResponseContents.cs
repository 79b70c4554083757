using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the content of a response in its media types.</summary>
internal sealed class ResponseContents(OpenApiContext context)
{
    /// <summary>Reads the content.</summary>
    /// <param name="contents">The media types, the preferred one first.</param>
    /// <param name="name">The name of the type of the preferred one.</param>
    public IReadOnlyList<ResponseContent> Read(IReadOnlyList<MediaContent> contents, TypeName name)
    {
        var read = new Dictionary<DocumentNode, TypeReference>(new SameNodes());
        return [.. contents.Select(content => Read(content, contents[0], read, name) with { Examples = ExampleReader.Of(context, content) })];
    }

    private ResponseContent Read(MediaContent content, MediaContent first, Dictionary<DocumentNode, TypeReference> read, TypeName name)
    {
        switch (content.Kind)
        {
            case MediaTypeKind.Json:
                return new JsonContent(content.MediaType, Type(content, read, name));
            case MediaTypeKind.Multipart or MediaTypeKind.Binary:
                return new BinaryContent(content.MediaType) { IsEquivalent = IsEquivalent(content, first) };
            case MediaTypeKind.Text when content.IsXml && !IsEquivalent(content, first):
                return new XmlContent(content.MediaType, Type(content, read, name), context.Xml.OfRoot(content.Schema!));
            default:
                return new TextContent(content.MediaType) { IsEquivalent = IsEquivalent(content, first) };
        }
    }

    // Media types often repeat the schema instead of referring to it.
    private TypeReference Type(MediaContent content, Dictionary<DocumentNode, TypeReference> read, TypeName name)
    {
        if (content.Schema is not { } schema) return TypeReference.Any;
        if (!read.TryGetValue(schema, out var type)) read.Add(schema, type = context.Schemas.Read(schema, read.Count == 0 ? name : name.Within(Word(content.MediaType))));
        return type;
    }

    private static string Word(string mediaType) => mediaType[(mediaType.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace("vnd.", "", StringComparison.Ordinal).Replace("+json", "", StringComparison.Ordinal);

    private static bool IsEquivalent(MediaContent content, MediaContent first) =>
        first.Kind == MediaTypeKind.Json && MediaTypes.CarriesData(content.MediaType) && SameNodes.Are(first.Schema, content.Schema);
}
