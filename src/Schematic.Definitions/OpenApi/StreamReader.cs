using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads streamed responses.</summary>
internal sealed class StreamReader(OpenApiContext context)
{
    // The member that requests a stream, and the end marker, in the APIs of language models and others.
    private const string FlagMember = "stream";
    private const string EndOfEvents = "[DONE]";

    private readonly StreamItems _items = new(context);

    /// <summary>Reads a stream.</summary>
    /// <param name="contents">The streamed contents of success responses.</param>
    /// <param name="body">The request body.</param>
    /// <param name="operationId">The id of the operation.</param>
    /// <returns>The stream; null if there is none.</returns>
    public StreamedResponse? Read(IReadOnlyList<MediaContent> contents, RequestBody? body, string operationId)
    {
        if (contents.OrderBy(content => content.Kind == MediaTypeKind.EventStream ? 0 : 1).FirstOrDefault() is not { } content) return null;
        var (itemType, events) = _items.Read(content, SchemaReader.Name(operationId, "StreamItem"));
        return new StreamedResponse(Framing(content.Kind), itemType)
        {
            MediaType = content.MediaType,
            Flag = HasFlag(body) ? FlagMember : null,
            EndMarker = content.Kind == MediaTypeKind.EventStream && !TextTypes.AreText(itemType, context.Schemas.Types.Find) ? EndOfEvents : null,
            Events = events,
            Location = content.Node.Location,
        };
    }

    private static StreamFraming Framing(MediaTypeKind kind) => kind switch
    {
        MediaTypeKind.EventStream => StreamFraming.ServerSentEvents,
        MediaTypeKind.JsonLines => StreamFraming.JsonLines,
        _ => StreamFraming.JsonSequence,
    };

    private bool HasFlag(RequestBody? body) => (body?.Contents ?? []).Any(content =>
        content.FormFields.Any(field => IsFlag(field.Name, field.Type))
        || (content is { Kind: ContentKind.Json, ValueType: NamedReference named }
            && context.Schemas.Types.Find(named.Name) is ObjectDefinition definition
            && definition.Members.Any(member => IsFlag(member.Name, member.Type))));

    private static bool IsFlag(string name, TypeReference type) => name == FlagMember && type is PrimitiveReference { Kind: PrimitiveKind.Boolean };
}
