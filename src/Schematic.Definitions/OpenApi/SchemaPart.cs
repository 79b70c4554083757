using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>A schema without references that takes part in another by <c>allOf</c> or <c>$ref</c>, or is that schema itself.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Owner">The type where it is written; inline types within it are named after that.</param>
/// <param name="IsMembersOnly">Whether its alternatives do not count: they lead back to the schema that it takes part in.</param>
internal sealed record SchemaPart(MappingNode Node, TypeName Owner, bool IsMembersOnly = false);
