using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>A schema that is part of another schema by <c>allOf</c> or <c>$ref</c>, or that schema itself.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Owner">The name of the type that contains the schema; its inline types are named after that type.</param>
/// <param name="IsMembersOnly">True if its alternatives are ignored because they lead back to the schema that it is part of.</param>
internal sealed record SchemaPart(MappingNode Node, TypeName Owner, bool IsMembersOnly = false);
