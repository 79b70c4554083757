using Schematic.Definitions.Diagnostics;
using SharpYaml;
using SharpYaml.Events;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Reads YAML 1.2 into a tree of nodes: the core schema, anchors, aliases and merge keys.</summary>
internal sealed class YamlDocumentReader
{
    private const string MergeKey = "<<";

    private readonly string _path;
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly TextLines _lines;
    private readonly YamlAnchors _anchors;
    private readonly YamlText _words;
    private readonly TextPool _texts = new();
    private readonly IParser _parser;

    /// <summary>A reader of one text.</summary>
    /// <param name="path">The path of the file as diagnostics show it.</param>
    /// <param name="text">The text without a byte order mark.</param>
    /// <param name="diagnostics">Receives what is wrong with the text.</param>
    public YamlDocumentReader(string path, string text, DiagnosticBag diagnostics)
    {
        (_path, _text, _diagnostics) = (path, text, diagnostics);
        _lines = new TextLines(text);
        _anchors = new YamlAnchors(text.Length, diagnostics);
        _words = new YamlText(text);
        _parser = Parser.CreateParser(new StringReader(_words.Prepared), ReadingLimits.Depth + 2);
    }

    private ParsingEvent Current => _parser.Current!;

    /// <summary>Reads the document.</summary>
    /// <returns>The root; null where the text breaks off or breaks the grammar.</returns>
    public DocumentNode? Read()
    {
        try
        {
            return ReadStream();
        }
        catch (YamlException exception)
        {
            YamlFault.Report(_diagnostics, _path, _text, _lines, exception);
        }

        return null;
    }

    private DocumentNode? ReadStream()
    {
        Advance();
        Advance();
        if (Current is StreamEnd) return ReportEmpty();
        Advance();
        if (ReadNode(depth: 0) is not { } root) return null;
        if (root is ScalarNode { Kind: ScalarKind.Null, Source: "" }) return ReportEmpty();
        Advance();
        if (Current is not StreamEnd)
            _diagnostics.Report(DiagnosticDescriptors.SeveralDocuments, LocationOf(Current.Start));
        return root;
    }

    private DocumentNode? ReportEmpty()
    {
        _diagnostics.Report(DiagnosticDescriptors.EmptyDocument, new SourceLocation(_path, 1, 1));
        return null;
    }

    /// <summary>Reads the node that begins at the current event and goes to the event after it.</summary>
    private DocumentNode? ReadNode(int depth)
    {
        if (Current is AnchorAlias alias) return ReadAlias(alias, depth);
        var start = (NodeEvent)Current;
        var (line, column) = _lines.Locate(start.Start.Index);
        _anchors.Open(start.Anchor);
        DocumentNode? node = start switch
        {
            Scalar scalar => ReadScalar(scalar, line, column),
            MappingStart => ReadMapping(new MappingNode(_path, line, column), depth + 1),
            _ => ReadSequence(new SequenceNode(_path, line, column), depth + 1),
        };
        if (node is null) return null;
        _anchors.Close(start.Anchor, node);
        if (start is not Scalar) CheckTag(start, node.Location);
        return node;
    }

    private DocumentNode? ReadAlias(AnchorAlias alias, int depth)
    {
        Advance();
        return _anchors.Expand(alias.Value, LocationOf(alias.Start), depth);
    }

    private ScalarNode ReadScalar(Scalar scalar, int line, int column)
    {
        Advance();
        var value = _texts.Share(_words.Restore(scalar.Value));
        var (kind, text) = YamlScalar.Resolve(scalar, value);
        var node = new ScalarNode(_path, line, column, kind, text, value) { TextOffset = TextOffset(scalar) };
        CheckTag(scalar, node.Location);
        return node;
    }

    // Without escapes and folded lines, the scalar is as long as its text, or longer by its two quotes.
    private static int? TextOffset(Scalar scalar) => (scalar.End.Index - scalar.Start.Index - scalar.Value.Length) switch
    {
        0 => 0,
        2 when scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => 1,
        _ => null,
    };

    private SequenceNode? ReadSequence(SequenceNode sequence, int depth)
    {
        Advance();
        if (IsTooDeep(sequence, depth)) return null;
        while (Current is not SequenceEnd)
        {
            if (ReadNode(depth) is not { } item) return null;
            sequence.Add(item);
        }

        Advance();
        return sequence;
    }

    private MappingNode? ReadMapping(MappingNode mapping, int depth)
    {
        Advance();
        if (IsTooDeep(mapping, depth)) return null;
        var members = new YamlMembers(mapping, _anchors, _diagnostics);
        while (Current is not MappingEnd)
        {
            var isMerge = Current is Scalar { Value: MergeKey, Style: ScalarStyle.Plain };
            var keyLocation = LocationOf(Current.Start);
            if (ReadNode(depth) is not { } key) return null;
            var valueLocation = LocationOf(Current.Start);
            if (ReadNode(depth) is not { } value) return null;
            if (!isMerge) members.Add(key, keyLocation, value);
            else if (!members.Merge(value, valueLocation, depth)) return null;
        }

        Advance();
        return mapping;
    }

    private bool IsTooDeep(DocumentNode node, int depth)
    {
        if (depth <= ReadingLimits.Depth) return false;
        _diagnostics.Report(DiagnosticDescriptors.NestingTooDeep, node.Location, ReadingLimits.Depth);
        return true;
    }

    private void CheckTag(NodeEvent start, SourceLocation location)
    {
        if (!YamlScalar.IsKnownTag(start.Tag)) _diagnostics.Report(DiagnosticDescriptors.UnknownTag, location, start.Tag);
    }

    private void Advance()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (Exception exception) when (exception is not YamlException)
        {
            // Some broken texts make the scanner itself fail.
            var place = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, exception.Message, exception);
        }
    }

    private SourceLocation LocationOf(Mark mark)
    {
        var (line, column) = _lines.Locate(mark.Index);
        return new SourceLocation(_path, line, column);
    }
}
