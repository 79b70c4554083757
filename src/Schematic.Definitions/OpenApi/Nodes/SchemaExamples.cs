using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>Reads the examples of schemas.</summary>
internal static class SchemaExamples
{
    /// <summary>The maximum number of examples of one value: documents can have hundreds.</summary>
    public const int Most = 8;

    /// <summary>Returns the examples of a schema, without those of a schema that it refers to.</summary>
    public static Examples Of(DocumentNode schema) => schema.Get("example") is null && schema.Get("examples") is null ? default : new([.. All(schema).Take(Most)]);

    /// <summary>Enumerates the examples of a schema.</summary>
    public static IEnumerable<DocumentNode> All(DocumentNode? schema) =>
        schema.Get("example") is { } example ? schema.Get("examples").Elements().Prepend(example) : schema.Get("examples").Elements();
}
