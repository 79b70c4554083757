using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the types of stream items.</summary>
internal sealed class StreamItems(OpenApiContext context)
{
    private readonly EventSchemas _events = new(context);

    /// <summary>Reads the type of an item, or of its data for server-sent events.</summary>
    /// <param name="content">The content.</param>
    /// <param name="name">The name of the type.</param>
    /// <returns>The type, and the events whose names determine a branch of it.</returns>
    public (TypeReference Type, IReadOnlyList<StreamedEvent> Events) Read(MediaContent content, TypeName name)
    {
        var item = content.ItemSchema ?? ItemOf(content.Schema) ?? content.Schema;
        if (content.Kind != MediaTypeKind.EventStream) return (context.Schemas.Read(item, name), []);
        if (item is null) return (TypeReference.String, []);
        return _events.Read(item, content.ItemSchema is not null) is { } events ? Data(events, name) : (Text(context.Schemas.Read(item, name)), []);
    }

    // OpenAPI 3.2, section 4.14.1: the schema of a sequential media type describes the whole sequence.
    private DocumentNode? ItemOf(DocumentNode? schema) =>
        context.References.Follow(schema) is MappingNode target && target.Types() is ["array"] ? target["items"] : null;

    private (TypeReference Type, IReadOnlyList<StreamedEvent> Events) Data(IReadOnlyList<EventSchema> events, TypeName name)
    {
        var type = context.Schemas.ReadAny([.. events.Select(schema => schema.Data)], name, "Data");
        if (type is not NamedReference named || context.Schemas.Types.Find(named.Name) is not UnionDefinition || events.Count == 1) return (Text(type), []);
        // Read before, as branches of the union.
        var found = events.SelectMany(schema => schema.Names, (schema, eventName) => new StreamedEvent(eventName, context.Schemas.Read(schema.Data, name.Within("Data")) with { IsNullable = false }));
        return (type, [.. found.Where(@event => @event.Type != type).Distinct().GroupBy(@event => @event.Name, StringComparer.Ordinal).Where(alike => alike.Count() == 1).SelectMany(alike => alike)]);
    }

    // Text is never null.
    private static TypeReference Text(TypeReference type) => type is PrimitiveReference { Kind: PrimitiveKind.String } ? TypeReference.String : type;
}
