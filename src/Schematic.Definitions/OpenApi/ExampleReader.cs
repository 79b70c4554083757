using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the examples of responses: those of the media type before those of its schema.</summary>
internal static class ExampleReader
{
    /// <summary>Returns the examples of a response in a media type.</summary>
    public static Examples Of(OpenApiContext context, MediaContent content)
    {
        var own = context.IsSwagger2 ? OfResponse(content) : OfMediaType(context, content.Node);
        return new([.. own.Concat(SchemaExamples.All(context.References.Follow(content.Schema))).Take(SchemaExamples.Most)]);
    }

    private static IEnumerable<DocumentNode> OfMediaType(OpenApiContext context, DocumentNode node)
    {
        if (node.Get("example") is { } example) yield return example;
        foreach (var entry in node.Get("examples").Members())
        {
            var named = Found(context, entry);
            if ((named.Get("dataValue") ?? named.Get("value")) is { } value) yield return value;
        }
    }

    // Examples are read for samples only: none of them is an error, or a reason to read another file.
    private static DocumentNode? Found(OpenApiContext context, DocumentNode node)
    {
        if (ReferenceFollower.ReferenceOf(node) is not { } reference) return node;
        return ReferenceFollower.LeadsWithin(node) && context.References.Leads(node, reference) ? context.References.Step(node) : null;
    }

    // The examples of Swagger 2.0 are listed by media type.
    private static IEnumerable<DocumentNode> OfResponse(MediaContent content) => content.Node.Get("examples").Get(content.MediaType) is { } example ? [example] : [];
}
