using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>Finds the schemas of server-sent events: the names of the events and the schemas of their data.</summary>
internal sealed class EventSchemas(OpenApiContext context)
{
    private const int MaximumDepth = 16;

    // WHATWG HTML, section 9.2.6, and the names that descriptions use for its fields.
    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "data", "event", "eventType", "id", "eventId", "retry", "reconnectionInterval", "comment",
    };

    /// <summary>Returns the kinds of events that a schema describes; null if it describes the data of events instead.</summary>
    /// <param name="item">The schema.</param>
    /// <param name="isItem">True if the specification defines that the schema describes events.</param>
    public IReadOnlyList<EventSchema>? Read(DocumentNode item, bool isItem)
    {
        var events = new List<EventSchema>();
        return Collect(item, new Event(isItem, [], null), events, [], 0) && events.Count > 0 ? events : null;
    }

    /// <summary>Adds the events of a schema; returns false if it does not describe events.</summary>
    private bool Collect(DocumentNode node, Event outer, List<EventSchema> events, HashSet<DocumentNode> passed, int depth)
    {
        if (depth > MaximumDepth || context.References.Follow(node) is not MappingNode schema) return false;
        if (schema.IsNullSchema() || !passed.Add(schema)) return true;
        var own = WithMembers(outer, schema, [], 0);
        var alternatives = schema.Alternatives();
        if (alternatives.Count > 0)
            return own.OtherCount == 0 && alternatives.All(alternative => Collect(alternative, own with { Names = Selected(schema, alternative) ?? own.Names }, events, passed, depth + 1));
        if (own.OtherCount > 0 || !IsEvent(own)) return false;
        events.Add(new EventSchema(own.Names, own.Data is { } data ? ContentOf(data) : Text(schema)));
        return true;
    }

    // "data" alone may also be an ordinary JSON member, unless its content is declared as JSON in a string.
    private bool IsEvent(Event found) => found.Data is { } data
        ? found.IsItem || found.FieldCount > 1 || ContentOf(data) != data
        : found.IsItem && found.Names.Count > 0;

    private Event WithMembers(Event found, MappingNode schema, HashSet<MappingNode> passed, int depth)
    {
        if (depth > MaximumDepth || !passed.Add(schema)) return found;
        foreach (var part in schema.GetSequence("allOf").Elements())
            if (context.References.Follow(part) is MappingNode mapping) found = WithMembers(found, mapping, passed, depth + 1);
        foreach (var (key, _, value) in schema.GetMapping("properties").Members())
        {
            found = key switch
            {
                "data" => found with { Data = found.Data is { } data && !IsTyped(value) ? data : value, FieldCount = found.FieldCount + (found.Data is null ? 1 : 0) },
                "event" or "eventType" => found with { Names = NamesOf(value) is { Count: > 0 } names ? names : found.Names, FieldCount = found.FieldCount + 1 },
                _ when Fields.Contains(key) => found with { FieldCount = found.FieldCount + 1 },
                _ => found with { OtherCount = found.OtherCount + 1 },
            };
        }

        return found;
    }

    // A schema that only adds documentation leaves the type of the enclosing schema as it is.
    private static bool IsTyped(DocumentNode schema) =>
        schema.Members().Any(keyword => keyword.Key is not ("description" or "title" or "example" or "examples" or "deprecated" or "contentMediaType" or "minLength" or "maxLength" or "pattern"));

    private List<string> NamesOf(DocumentNode schema)
    {
        var target = context.References.Follow(schema);
        return target.GetText("const") is { } constant ? [constant] : [.. target.GetSequence("enum").Elements().Select(value => value.AsString()).OfType<string>()];
    }

    /// <summary>Returns the values of the discriminator that select an alternative; null if the name of the event is not the discriminator.</summary>
    private static List<string>? Selected(MappingNode schema, DocumentNode alternative)
    {
        if (schema.Get("discriminator").GetString("propertyName") is not ("event" or "eventType") || ReferenceFollower.ReferenceOf(alternative) is not { } reference) return null;
        var names = schema.Get("discriminator").GetMapping("mapping").Members().Where(entry => entry.AsString() is { } target && (target == reference || reference.EndsWith("/" + target, StringComparison.Ordinal)))
            .Select(entry => entry.Key).ToList();
        return names.Count > 0 ? names : null;
    }

    // JSON Schema, section 8.5: the schema of a string's content, decoded as its media type.
    private DocumentNode ContentOf(DocumentNode data) =>
        context.References.Follow(data) is MappingNode target && target["contentSchema"] is { } content
            && (target.GetString("contentMediaType") is not { } mediaType || MediaTypes.IsJson(mediaType))
            ? content
            : data;

    // An event that is only a name carries any text.
    private static MappingNode Text(MappingNode schema)
    {
        var text = new MappingNode(schema.File, schema.Line, schema.Column);
        text.TryAdd("type", schema.Line, schema.Column, new ScalarNode(schema.File, schema.Line, schema.Column, ScalarKind.String, "string"));
        return text;
    }

    private sealed record Event(bool IsItem, IReadOnlyList<string> Names, DocumentNode? Data)
    {
        public int FieldCount { get; init; }

        public int OtherCount { get; init; }
    }
}

/// <summary>A kind of server-sent event.</summary>
/// <param name="Names">The names of the events; empty if they are not known.</param>
/// <param name="Data">The schema of the data.</param>
internal sealed record EventSchema(IReadOnlyList<string> Names, DocumentNode Data);
