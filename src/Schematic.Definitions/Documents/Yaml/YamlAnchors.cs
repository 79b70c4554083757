using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>The anchors of a YAML document so far, and the copies that its aliases stand for.</summary>
/// <remarks>Every node has one parent, so an alias becomes a copy, whose places are those of the anchored text.</remarks>
internal sealed class YamlAnchors(int documentLength, DiagnosticBag diagnostics)
{
    // Null while the anchored node is being read.
    private readonly Dictionary<string, DocumentNode?> _nodes = new(StringComparer.Ordinal);

    private readonly long _limit = Math.Min(
        ReadingLimits.ExpandedNodes, (long)documentLength * ReadingLimits.ExpandedNodesPerCharacter);

    private long _expanded;

    /// <summary>A node with this anchor begins.</summary>
    public void Open(string? anchor)
    {
        if (anchor is not null) _nodes[anchor] = null;
    }

    /// <summary>The node with this anchor is complete. A later anchor of the same name takes its place.</summary>
    public void Close(string? anchor, DocumentNode node)
    {
        if (anchor is not null) _nodes[anchor] = node;
    }

    /// <summary>True if there is an anchor of this name.</summary>
    public bool Has(string name) => _nodes.ContainsKey(name);

    /// <summary>What an alias stands for.</summary>
    /// <returns>
    /// A copy without a parent; a null, with a diagnostic, for an alias that stands for nothing, so that reading goes on;
    /// no node, with a diagnostic, beyond a limit.
    /// </returns>
    public DocumentNode? Expand(string alias, SourceLocation location, int depth)
    {
        if (_nodes.TryGetValue(alias, out var node) && node is not null) return Copy(node, location, depth);
        var fault = _nodes.ContainsKey(alias)
            ? DiagnosticDescriptors.RecursiveAlias
            : DiagnosticDescriptors.UndefinedAlias;
        var nothing = new ScalarNode(location.File, location.Line, location.Column, ScalarKind.Null, "null", $"*{alias}");
        diagnostics.Report(fault, nothing.Location, alias);
        return nothing;
    }

    /// <summary>Copies a node with all it holds.</summary>
    /// <param name="node">The node.</param>
    /// <param name="requestedFrom">Where to report a limit.</param>
    /// <param name="depth">How many mappings and sequences hold the copy.</param>
    /// <returns>A copy without a parent; null, with a diagnostic, beyond a limit.</returns>
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
