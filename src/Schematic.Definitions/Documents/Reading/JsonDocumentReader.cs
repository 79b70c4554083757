using System.Text;
using System.Text.Json;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents.Reading;

/// <summary>Reads JSON (RFC 8259) into a tree of nodes.</summary>
internal ref struct JsonDocumentReader
{
    private const int QuotedLength = 24;

    private readonly string _path;
    private readonly ReadOnlySpan<byte> _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly TextPool _texts = new();
    private Utf8JsonReader _reader;
    private TextPosition _position;
    private bool _isJson = true;

    private JsonDocumentReader(string path, ReadOnlySpan<byte> text, DiagnosticBag diagnostics)
    {
        _path = path;
        _text = text;
        _diagnostics = diagnostics;
        _position = new TextPosition(text);

        // Comments and trailing commas are accepted here, so that all of them are reported with their own diagnostics.
        _reader = new Utf8JsonReader(text, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Allow,
            MaxDepth = ReadingLimits.Depth + 1,
        });
    }

    /// <summary>Reads JSON in UTF-8.</summary>
    /// <param name="path">The path of the file as diagnostics show it.</param>
    /// <param name="text">The content without a byte order mark.</param>
    /// <param name="diagnostics">Receives the errors of the content.</param>
    /// <param name="isJson">True if the content, as far as it was read, follows the grammar of JSON.</param>
    /// <returns>The root; null if the content is incomplete or not valid.</returns>
    public static DocumentNode? Read(string path, ReadOnlySpan<byte> text, DiagnosticBag diagnostics, out bool isJson)
    {
        var reader = new JsonDocumentReader(path, text, diagnostics);
        var root = reader.ReadDocument();
        isJson = reader._isJson;
        return root;
    }

    private DocumentNode? ReadDocument()
    {
        try
        {
            Advance();
            var root = ReadValue();
            if (root is not null) Advance();
            return root;
        }
        catch (JsonException exception)
        {
            ReportBroken(exception);
            return null;
        }
    }

    private DocumentNode? ReadValue()
    {
        _position.AdvanceTo((int)_reader.TokenStartIndex);
        var (line, column) = (_position.Line, _position.Column);
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject: return ReadObject(new MappingNode(_path, line, column));
            case JsonTokenType.StartArray: return ReadArray(new SequenceNode(_path, line, column));
            case JsonTokenType.True: return new ScalarNode(_path, line, column, ScalarKind.Boolean, "true");
            case JsonTokenType.False: return new ScalarNode(_path, line, column, ScalarKind.Boolean, "false");
            case JsonTokenType.Null: return new ScalarNode(_path, line, column, ScalarKind.Null, "null");
            case JsonTokenType.String:
                int? textOffset = _reader.ValueIsEscaped ? null : 1;
                return new ScalarNode(_path, line, column, ScalarKind.String, ReadText()) { TextOffset = textOffset };
            default:
                var number = Encoding.ASCII.GetString(_reader.ValueSpan);
                return new ScalarNode(_path, line, column, ScalarKind.Number, number);
        }
    }

    private MappingNode? ReadObject(MappingNode mapping)
    {
        if (IsTooDeep(mapping)) return null;
        while (Advance() && _reader.TokenType != JsonTokenType.EndObject)
        {
            _position.AdvanceTo((int)_reader.TokenStartIndex);
            var (line, column) = (_position.Line, _position.Column);
            var key = ReadText();
            Advance();
            if (ReadValue() is not { } value) return null;
            if (!mapping.TryAdd(key, line, column, value))
                DuplicateKey.Report(_diagnostics, mapping, key, new SourceLocation(value, line, column));
        }

        return mapping;
    }

    private SequenceNode? ReadArray(SequenceNode sequence)
    {
        if (IsTooDeep(sequence)) return null;
        while (Advance() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadValue() is not { } item) return null;
            sequence.Add(item);
        }

        return sequence;
    }

    private readonly bool IsTooDeep(DocumentNode node)
    {
        if (_reader.CurrentDepth < ReadingLimits.Depth) return false;
        _diagnostics.Report(DiagnosticDescriptors.NestingTooDeep, node.Location, ReadingLimits.Depth);
        return true;
    }

    private string ReadText()
    {
        try
        {
            if (_reader.ValueSpan.Length > TextPool.LongestText) return _reader.GetString()!;
            Span<char> text = stackalloc char[TextPool.LongestText];
            return _texts.Share(text[.._reader.CopyString(text)]);
        }
        catch (InvalidOperationException)
        {
            // The only remaining error in valid UTF-8: \ud800 without the second half of the surrogate pair.
            var position = TextPosition.Of(_text, (int)_reader.TokenStartIndex);
            Report(DiagnosticDescriptors.InvalidJson, position, "the string holds half of a surrogate pair");
            return "";
        }
    }

    /// <summary>Advances to the next token that is not a comment.</summary>
    private bool Advance()
    {
        SourceLocation? comma = null;
        var end = (int)_reader.BytesConsumed;
        while (_reader.Read())
        {
            var start = (int)_reader.TokenStartIndex;
            if (_reader.TokenType is not (JsonTokenType.Comment or JsonTokenType.EndObject or JsonTokenType.EndArray)) return true;
            if (_text[end..start].IndexOf((byte)',') is >= 0 and var distance) comma = LocationAt(end + distance);
            if (_reader.TokenType != JsonTokenType.Comment)
            {
                if (comma is { } location) Report(DiagnosticDescriptors.TrailingComma, location);
                return true;
            }

            Report(DiagnosticDescriptors.CommentInJson, LocationAt(start));
            end = (int)_reader.BytesConsumed;
        }

        return false;
    }

    // Tokens and comments are visited in order, so that the position only moves forward.
    private SourceLocation LocationAt(int offset)
    {
        _position.AdvanceTo(offset);
        return new SourceLocation(_path, _position.Line, _position.Column);
    }

    private void ReportBroken(JsonException exception)
    {
        var offset = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--) offset += _text[offset..].IndexOf((byte)'\n') + 1;
        offset = (int)Math.Min(_text.Length, offset + (exception.BytePositionInLine ?? 0));
        Report(DiagnosticDescriptors.InvalidJson, TextPosition.Of(_text, offset), Reason(exception));
    }

    private static string Reason(JsonException exception)
    {
        var message = exception.Message.Split(" LineNumber:")[0].TrimEnd('.');

        // "'falsy ...' is an invalid JSON literal" may quote the rest of the document.
        var quoteEnd = message.LastIndexOf("' is ", StringComparison.Ordinal);
        return quoteEnd > QuotedLength ? $"{message.AsSpan(0, QuotedLength).Trim()}...{message.AsSpan(quoteEnd)}" : message;
    }

    private void Report(DiagnosticDescriptor descriptor, TextPosition position, params IReadOnlyList<object?> arguments) =>
        Report(descriptor, new SourceLocation(_path, position.Line, position.Column), arguments);

    private void Report(DiagnosticDescriptor descriptor, SourceLocation location, params IReadOnlyList<object?> arguments)
    {
        _isJson = false;
        _diagnostics.Report(descriptor, location, arguments);
    }
}
