using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Fills a mapping with the members of a YAML mapping, its own and merged ones.</summary>
internal sealed class YamlMembers(MappingNode mapping, YamlAnchors anchors, DiagnosticBag diagnostics)
{
    private const string MergeKey = "<<";

    // Keys that a merge brought in: a member of the mapping's own takes their place.
    private HashSet<string>? _merged;

    /// <summary>True if a key merges other mappings: <c>&lt;&lt;</c> without quotes.</summary>
    public static bool IsMerge(DocumentNode key) => key is ScalarNode { Source: MergeKey, TextOffset: 0 };

    /// <summary>Adds a member, or the members that a merge key brings in.</summary>
    /// <returns>False where the aliases of the document expand to too much.</returns>
    public bool AddOrMerge(DocumentNode key, SourceLocation keyLocation, DocumentNode value, SourceLocation valueLocation, int depth)
    {
        if (IsMerge(key)) return Merge(value, valueLocation, depth);
        Add(key, keyLocation, value);
        return true;
    }

    /// <summary>Adds a member; a faulty one is reported and left out.</summary>
    private void Add(DocumentNode key, SourceLocation keyLocation, DocumentNode value)
    {
        var (_, line, column) = keyLocation;
        if (key is not ScalarNode scalar)
            diagnostics.Report(DiagnosticDescriptors.KeyNotScalar, new SourceLocation(mapping, line, column));

        // A key is the word as it was written: `200`, `1.10` and `on` are no numbers or booleans there.
        else if (_merged?.Remove(scalar.Source) == true)
            mapping.Replace(scalar.Source, line, column, value);
        else if (!mapping.TryAdd(scalar.Source, line, column, value))
            DuplicateKey.Report(diagnostics, mapping, scalar.Source, new SourceLocation(value, line, column));
    }

    /// <summary>Adds the members of a mapping, or of each mapping of a sequence, that are not there yet.</summary>
    /// <returns>False where the aliases of the document expand to too much.</returns>
    private bool Merge(DocumentNode source, SourceLocation sourceLocation, int depth)
    {
        if (source is MappingNode single) return Merge(single, sourceLocation, depth);
        if (source is SequenceNode several && several.Items.All(item => item is MappingNode))
            return several.Items.All(item => Merge((MappingNode)item, sourceLocation, depth));
        var (_, line, column) = sourceLocation;
        diagnostics.Report(DiagnosticDescriptors.InvalidMerge, new SourceLocation(mapping, line, column));
        return true;
    }

    private bool Merge(MappingNode source, SourceLocation sourceLocation, int depth)
    {
        foreach (var (key, location, member) in source.Entries)
        {
            if (mapping.Find(key) is not null) continue;
            if (anchors.Copy(member, sourceLocation, depth) is not { } value) return false;
            mapping.TryAdd(key, location.Line, location.Column, value);
            (_merged ??= new HashSet<string>(StringComparer.Ordinal)).Add(key);
        }

        return true;
    }
}
