using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Reads the nodes of a document in block style: YAML 1.2, chapter 8.</summary>
/// <remarks>
/// Methods that return a node begin after an indicator, advance to the content after the node, and return null after an error.
/// </remarks>
internal sealed class YamlBlockReader
{
    // The limit of a key in one line: YAML 1.2, section 7.4.2.
    private const int LongestKey = 1024;

    private readonly YamlSource _source;
    private readonly YamlNodes _nodes;
    private readonly YamlAnchors _anchors;
    private readonly YamlPropertyReader _properties;
    private readonly DiagnosticBag _diagnostics;
    private readonly YamlFlowReader _flow;
    private readonly YamlPlainReader _plain;
    private readonly YamlQuotedReader _quoted;
    private readonly YamlBlockScalarReader _block;

    public YamlBlockReader(YamlSource source, YamlNodes nodes, YamlAnchors anchors, YamlPropertyReader properties, DiagnosticBag diagnostics)
    {
        (_source, _nodes, _anchors, _properties, _diagnostics) = (source, nodes, anchors, properties, diagnostics);
        _flow = new YamlFlowReader(source, nodes, anchors, properties, diagnostics);
        _plain = new YamlPlainReader(source);
        _quoted = new YamlQuotedReader(source);
        _block = new YamlBlockScalarReader(source);
    }

    /// <summary>The context that contains a node.</summary>
    public enum Holder
    {
        /// <summary>A document.</summary>
        Document,

        /// <summary>A sequence: a collection may begin on the line of the dash.</summary>
        Sequence,

        /// <summary>A key without a question mark.</summary>
        ImplicitKey,

        /// <summary>A key with a question mark, or its colon: a collection may begin on its line.</summary>
        ExplicitKey,
    }

    /// <summary>Reads a node.</summary>
    /// <param name="parent">The indentation of the collection that contains the node; -1 for the root.</param>
    /// <param name="holder">The context of the node.</param>
    /// <param name="depth">The number of collections that contain the node.</param>
    public DocumentNode? Read(int parent, Holder holder, int depth)
    {
        var behind = _source.Position;
        _source.Skip();
        var own = default(YamlProperties);
        while (true)
        {
            if (IsOutside(parent, holder)) return _nodes.Nothing(own, behind);
            if (!_properties.IsAtProperty) return ReadContent(own, default, _source.Position, parent, holder, depth);

            // Properties on the line of a key belong to the key.
            var start = _source.Position;
            if (!_properties.Read(default, isInFlow: false, out var inLine)) return null;
            behind = _source.Position;
            if (!_source.IsAtLineEnd() && !_source.IsAtComment()) return ReadContent(own, inLine, start, parent, holder, depth);
            if (!TryJoin(own, inLine, out own)) return null;
            _source.Skip();
        }
    }

    private bool TryJoin(YamlProperties first, YamlProperties second, out YamlProperties joined)
    {
        joined = first.IsNone ? second : first with { Anchor = first.Anchor ?? second.Anchor, Tag = first.Tag ?? second.Tag };
        if (first.Anchor is not null && second.Anchor is not null) return _source.Fail(second.Start, "a value has one anchor");
        return first.Tag is null || second.Tag is null || _source.Fail(second.Start, "a value has one tag");
    }

    // The entries of a sequence may be in the column of the key: YAML 1.2, section 8.2.2.
    private bool IsOutside(int parent, Holder holder) =>
        _source.Indentation < 0
        || (_source.BeginsLine && _source.Indentation <= parent
            && !(_source.Indentation == parent && holder is Holder.ImplicitKey or Holder.ExplicitKey && _source.Tab is null && _source.IsAt('-')));

    /// <summary>Reads the content after the properties of a node.</summary>
    /// <param name="own">The properties on the lines before.</param>
    /// <param name="inLine">The properties on the line: those of a key, if the line has one.</param>
    /// <param name="start">The index of the first character of the properties or content on the line.</param>
    /// <param name="parent">The indentation of the collection that contains the node.</param>
    /// <param name="holder">The context of the node.</param>
    /// <param name="depth">The number of collections that contain the node.</param>
    private DocumentNode? ReadContent(YamlProperties own, YamlProperties inLine, int start, int parent, Holder holder, int depth)
    {
        var canBegin = _source.BeginsLine || holder is Holder.Sequence or Holder.ExplicitKey;
        var (lineStart, tab) = (_source.LineStart, _source.Tab);
        if (_source.Current is '|' or '>') return TryJoin(own, inLine, out var all) ? ReadBlockScalar(all, parent) : null;
        if (_source.IsAt('-') || _source.IsAt('?'))
        {
            if (!inLine.IsNone) _source.Fail(start, "the anchor and the tag of a collection are in a line of their own");
            if (!inLine.IsNone || !CanBegin()) return null;
            return _source.Current == '-'
                ? ReadSequence(own, start, start - lineStart, depth + 1)
                : ReadMapping(own, null, start, start - lineStart, depth + 1);
        }

        if (ReadAtom(inLine, parent, depth) is not { } atom) return null;
        if (IsAtColon(start, lineStart))
        {
            if (!CanBegin() || NodeOf(atom, inLine) is not { } key) return null;
            return ReadMapping(own, key, start, start - lineStart, depth + 1);
        }

        if (_source.Error is not null || !TryJoin(own, inLine, out var properties)) return null;
        var node = NodeOf(atom, properties, isDone: own.IsNone);
        _source.Skip();
        return node;

        bool CanBegin() =>
            tab is { } position ? _source.FailAtTab(position)
            : canBegin || _source.Fail(_source.Position, "a mapping or sequence cannot begin in the line of a key or of '---'");
    }

    private ScalarNode? ReadBlockScalar(YamlProperties own, int parent)
    {
        var position = _source.Position;
        if (_block.Read(parent) is not { } text) return null;
        _source.Skip();
        return _nodes.Scalar(own, position, text, isPlain: false, textOffset: null);
    }

    // True if a colon follows the key; advances to it.
    private bool IsAtColon(int start, int lineStart)
    {
        var end = _source.Position;
        _source.SkipBlanks();
        if (!_plain.IsAtColon(isInFlow: false))
        {
            _source.Return(end, _source.LineStart);
            return false;
        }

        if (_source.LineStart != lineStart) return _source.Fail(_source.Position, "a key is in one line with its colon");
        return _source.Position - start <= LongestKey || _source.Fail(start, $"a key has more than {LongestKey} characters");
    }

    /// <summary>A value that may turn out to be a key.</summary>
    /// <param name="Node">An alias or a collection in brackets; null for a scalar.</param>
    /// <param name="Text">The value of a scalar.</param>
    /// <param name="Start">The index of its first character.</param>
    /// <param name="IsPlain">True for a plain scalar.</param>
    /// <param name="TextOffset">The number of columns before the value of a scalar; null if the document contains the value in another form.</param>
    private sealed record Atom(DocumentNode? Node, string Text, int Start, bool IsPlain, int? TextOffset);

    private Atom? ReadAtom(YamlProperties inLine, int parent, int depth)
    {
        var start = _source.Position;
        switch (_source.Current)
        {
            case '*':
                return _flow.ReadAlias(inLine, depth) is { } alias ? new Atom(alias, "", start, false, null) : null;
            case '[' or '{':
                return _flow.Read(inLine, parent, depth) is { } collection ? new Atom(collection, "", start, false, null) : null;
            case '"' or '\'':
                if (_quoted.Read(parent) is not { } quoted) return null;
                return new Atom(null, quoted, start, false, _source.Position - start == quoted.Length + 2 ? 1 : null);
            case ':' when _plain.IsAtColon(isInFlow: false):
                return new Atom(null, "", start, true, 0);
        }

        if (_plain.IsAtPlain(isInFlow: false))
        {
            var text = _plain.Read(parent, isInFlow: false, out var isInLine);
            return new Atom(null, text, start, true, isInLine ? 0 : null);
        }

        _source.Fail(start, $"a value cannot begin with '{_source.Current}'; put it in quotes");
        return null;
    }

    private DocumentNode? NodeOf(Atom atom, YamlProperties properties, bool isDone = true)
    {
        if (atom.Node is null) return _nodes.Scalar(properties, atom.Start, atom.Text, atom.IsPlain, atom.TextOffset);
        if (isDone) return atom.Node;
        if (_source[atom.Start] == '*')
        {
            _source.Fail(atom.Start, "an alias has neither an anchor nor a tag of its own");
            return null;
        }

        _nodes.Complete(properties, atom.Node);
        return atom.Node;
    }

    private SequenceNode? ReadSequence(YamlProperties own, int start, int indentation, int depth)
    {
        if (_nodes.Sequence(own, start, depth) is not { } sequence) return null;
        do
        {
            _source.Position++;
            if (Read(indentation, Holder.Sequence, depth) is not { } item) return null;
            sequence.Add(item);
            if (!IsAtNextOf(indentation, out var isAtEnd)) return null;
            if (isAtEnd || !_source.IsAt('-')) break;
        }
        while (true);

        _nodes.Complete(own, sequence);
        return sequence;
    }

    private MappingNode? ReadMapping(YamlProperties own, DocumentNode? firstKey, int start, int indentation, int depth)
    {
        if (_nodes.Mapping(own, start, depth) is not { } mapping) return null;
        var members = new YamlMembers(mapping, _anchors, _diagnostics);
        var key = firstKey;
        do
        {
            if (!(key is null && _source.IsAt('?') ? ReadExplicit(members, indentation, depth) : ReadImplicit(members, key, indentation, depth))) return null;
            if (!IsAtNextOf(indentation, out var isAtEnd)) return null;
            if (isAtEnd) break;
            key = null;
        }
        while (true);

        _nodes.Complete(own, mapping);
        return mapping;
    }

    private bool ReadExplicit(YamlMembers members, int indentation, int depth)
    {
        _source.Position++;
        var behind = _source.Position;
        if (Read(indentation, Holder.ExplicitKey, depth) is not { } key) return false;
        if (_source.Indentation != indentation || !_source.BeginsLine || !_source.IsAt(':') || _source.Tab is not null)
            return members.AddOrMerge(key, key.Location, _nodes.Nothing(default, behind), key.Location, depth);
        return ReadValue(members, key, indentation, Holder.ExplicitKey, depth);
    }

    private bool ReadImplicit(YamlMembers members, DocumentNode? first, int indentation, int depth)
    {
        var key = first;
        if (key is null)
        {
            var (start, lineStart) = (_source.Position, _source.LineStart);
            if (!_properties.Read(default, isInFlow: false, out var own)) return false;
            if (ReadAtom(own, indentation, depth) is not { } atom) return false;
            if (!IsAtColon(start, lineStart)) return _source.Fail(start, "a colon is missing after the key");
            if ((key = NodeOf(atom, own)) is null) return false;
        }

        return ReadValue(members, key, indentation, Holder.ImplicitKey, depth);
    }

    private bool ReadValue(YamlMembers members, DocumentNode key, int indentation, Holder holder, int depth)
    {
        _source.Position++;
        var location = YamlMembers.IsMerge(key) ? LocationOfContent() : default;
        return Read(indentation, holder, depth) is { } value && members.AddOrMerge(key, key.Location, value, location, depth);
    }

    private SourceLocation LocationOfContent()
    {
        var (behind, lineStart) = (_source.Position, _source.LineStart);
        _source.Skip();
        var location = _source.Locate(_source.Position);
        _source.Return(behind, lineStart);
        return location;
    }

    // Checks the indentation of the next entry, which must be that of the first.
    private bool IsAtNextOf(int indentation, out bool isAtEnd)
    {
        isAtEnd = _source.Indentation < indentation;
        if (!_source.BeginsLine) return _source.Fail(_source.Position, "nothing can follow the value in this line");
        if (_source.Indentation > indentation) return _source.Fail(_source.Position, "the line is indented more than the others of its mapping or sequence");
        return isAtEnd || _source.Tab is not { } tab || _source.FailAtTab(tab);
    }
}
