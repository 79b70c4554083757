using System.Buffers;
using System.Globalization;
using System.Text;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Reads quoted scalars: YAML 1.2, sections 7.3.1 and 7.3.2.</summary>
internal sealed class YamlQuotedReader(YamlSource source)
{
    private static readonly SearchValues<char> DoubleStops = SearchValues.Create("\"\\ \t\r\n");
    private static readonly SearchValues<char> SingleStops = SearchValues.Create("' \t\r\n");

    private readonly StringBuilder _text = new();

    /// <summary>Reads a quoted scalar and advances past the closing quote.</summary>
    /// <param name="parent">The indentation of the collection that contains the scalar; its further lines are indented more.</param>
    public string? Read(int parent)
    {
        var (start, quote) = (source.Position, source.Current);
        if (!source.CheckCharacters()) return null;
        source.Position++;
        _text.Clear();
        while (source.Current != quote || (quote == '\'' && source.Next == '\''))
        {
            if (source.IsAtEnd())
            {
                source.Fail(start, "a closing quote is missing");
                return null;
            }

            if (!ReadPart(start, quote, parent)) return null;
        }

        source.Position++;
        source.CheckCharacters(isAllowed: true);
        return _text.ToString();
    }

    private bool ReadPart(int start, char quote, int parent)
    {
        switch (source.Current)
        {
            case '\\' when quote == '"':
                return ReadEscape(start, parent);
            case '\'' when quote == '\'':
                _text.Append('\'');
                source.Position += 2;
                return true;
            case ' ' or '\t' or '\n' or '\r':
                return ReadBlanks(start, parent);
            default:
                var length = quote == '"' ? source.Rest.IndexOfAny(DoubleStops) : source.Rest.IndexOfAny(SingleStops);
                if (length < 0) length = source.Rest.Length;
                _text.Append(source.Rest[..length]);
                source.Position += length;
                return true;
        }
    }

    // Spaces inside a line are kept, those around a line break are removed with it: YAML 1.2, section 6.5.
    private bool ReadBlanks(int start, int parent)
    {
        var first = source.Position;
        source.SkipBlanks();
        if (!YamlSource.IsBreak(source.Current))
        {
            _text.Append(source.Slice(first, source.Position));
            return true;
        }

        if (!ToContinuation(start, parent, out var breaks)) return false;
        if (breaks == 1) _text.Append(' ');
        else _text.Append('\n', breaks - 1);
        return true;
    }

    private bool ToContinuation(int start, int parent, out int breaks)
    {
        breaks = 0;
        while (YamlSource.IsBreak(source.Current))
        {
            source.NextLine();
            breaks++;
            if (source.IsAtMarker()) return source.Fail(start, "a closing quote is missing before the end of the document");
            var spaces = source.SkipSpaces();
            var tab = source.Position;
            source.SkipBlanks();
            if (source.IsAtLineEnd() || spaces > parent) continue;
            return tab < source.Position ? source.FailAtTab(tab) : source.Fail(source.Position, "this line of a quoted string must be indented more");
        }

        return true;
    }

    private bool ReadEscape(int start, int parent)
    {
        var escaped = source.Next;
        if (YamlSource.IsBreak(escaped))
        {
            source.Position++;
            if (!ToContinuation(start, parent, out var breaks)) return false;
            _text.Append('\n', breaks - 1);
            return true;
        }

        var digits = escaped switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0) return ReadCode(digits);
        if (Unescape(escaped) is not { } character) return source.Fail(source.Position, $"'\\{escaped}' is not a valid escape");
        _text.Append(character);
        source.Position += 2;
        return true;
    }

    // YAML 1.2, section 5.7.
    private static char? Unescape(char escaped) => escaped switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\e',
        ' ' or '"' or '/' or '\\' => escaped,
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };

    private bool ReadCode(int digits)
    {
        var position = source.Position;
        if (!TryReadCode(position, digits, out var code)) return source.Fail(position, $"'\\{source.Next}' takes {digits} hexadecimal digits");
        source.Position += 2 + digits;
        // As in JSON, two escapes may be a surrogate pair.
        if (digits == 4 && char.IsHighSurrogate((char)code) && source is { Current: '\\', Next: 'u' } && TryReadCode(source.Position, 4, out var low) && char.IsLowSurrogate((char)low))
        {
            _text.Append((char)code).Append((char)low);
            source.Position += 6;
            return true;
        }

        if (!Rune.IsValid(code)) return source.Fail(position, "the escape is not a Unicode character");
        _text.Append(new Rune(code).ToString());
        return true;
    }

    private bool TryReadCode(int position, int digits, out uint code)
    {
        code = 0;
        for (var index = 0; index < digits; index++)
            if (!char.IsAsciiHexDigit(source[position + 2 + index])) return false;
        return uint.TryParse(source.Slice(position + 2, position + 2 + digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
    }
}
