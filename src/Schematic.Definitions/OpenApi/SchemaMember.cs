using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>A member of an object, with its most important schema.</summary>
internal sealed record SchemaMember(Member Member, MappingNode Schema);
