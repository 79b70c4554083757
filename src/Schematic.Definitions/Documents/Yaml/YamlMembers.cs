using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Reading;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Fills a mapping with the members of a YAML mapping: its own and merged ones.</summary>
internal sealed class YamlMembers(MappingNode mapping, YamlAnchors anchors, DiagnosticBag diagnostics)
{
    private const string MergeKey = "<<";

    // Keys of merged members: a member of the mapping itself replaces them.
    private HashSet<string>? _merged;

    /// <summary>True if a key merges other mappings: <c>&lt;&lt;</c> without quotes.</summary>
    public static bool IsMerge(DocumentNode key) => key is ScalarNode { Source: MergeKey, TextOffset: 0 };

    /// <summary>Adds a member, or the members of a merge key.</summary>
    /// <returns>False if the aliases of the document expand to too many values.</returns>
    public bool AddOrMerge(DocumentNode key, SourceLocation keyLocation, DocumentNode value, SourceLocation valueLocation, int depth)
    {
        if (IsMerge(key)) return Merge(value, valueLocation, depth);
        Add(key, keyLocation, value);
        return true;
    }

    /// <summary>Adds a member; a member that is not valid is reported and omitted.</summary>
    private void Add(DocumentNode key, SourceLocation keyLocation, DocumentNode value)
    {
        var (_, line, column) = keyLocation;
        if (key is not ScalarNode scalar)
            diagnostics.Report(DiagnosticDescriptors.KeyNotScalar, new SourceLocation(mapping, line, column));

        // A key is the scalar as written: `200`, `1.10` and `on` are not numbers or booleans there.
        else if (_merged?.Remove(scalar.Source) == true)
            mapping.Replace(scalar.Source, line, column, value);
        else if (!mapping.TryAdd(scalar.Source, line, column, value))
            DuplicateKey.Report(diagnostics, mapping, scalar.Source, new SourceLocation(value, line, column));
    }

    /// <summary>Adds the missing members of a mapping, or of each mapping of a sequence.</summary>
    /// <returns>False if the aliases of the document expand to too many values.</returns>
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
            if (mapping[key] is not null) continue;
            if (anchors.Copy(member, sourceLocation, depth) is not { } value) return false;
            mapping.TryAdd(key, location.Line, location.Column, value);
            (_merged ??= new HashSet<string>(StringComparer.Ordinal)).Add(key);
        }

        return true;
    }
}
