using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Reads collections in flow style: YAML 1.2, section 7.4.</summary>
/// <remarks>Methods that return a node return null after an error.</remarks>
internal sealed class YamlFlowReader(YamlSource source, YamlNodes nodes, YamlAnchors anchors, YamlPropertyReader properties, DiagnosticBag diagnostics)
{
    private readonly YamlPlainReader _plain = new(source);
    private readonly YamlQuotedReader _quoted = new(source);

    // A colon may follow a quoted value or a flow collection without a space after it.
    private bool _isJsonLike;

    /// <summary>Reads a collection and advances past the closing bracket.</summary>
    /// <param name="own">The properties of the collection.</param>
    /// <param name="parent">The indentation of the block collection that contains it; its further lines are indented more.</param>
    /// <param name="depth">The number of collections that contain it.</param>
    public DocumentNode? Read(YamlProperties own, int parent, int depth)
    {
        var start = source.Position;
        return source.Current == '['
            ? nodes.Sequence(own, start, depth + 1) is { } sequence ? ReadSequence(own, sequence, parent, depth + 1) : null
            : nodes.Mapping(own, start, depth + 1) is { } mapping ? ReadMapping(own, mapping, parent, depth + 1) : null;
    }

    /// <summary>Reads a quoted scalar.</summary>
    public ScalarNode? ReadQuoted(YamlProperties own, int parent)
    {
        var start = source.Position;
        if (_quoted.Read(parent) is not { } value) return null;
        return nodes.Scalar(own, start, value, isPlain: false, textOffset: source.Position - start == value.Length + 2 ? 1 : null);
    }

    private SequenceNode? ReadSequence(YamlProperties own, SequenceNode sequence, int parent, int depth)
    {
        var start = source.Position++;
        while (true)
        {
            if (!Skip(start, parent, ']')) return null;
            if (source.Current == ']') break;
            if (ReadItem(parent, depth) is not { } item) return null;
            sequence.Add(item);
            if (!ToNextItem(start, parent, ']')) return null;
        }

        source.Position++;
        nodes.Complete(own, sequence);
        return sequence;
    }

    private MappingNode? ReadMapping(YamlProperties own, MappingNode mapping, int parent, int depth)
    {
        var start = source.Position++;
        var members = new YamlMembers(mapping, anchors, diagnostics);
        while (true)
        {
            if (!Skip(start, parent, '}')) return null;
            if (source.Current == '}') break;
            if (!ReadMember(members, start, parent, depth)) return null;
            if (!ToNextItem(start, parent, '}')) return null;
        }

        source.Position++;
        nodes.Complete(own, mapping);
        return mapping;
    }

    private bool ReadMember(YamlMembers members, int start, int parent, int depth)
    {
        if ((source.IsAt('?') ? ReadExplicitKey(start, '}', parent, depth) : ReadNode(parent, depth)) is not { } key) return false;
        var isJsonLike = _isJsonLike;
        if (!Skip(start, parent, '}')) return false;
        return AddMember(members, key, isJsonLike, start, parent, depth);
    }

    // Continues at the colon after a key, if there is one.
    private bool AddMember(YamlMembers members, DocumentNode key, bool isJsonLike, int start, int parent, int depth)
    {
        var valuePlace = source.Position;
        DocumentNode? value;
        if (source.Current == ':' && (isJsonLike || _plain.IsAtColon(isInFlow: true)))
        {
            source.Position++;
            var behind = source.Position;
            if (!Skip(start, parent, '}')) return false;
            valuePlace = source.Position;
            value = source.Current is ',' or '}' or ']' ? nodes.Nothing(default, behind) : ReadNode(parent, depth);
        }
        else
        {
            value = nodes.Nothing(default, valuePlace);
        }

        return value is not null && members.AddOrMerge(key, key.Location, value, source.Locate(valuePlace), depth);
    }

    // An item may be a mapping of one member without braces: YAML 1.2, section 7.4.1.
    private DocumentNode? ReadItem(int parent, int depth)
    {
        var (start, lineStart) = (source.Position, source.LineStart);
        if (source.IsAt('?'))
        {
            var key = ReadExplicitKey(start, ']', parent, depth + 1);
            if (key is null || !Skip(start, parent, ']')) return null;
            return ReadPair(key, _isJsonLike, start, parent, depth);
        }

        if (ReadNode(parent, depth) is not { } item) return null;
        var isJsonLike = _isJsonLike;
        var isInLine = source.LineStart == lineStart;
        var (end, endLine) = (source.Position, source.LineStart);
        if (!Skip(start, parent, ']')) return null;
        if (source.Current != ':' || !(isJsonLike || _plain.IsAtColon(isInFlow: true)))
        {
            source.Return(end, endLine);
            return item;
        }

        if (isInLine && source.LineStart == lineStart) return ReadPair(item, isJsonLike, start, parent, depth);
        source.Fail(source.Position, "the key of a mapping without braces is in one line with its colon");
        return null;
    }

    private DocumentNode? ReadExplicitKey(int start, char end, int parent, int depth)
    {
        var behind = ++source.Position;
        if (!Skip(start, parent, end)) return null;
        _isJsonLike = false;
        return source.Current == ',' || source.Current == end ? nodes.Nothing(default, behind) : ReadNode(parent, depth);
    }

    private MappingNode? ReadPair(DocumentNode key, bool isJsonLike, int start, int parent, int depth)
    {
        if (nodes.Mapping(default, start, depth + 1) is not { } mapping) return null;
        return AddMember(new YamlMembers(mapping, anchors, diagnostics), key, isJsonLike, start, parent, depth + 1) ? mapping : null;
    }

    private DocumentNode? ReadNode(int parent, int depth)
    {
        _isJsonLike = false;
        var own = default(YamlProperties);
        var behind = source.Position;
        while (properties.IsAtProperty)
        {
            if (!properties.Read(own, isInFlow: true, out own)) return null;
            behind = source.Position;
            if (!Skip(own.Start, parent, null)) return null;
        }

        switch (source.Current)
        {
            case '[' or '{':
                var collection = Read(own, parent, depth);
                _isJsonLike = true;
                return collection;
            case '"' or '\'':
                _isJsonLike = true;
                return ReadQuoted(own, parent);
            case '*':
                return ReadAlias(own, depth);
            case ':' when _plain.IsAtColon(isInFlow: true):
            case ',' or ']' or '}' when !own.IsNone:
                return nodes.Nothing(own, behind);
            case ',':
                source.Fail(source.Position, "a value is missing before the comma");
                return null;
        }

        var start = source.Position;
        if (_plain.IsAtPlain(isInFlow: true))
        {
            var value = _plain.Read(parent, isInFlow: true, out var isInLine);
            return nodes.Scalar(own, start, value, isPlain: true, textOffset: isInLine ? 0 : null);
        }

        source.Fail(start, $"a value cannot begin with '{source.Current}'; put it in quotes");
        return null;
    }

    /// <summary>Reads an alias.</summary>
    public DocumentNode? ReadAlias(YamlProperties own, int depth)
    {
        var start = source.Position;
        if (own.IsNone) return properties.ReadName() is { } name ? nodes.Alias(name, start, depth) : null;
        source.Fail(start, "an alias has neither an anchor nor a tag of its own");
        return null;
    }

    private bool ToNextItem(int start, int parent, char end)
    {
        if (!Skip(start, parent, end)) return false;
        if (source.Current == end) return true;
        if (source.Current != ',') return source.Fail(source.Position, $"a comma or '{end}' is missing before this");
        source.Position++;
        return true;
    }

    // Advances to the next content. A closing bracket may be in any column, as in other YAML readers.
    private bool Skip(int start, int parent, char? end)
    {
        var line = source.LineStart;
        source.Skip();
        if (source.IsAtEnd()) return source.Fail(start, "a closing bracket is missing");
        if (source.IsAtMarker()) return source.Fail(source.Position, "a document ends inside brackets");
        if (source.LineStart == line || source.Indentation > parent || (source.Current == end && source.Tab is null)) return true;
        return source.Tab is { } tab ? source.FailAtTab(tab) : FailAtLine();
    }

    private bool FailAtLine()
    {
        var length = source.Rest.IndexOfAny('\n', '\r');
        var colon = YamlScalars.IndexOfColon(length < 0 ? source.Rest : source.Rest[..length]);
        return colon < 0
            ? source.Fail(source.Position, "a line inside brackets must be indented more than the key before them")
            : source.Fail(source.Position + colon, "a closing bracket is missing before this key");
    }
}
