using System.Buffers;
using System.Globalization;
using System.Text;
using Schematic.Definitions.Documents.Reading;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Reads the scalars of a document for <see cref="BlockYamlReader"/>: plain, quoted, literal and folded.</summary>
/// <remarks>Methods return null to leave the scalar to <see cref="YamlDocumentReader"/>.</remarks>
internal sealed class YamlScalars(YamlCursor cursor)
{
    private static readonly SearchValues<char> PlainStops = SearchValues.Create(":#\t");
    private static readonly SearchValues<char> FlowStops = SearchValues.Create(",[]{}:#\t\r\n");

    private readonly StringBuilder _text = new();

    /// <summary>True if a plain scalar can begin with these characters: YAML 1.2, section 7.3.3, without rare ones.</summary>
    public static bool BeginsPlain(ReadOnlySpan<char> line) => line switch
    {
        ['-', not (' ' or '\t'), ..] => true,
        [] or ['-' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '\t', ..] => false,
        _ => true,
    };

    /// <summary>Returns the index of the colon that ends a key; less than 0 if there is none.</summary>
    public static int IndexOfColon(ReadOnlySpan<char> line)
    {
        for (var from = 0; line[from..].IndexOfAny(':', '#') is >= 0 and var distance;)
        {
            var index = from + distance;
            if (line[index] == ':' && (index + 1 == line.Length || line[index + 1] is ' ' or '\t')) return index;
            if (line[index] == '#' && index > 0 && line[index - 1] is ' ' or '\t') return -1;
            from = index + 1;
        }

        return -1;
    }

    /// <summary>Reads a plain scalar in block style and advances to the content after it.</summary>
    /// <param name="parentIndentation">The indentation of the collection that contains the scalar: lines that are indented more belong to it.</param>
    /// <param name="texts">The strings of the document.</param>
    /// <param name="end">The index after its last character.</param>
    public string? ReadPlain(int parentIndentation, TextPool texts, out int end)
    {
        end = cursor.Position;
        if (!BeginsPlain(cursor.RestOfLine) || PlainPart(out var isCommented) is not { IsEmpty: false } first) return null;
        end += first.Length;
        if (!cursor.ToNextContent()) return null;
        if (cursor.Indentation <= parentIndentation) return texts.Share(first);

        _text.Clear().Append(first);
        while (cursor.Indentation > parentIndentation)
        {
            // A comment ends a scalar, and no content with the same indentation may follow it.
            if (isCommented || cursor.HasPassedComment) return null;
            AppendFolded(cursor.Breaks);
            end = cursor.Position;
            if (PlainPart(out isCommented) is not { IsEmpty: false } part) return null;
            _text.Append(part);
            end += part.Length;
            if (!cursor.ToNextContent()) return null;
        }

        return _text.ToString();
    }

    // Returns the part of the rest of the line that belongs to a plain scalar; empty if a scalar is not allowed there.
    private ReadOnlySpan<char> PlainPart(out bool isCommented)
    {
        var line = cursor.RestOfLine;
        isCommented = false;
        for (var from = 0; line[from..].IndexOfAny(PlainStops) is >= 0 and var distance;)
        {
            var index = from + distance;
            if (line[index] == '\t' || (line[index] == ':' && (index + 1 == line.Length || line[index + 1] is ' ' or '\t'))) return [];
            if (line[index] == '#' && index > 0 && line[index - 1] == ' ')
            {
                isCommented = true;
                return line[..index].TrimEnd(' ');
            }

            from = index + 1;
        }

        return line.TrimEnd(' ');
    }

    /// <summary>Reads a plain scalar in flow style, on one line, and advances to its end.</summary>
    public string? ReadFlowPlain(TextPool texts)
    {
        // The rest of the document instead of the line: a document on one line would be searched again for each scalar.
        var rest = cursor.Rest;
        if (!BeginsPlain(rest) || rest is ['-', ',' or '[' or ']' or '{' or '}', ..]) return null;
        var length = 0;
        while (rest[length..].IndexOfAny(FlowStops) is >= 0 and var distance && IsWithinWord(rest, length + distance)) length += distance + 1;
        length = rest[length..].IndexOfAny(FlowStops) is >= 0 and var last ? length + last : rest.Length;
        var word = rest[..length].TrimEnd(' ');
        if (length < rest.Length && rest[length] is not (',' or ']' or '}' or '\r' or '\n') && (rest[length] != ':' || word.Length != length)) return null;
        cursor.Position += length;
        // The other reader treats this as the beginning of a key.
        return word.Contains(" ?", StringComparison.Ordinal) ? null : texts.Share(word);
    }

    // A colon before a word, and a number sign after one, are part of it.
    private static bool IsWithinWord(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        ':' => index + 1 < text.Length && text[index + 1] is not (' ' or '\t' or '\r' or '\n' or ',' or '[' or ']' or '{' or '}'),
        '#' => index > 0 && text[index - 1] != ' ',
        _ => false,
    };

    /// <summary>Reads a quoted scalar and advances past the closing quote.</summary>
    /// <param name="parentIndentation">The indentation of the collection that contains the scalar: further lines are indented more.</param>
    /// <param name="texts">The strings of the document.</param>
    public string? ReadQuoted(int parentIndentation, TextPool texts)
    {
        var quote = cursor.Current;
        cursor.Position++;
        var rest = cursor.Rest;
        var length = quote == '"' ? rest.IndexOfAny('"', '\\', '\n') : rest.IndexOfAny('\'', '\n');
        if (length >= 0 && rest[length] == quote && (quote == '"' || cursor[cursor.Position + length + 1] != '\''))
        {
            cursor.Position += length + 1;
            return texts.Share(rest[..length]);
        }

        _text.Clear();
        while (true)
        {
            switch (cursor.Current)
            {
                case YamlCursor.End or '\t':
                    return null;
                case '\'' when quote == '\'' && cursor[cursor.Position + 1] == '\'':
                    _text.Append('\'');
                    cursor.Position += 2;
                    break;
                case var current when current == quote:
                    cursor.Position++;
                    return _text.ToString();
                case '\\' when quote == '"':
                    if (!AppendEscaped(parentIndentation)) return null;
                    break;
                case ' ' or '\r' or '\n':
                    if (!AppendBlanks(parentIndentation)) return null;
                    break;
                default:
                    _text.Append(cursor.Current);
                    cursor.Position++;
                    break;
            }
        }
    }

    // Spaces inside a line are kept, those around a line break are removed with it: YAML 1.2, section 6.5.
    private bool AppendBlanks(int parentIndentation)
    {
        var start = cursor.Position;
        cursor.SkipBlanks();
        if (cursor.Current is not ('\r' or '\n'))
        {
            _text.Append(cursor.Slice(start, cursor.Position));
            return true;
        }

        if (!ToContinuation(parentIndentation, out var breaks)) return false;
        AppendFolded(breaks);
        return true;
    }

    private bool ToContinuation(int parentIndentation, out int breaks)
    {
        breaks = 0;
        while (cursor.Current is '\r' or '\n')
        {
            breaks++;
            if (!cursor.ToNextLine()) return false;
            cursor.SkipBlanks();
        }

        return cursor.Current is not ('\t' or YamlCursor.End) && cursor.Column - 1 > parentIndentation;
    }

    private void AppendFolded(int breaks)
    {
        if (breaks == 1) _text.Append(' ');
        else _text.Append('\n', breaks - 1);
    }

    // YAML 1.2, section 5.7, without rare escapes.
    private bool AppendEscaped(int parentIndentation)
    {
        var escaped = cursor[cursor.Position + 1];
        cursor.Position += 2;
        switch (escaped)
        {
            case 'n': _text.Append('\n'); return true;
            case 't': _text.Append('\t'); return true;
            case 'r': _text.Append('\r'); return true;
            case '"' or '\\' or ' ': _text.Append(escaped); return true;
            case 'u': return AppendCodeUnit();
            case '\r' or '\n':
                cursor.Position--;
                return ToContinuation(parentIndentation, out var breaks) && breaks == 1;
            default: return false;
        }
    }

    private bool AppendCodeUnit()
    {
        var digits = cursor.RestOfLine;
        if (digits.Length < 4 || !ushort.TryParse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) || char.IsSurrogate((char)unit)) return false;
        _text.Append((char)unit);
        cursor.Position += 4;
        return true;
    }

    /// <summary>Reads a literal or folded scalar (YAML 1.2, section 8.1) and advances to the content after it.</summary>
    /// <param name="parentIndentation">The indentation of the collection that contains the scalar: its lines are indented more.</param>
    public string? ReadBlock(int parentIndentation)
    {
        var isFolded = cursor.Current == '>';
        cursor.Position++;
        var chomping = cursor.Current;
        if (chomping is '+' or '-') cursor.Position++;
        if (!cursor.IsAtEndOfLine() || !cursor.ToNextLine()) return null;

        _text.Clear();
        if (IndentationOfBlock(parentIndentation, out var breaks) is not { } indentation) return null;
        var isEnded = indentation > parentIndentation && AppendLines(indentation, isFolded, ref breaks);
        if (isEnded && chomping != '-') _text.Append('\n');
        if (chomping == '+') _text.Append('\n', breaks);
        return cursor.ToContent() ? _text.ToString() : null;
    }

    // Returns the indentation of the first line with content; blank lines before it must not be indented more if it belongs to the scalar.
    private int? IndentationOfBlock(int parentIndentation, out int breaks)
    {
        breaks = 0;
        for (var deepest = 0; ; deepest = Math.Max(deepest, cursor.Column - 1), breaks++, cursor.ToNextLine())
        {
            cursor.SkipBlanks();
            if (cursor.Current is '\t' or YamlCursor.End) return null;
            if (cursor.Current is '\r' or '\n') continue;
            var indentation = cursor.Column - 1;
            return indentation < deepest && indentation > parentIndentation ? null : indentation;
        }
    }

    /// <summary>Appends the lines of a literal or folded scalar, without the end of the last one.</summary>
    /// <param name="indentation">The indentation of the lines.</param>
    /// <param name="isFolded">True if line breaks become spaces.</param>
    /// <param name="breaks">The number of blank lines before the scalar; on return, the number of blank lines at its end.</param>
    /// <returns>True if there is a line break after the last line.</returns>
    private bool AppendLines(int indentation, bool isFolded, ref int breaks)
    {
        var (isEnded, wasDeeper) = (false, false);
        while (cursor.Column - 1 == indentation && cursor.Current != YamlCursor.End)
        {
            // Lines that are indented more than the first, and the lines next to them, are not folded.
            var isDeeper = cursor.Current is ' ' or '\t';
            if (isEnded && (!isFolded || wasDeeper || isDeeper)) _text.Append('\n');
            else if (isEnded && breaks == 0) _text.Append(' ');
            _text.Append('\n', breaks).Append(cursor.RestOfLine);
            isEnded = cursor.ToNextLine();
            breaks = CountBlankLines(indentation);
            wasDeeper = isDeeper;
        }

        return isEnded;
    }

    private int CountBlankLines(int indentation)
    {
        var count = 0;
        while (true)
        {
            while (cursor.Current == ' ' && cursor.Column - 1 < indentation) cursor.Position++;
            if (cursor.Current is not ('\r' or '\n')) return count;
            count++;
            cursor.ToNextLine();
        }
    }
}
