using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>A schema with a name of its own.</summary>
/// <param name="Name">The key under which the document keeps it.</param>
/// <param name="Schema">The schema; where a component merely refers to another file, what stands there.</param>
internal sealed record Component(string Name, DocumentNode Schema)
{
    /// <summary>The components of a mapping, in document order.</summary>
    public static IReadOnlyList<Component> Of(MappingNode schemas, ReferenceFollower references)
    {
        var known = new HashSet<DocumentNode>(schemas.Entries.Select(entry => entry.Value));
        return [.. schemas.Entries.Select(entry => new Component(entry.Key, Resolve(entry.Value)))];

        // A file is known by the name that the document gives it; a second name for it is another name for the type.
        DocumentNode Resolve(DocumentNode schema) =>
            schema is MappingNode { Entries: [{ Key: "$ref" }] } && !ReferenceFollower.LeadsWithin(schema)
            && references.Follow(schema) is { } target && known.Add(target) ? target : schema;
    }
}
