using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents;

/// <summary>Fills a mapping with the members of a YAML mapping, its own and merged ones.</summary>
internal sealed class YamlMembers(MappingNode mapping, YamlAnchors anchors, DiagnosticBag diagnostics)
{
    // Keys that a merge brought in: a member of the mapping's own takes their place.
    private HashSet<string>? _merged;

    /// <summary>Adds a member.</summary>
    /// <returns>Always true: reading goes on after a faulty key.</returns>
    public bool Add(DocumentNode key, int line, int column, DocumentNode value)
    {
        if (key is not ScalarNode scalar)
        {
            diagnostics.Report(DiagnosticDescriptors.KeyNotScalar, key.Location with { Line = line, Column = column });
            return true;
        }

        // A key is the word as it was written: `200`, `1.10` and `on` are no numbers or booleans there.
        if (_merged?.Remove(scalar.Source) == true)
            mapping.Replace(scalar.Source, line, column, value);
        else if (!mapping.TryAdd(scalar.Source, line, column, value))
            DuplicateKey.Report(diagnostics, mapping, scalar.Source, new SourceLocation(value, line, column));
        return true;
    }

    /// <summary>Adds the members of a mapping, or of each mapping of a sequence, that are not there yet.</summary>
    /// <returns>False where the aliases of the document expand to too much.</returns>
    public bool Merge(DocumentNode source, int depth)
    {
        if (source is MappingNode single) return Merge(single, depth);
        if (source is SequenceNode several && several.Items.All(item => item is MappingNode))
            return several.Items.All(item => Merge((MappingNode)item, depth));
        diagnostics.Report(DiagnosticDescriptors.InvalidMerge, source.Location);
        return true;
    }

    private bool Merge(MappingNode source, int depth)
    {
        foreach (var entry in source.Entries)
        {
            if (mapping.Find(entry.Key) is not null) continue;
            if (anchors.Copy(entry.Value, depth) is not { } value) return false;
            mapping.TryAdd(entry.Key, entry.KeyLocation.Line, entry.KeyLocation.Column, value);
            (_merged ??= new HashSet<string>(StringComparer.Ordinal)).Add(entry.Key);
        }

        return true;
    }
}
