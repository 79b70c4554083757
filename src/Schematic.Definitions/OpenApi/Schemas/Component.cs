using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>A named schema.</summary>
/// <param name="Name">The key of the schema in the document.</param>
/// <param name="Schema">The schema; for a component that only refers to another file, the referenced schema.</param>
internal sealed record Component(string Name, DocumentNode Schema)
{
    /// <summary>Returns the components of a mapping, in document order.</summary>
    public static IReadOnlyList<Component> Of(MappingNode schemas, ReferenceFollower references)
    {
        var known = new HashSet<DocumentNode>(schemas.Entries);
        return [.. schemas.Entries.Select(entry => new Component(entry.Key, Resolve(entry)))];

        // The first component that refers to a file names its type; further components that refer to it are aliases.
        DocumentNode Resolve(DocumentNode schema) =>
            schema is MappingNode { Entries: [{ Key: "$ref" }] } && !ReferenceFollower.LeadsWithin(schema)
            && references.Follow(schema) is { } target && known.Add(target) ? target : schema;
    }
}
