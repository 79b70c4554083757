using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>A member of an object, and the schema that says most about it.</summary>
internal sealed record SchemaMember(Member Member, MappingNode Schema);
