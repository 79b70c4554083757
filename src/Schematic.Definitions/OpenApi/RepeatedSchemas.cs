using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>Finds schemas that several media types of one body repeat, so that they become one type.</summary>
internal sealed class RepeatedSchemas
{
    // Keeps the comparisons linear in the size of the document.
    private const int MostCompared = 8;

    private readonly List<DocumentNode> _schemas = [];

    /// <summary>Returns the content with the first schema that is equal to its own.</summary>
    public MediaContent Unify(MediaContent content)
    {
        if (content.Schema is not MappingNode schema) return content;
        if (_schemas.Find(known => AreEqual(known, schema)) is { } first) return content with { Schema = first };
        if (_schemas.Count < MostCompared) _schemas.Add(schema);
        return content;
    }

    // The readers of documents limit the nesting.
    private static bool AreEqual(DocumentNode one, DocumentNode other)
    {
        if (ReferenceEquals(one, other)) return true;
        return (one, other) switch
        {
            (ScalarNode scalar, ScalarNode second) => scalar.Kind == second.Kind && scalar.Text == second.Text,
            (SequenceNode list, SequenceNode second) =>
                list.Items.Count == second.Items.Count && list.Items.Zip(second.Items).All(pair => AreEqual(pair.First, pair.Second)),
            (MappingNode mapping, MappingNode second) =>
                mapping.Entries.Count == second.Entries.Count
                && mapping.Entries.All(entry => second[entry.Key] is { } value && AreEqual(entry, value)),
            _ => false,
        };
    }
}
