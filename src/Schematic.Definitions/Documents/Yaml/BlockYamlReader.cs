using Schematic.Definitions.Documents.Reading;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>
/// Reads the subset of YAML in which most descriptions are written: block style, flow collections, and no anchors, tags or directives.
/// Everything else, including errors, is left to <see cref="YamlDocumentReader"/>, which supports all of YAML and takes several times as long.
/// </summary>
/// <remarks>Methods that return a node or string return null to leave the document to the other reader.</remarks>
internal sealed class BlockYamlReader
{
    // The limit of a key in one line: YAML 1.2, section 7.4.2.
    private const int LongestKey = 1000;

    private readonly string _path;
    private readonly YamlCursor _cursor;
    private readonly YamlScalars _scalars;
    private readonly TextPool _texts = new();

    // The indentation of the block collection that contains the current flow collection.
    private int _bracketIndentation;

    private BlockYamlReader(string path, string text)
    {
        (_path, _cursor) = (path, new YamlCursor(text));
        _scalars = new YamlScalars(_cursor);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="path">The path of the file as diagnostics show it.</param>
    /// <param name="text">The content without a byte order mark and control characters.</param>
    /// <returns>The root; null if the document must be read by <see cref="YamlDocumentReader"/>.</returns>
    public static DocumentNode? Read(string path, string text) =>
        HasUnusualCharacters(text) ? null : new BlockYamlReader(path, text).ReadDocument();

    // Characters that the other reader rejects, lines that end in CR alone, and a last line of spaces, which is significant in a scalar.
    private static bool HasUnusualCharacters(ReadOnlySpan<char> text)
    {
        if (text is [.., ' ' or '\t']) return true;
        if (text.IndexOfAnyInRange('\u007F', '\u009F') >= 0 || text.ContainsAny('\uFEFF', '\uFFFE', '\uFFFF')) return true;
        for (var rest = text; rest.IndexOf('\r') is >= 0 and var index; rest = rest[(index + 1)..])
            if (index + 1 == rest.Length || rest[index + 1] != '\n') return true;
        return false;
    }

    private DocumentNode? ReadDocument()
    {
        if (!_cursor.ToContent()) return null;
        if (_cursor.Indentation == 0 && _cursor.RestOfLine.StartsWith("---"))
        {
            _cursor.Position += 3;
            if (!_cursor.IsAtEndOfLine() || !_cursor.ToNextContent()) return null;
        }

        if (_cursor.Indentation < 0) return null;
        var root = ReadBlock(parentIndentation: -1, depth: 0);
        return _cursor.Indentation < 0 && root is MappingNode or SequenceNode ? root : null;
    }

    /// <summary>Reads the node that begins at the current content and advances to the content after it.</summary>
    private DocumentNode? ReadBlock(int parentIndentation, int depth)
    {
        if (depth > ReadingLimits.Depth) return null;
        if (IsAtEntry) return ReadSequence(new SequenceNode(_path, _cursor.Line, _cursor.Column), _cursor.Indentation, depth + 1);
        return FindKey(out _, out _, out _)
            ? ReadMapping(new MappingNode(_path, _cursor.Line, _cursor.Column), _cursor.Indentation, depth + 1)
            : ReadInline(parentIndentation, depth);
    }

    private MappingNode? ReadMapping(MappingNode mapping, int indentation, int depth)
    {
        if (depth > ReadingLimits.Depth) return null;
        while (_cursor.Indentation == indentation)
        {
            var (line, column) = (_cursor.Line, _cursor.Column);
            if (!FindKey(out var start, out var end, out var next) || end - start > LongestKey) return null;
            var key = _cursor.Slice(start, end);
            if (key is "<<" || key.Contains('\t') || key is [.., ' ']) return null;
            var name = _texts.Share(key);
            _cursor.Position = next;
            if (ReadValue(indentation, depth) is not { } value || !mapping.TryAdd(name, line, column, value)) return null;
        }

        return _cursor.Indentation > indentation ? null : mapping;
    }

    private DocumentNode? ReadValue(int indentation, int depth)
    {
        var (line, column) = (_cursor.Line, _cursor.Column);
        if (!_cursor.IsAtEndOfLine()) return ReadInline(indentation, depth);
        if (!_cursor.ToNextContent()) return null;
        // The entries of a sequence may be in the column of the key: YAML 1.2, section 8.2.2.
        return _cursor.Indentation > indentation || (_cursor.Indentation == indentation && IsAtEntry)
            ? ReadBlock(indentation, depth)
            : Nothing(line, column);
    }

    private SequenceNode? ReadSequence(SequenceNode sequence, int indentation, int depth)
    {
        if (depth > ReadingLimits.Depth) return null;
        while (_cursor.Indentation == indentation && IsAtEntry)
        {
            _cursor.Position++;
            if (ReadEntry(indentation, depth) is not { } item) return null;
            sequence.Add(item);
        }

        return _cursor.Indentation > indentation ? null : sequence;
    }

    private DocumentNode? ReadEntry(int indentation, int depth)
    {
        var (line, column) = (_cursor.Line, _cursor.Column);
        if (!_cursor.IsAtEndOfLine())
        {
            _cursor.Indentation = _cursor.Column - 1;
            return ReadBlock(indentation, depth);
        }

        if (!_cursor.ToNextContent()) return null;
        return _cursor.Indentation > indentation ? ReadBlock(indentation, depth) : Nothing(line, column);
    }

    private bool IsAtEntry => _cursor.Current == '-' && YamlCursor.IsSeparator(_cursor[_cursor.Position + 1]);

    /// <summary>Finds the key that begins at the current character.</summary>
    /// <param name="start">The index of its first character.</param>
    /// <param name="end">The index after its last character.</param>
    /// <param name="next">The index after the colon.</param>
    private bool FindKey(out int start, out int end, out int next)
    {
        var line = _cursor.RestOfLine;
        start = end = next = _cursor.Position;
        int colon;
        if (_cursor.Current is '"' or '\'')
        {
            var length = line[1..].IndexOf(_cursor.Current);
            if (length < 0 || (line[0] == '"' && line.Slice(1, length).Contains('\\'))) return false;
            colon = length + 2;
            if (colon >= line.Length || line[colon] != ':' || (colon + 1 < line.Length && line[colon + 1] != ' ')) return false;
            (start, end) = (_cursor.Position + 1, _cursor.Position + 1 + length);
        }
        else
        {
            // In the first column these are document markers.
            if (_cursor.Column == 1 && line is ['-', '-', '-', ..] or ['.', '.', '.', ..]) return false;
            colon = YamlScalars.BeginsPlain(line) ? YamlScalars.IndexOfColon(line) : -1;
            if (colon < 0) return false;
            end = _cursor.Position + colon;
        }

        next = _cursor.Position + colon + 1;
        return true;
    }

    /// <summary>Reads a value that begins on the line of its key or dash, or on a later line, and advances to the content after it.</summary>
    private DocumentNode? ReadInline(int parentIndentation, int depth)
    {
        switch (_cursor.Current)
        {
            case '[' or '{':
                _bracketIndentation = parentIndentation;
                var collection = ReadFlow(depth);
                return collection is not null && GoOn(parentIndentation) ? collection : null;
            case '|' or '>':
                var (blockLine, blockColumn) = (_cursor.Line, _cursor.Column);
                return _scalars.ReadBlock(parentIndentation) is { } block && _cursor.Indentation <= parentIndentation
                    ? new ScalarNode(_path, blockLine, blockColumn, ScalarKind.String, block)
                    : null;
            case '"' or '\'':
                var quoted = ReadQuoted(parentIndentation);
                return quoted is not null && GoOn(parentIndentation) ? quoted : null;
            default:
                return ReadPlain(parentIndentation);
        }
    }

    // Only a comment may follow on the line, and no deeper content below it.
    private bool GoOn(int parentIndentation) =>
        _cursor.IsAtEndOfLine() && _cursor.ToNextContent() && _cursor.Indentation <= parentIndentation;

    private ScalarNode? ReadQuoted(int parentIndentation)
    {
        var (line, column, start) = (_cursor.Line, _cursor.Column, _cursor.Position);
        if (_scalars.ReadQuoted(parentIndentation, _texts) is not { } text) return null;
        return new ScalarNode(_path, line, column, ScalarKind.String, text) { TextOffset = _cursor.Position - start == text.Length + 2 ? 1 : null };
    }

    private ScalarNode? ReadPlain(int parentIndentation)
    {
        var (line, column, start) = (_cursor.Line, _cursor.Column, _cursor.Position);
        if (_scalars.ReadPlain(parentIndentation, _texts, out var end) is not { } word) return null;
        return Plain(line, column, word, end - start == word.Length ? 0 : null);
    }

    private ScalarNode Plain(int line, int column, string word, int? textOffset)
    {
        var (kind, text) = YamlScalar.ResolvePlain(word);
        return new ScalarNode(_path, line, column, kind, text, word) { TextOffset = textOffset };
    }

    private ScalarNode Nothing(int line, int column) => Plain(line, column, "", textOffset: 0);

    /// <summary>Reads a flow sequence or mapping and advances past the closing bracket.</summary>
    private DocumentNode? ReadFlow(int depth)
    {
        if (depth >= ReadingLimits.Depth) return null;
        var (line, column) = (_cursor.Line, _cursor.Column);
        return _cursor.Current == '['
            ? ReadFlowSequence(new SequenceNode(_path, line, column), depth + 1)
            : ReadFlowMapping(new MappingNode(_path, line, column), depth + 1);
    }

    private SequenceNode? ReadFlowSequence(SequenceNode sequence, int depth)
    {
        if (!ToFlowContent()) return null;
        while (_cursor.Current != ']')
        {
            if (ReadFlowNode(depth) is not { } item) return null;
            sequence.Add(item);
            if (!ToNextItem(']')) return null;
        }

        _cursor.Position++;
        return sequence;
    }

    private MappingNode? ReadFlowMapping(MappingNode mapping, int depth)
    {
        if (!ToFlowContent()) return null;
        while (_cursor.Current != '}')
        {
            if (ReadFlowNode(depth) is not ScalarNode key || key is { Source: "<<", TextOffset: 0 }) return null;
            if (_cursor.Current != ':' || _cursor[_cursor.Position + 1] != ' ' || !ToFlowContent()) return null;
            if (ReadFlowNode(depth) is not { } value || !mapping.TryAdd(key.Source, key.Line, key.Column, value)) return null;
            if (!ToNextItem('}')) return null;
        }

        _cursor.Position++;
        return mapping;
    }

    // Advances to the next item after a comma, or to the end.
    private bool ToNextItem(char end)
    {
        if (_cursor.IsAtEndOfLine() && !ToNextFlowLine()) return false;
        return _cursor.Current == end || (_cursor.Current == ',' && ToFlowContent());
    }

    // Advances to the content after an indicator.
    private bool ToFlowContent()
    {
        _cursor.Position++;
        return !_cursor.IsAtEndOfLine() || ToNextFlowLine();
    }

    // Lines inside brackets are indented more than the collection around them; the first column could contain a document marker.
    private bool ToNextFlowLine() =>
        _cursor.ToNextContent()
        && ((_cursor.Indentation > 0 && _cursor.Indentation > _bracketIndentation)
            || _cursor.Current is '}' or ']');

    private DocumentNode? ReadFlowNode(int depth)
    {
        switch (_cursor.Current)
        {
            case '[' or '{': return ReadFlow(depth);
            case '"' or '\'': return ReadQuoted(int.MaxValue);
            default:
                var (line, column) = (_cursor.Line, _cursor.Column);
                return _scalars.ReadFlowPlain(_texts) is { } word ? Plain(line, column, word, textOffset: 0) : null;
        }
    }
}
