using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Reading;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>The anchors of a YAML document up to the current position; creates the values of aliases.</summary>
/// <remarks>Every node has one parent, so an alias becomes a copy, with the locations of the anchored nodes.</remarks>
internal sealed class YamlAnchors(int documentLength, DiagnosticBag diagnostics)
{
    // Null while the anchored node is being read.
    private readonly Dictionary<string, DocumentNode?> _nodes = new(StringComparer.Ordinal);

    private readonly long _limit = Math.Min(
        ReadingLimits.ExpandedNodes, (long)documentLength * ReadingLimits.ExpandedNodesPerCharacter);

    private long _expanded;

    /// <summary>Registers an anchor whose node begins.</summary>
    public void Open(string? anchor)
    {
        if (anchor is not null) _nodes[anchor] = null;
    }

    /// <summary>Completes the node of an anchor. A later anchor with the same name replaces it.</summary>
    public void Close(string? anchor, DocumentNode node)
    {
        if (anchor is not null) _nodes[anchor] = node;
    }

    /// <summary>True if there is an anchor with this name.</summary>
    public bool Has(string name) => _nodes.ContainsKey(name);

    /// <summary>Returns the value of an alias.</summary>
    /// <returns>
    /// A copy without a parent; a null node, with a diagnostic, for an alias that is not valid, so that reading continues;
    /// null, with a diagnostic, if a limit is exceeded.
    /// </returns>
    public DocumentNode? Expand(string alias, SourceLocation location, int depth)
    {
        if (_nodes.TryGetValue(alias, out var node) && node is not null) return Copy(node, location, depth);
        var error = _nodes.ContainsKey(alias)
            ? DiagnosticDescriptors.RecursiveAlias
            : DiagnosticDescriptors.UndefinedAlias;
        var nothing = new ScalarNode(location.File, location.Line, location.Column, ScalarKind.Null, "null", $"*{alias}");
        diagnostics.Report(error, nothing.Location, alias);
        return nothing;
    }

    /// <summary>Copies a node with its descendants.</summary>
    /// <param name="node">The node.</param>
    /// <param name="requestedFrom">The location to report if a limit is exceeded.</param>
    /// <param name="depth">The number of mappings and sequences that contain the copy.</param>
    /// <returns>A copy without a parent; null, with a diagnostic, if a limit is exceeded.</returns>
    public DocumentNode? Copy(DocumentNode node, SourceLocation requestedFrom, int depth)
    {
        if (++_expanded > _limit)
        {
            diagnostics.Report(DiagnosticDescriptors.AliasExpansionTooLarge, requestedFrom, _limit);
            return null;
        }

        if (node is ScalarNode scalar)
            return new ScalarNode(scalar.File, scalar.Line, scalar.Column, scalar.Kind, scalar.Text, scalar.Source) { TextOffset = scalar.TextOffset };
        if (depth >= ReadingLimits.Depth)
        {
            diagnostics.Report(DiagnosticDescriptors.NestingTooDeep, requestedFrom, ReadingLimits.Depth);
            return null;
        }

        return node is MappingNode mapping
            ? CopyMapping(mapping, requestedFrom, depth + 1)
            : CopySequence((SequenceNode)node, requestedFrom, depth + 1);
    }

    private MappingNode? CopyMapping(MappingNode mapping, SourceLocation requestedFrom, int depth)
    {
        var copy = new MappingNode(mapping.File, mapping.Line, mapping.Column);
        foreach (var (key, location, value) in mapping.Entries)
        {
            if (Copy(value, requestedFrom, depth) is not { } member) return null;
            copy.TryAdd(key, location.Line, location.Column, member);
        }

        return copy;
    }

    private SequenceNode? CopySequence(SequenceNode sequence, SourceLocation requestedFrom, int depth)
    {
        var copy = new SequenceNode(sequence.File, sequence.Line, sequence.Column);
        foreach (var value in sequence.Items)
        {
            if (Copy(value, requestedFrom, depth) is not { } item) return null;
            copy.Add(item);
        }

        return copy;
    }
}
