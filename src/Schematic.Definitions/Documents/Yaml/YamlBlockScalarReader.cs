using System.Text;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Reads literal and folded scalars: YAML 1.2, section 8.1.</summary>
internal sealed class YamlBlockScalarReader(YamlSource source)
{
    private readonly StringBuilder _text = new();

    /// <summary>Reads a scalar and advances to the beginning of the line after it.</summary>
    /// <param name="parent">The indentation of the collection that contains the scalar; the lines of the scalar are indented more.</param>
    public string? Read(int parent)
    {
        var isFolded = source.Current == '>';
        if (!ReadHeader(out var chomping, out var digit)) return null;
        _text.Clear();
        if (!source.NextLine()) return "";
        var indentation = Math.Max(parent, 0) + digit;
        if (digit == 0 && !FindIndentation(parent, out indentation)) return null;

        var breaks = ReadLines(indentation, isFolded, out var isEnded);
        if (_text.Length > 0 && isEnded && chomping != '-') _text.Append('\n');
        if (chomping == '+') _text.Append('\n', breaks);
        return _text.ToString();
    }

    private bool ReadHeader(out char chomping, out int digit)
    {
        (chomping, digit) = ('\0', 0);
        source.Position++;
        while (true)
        {
            if (source.Current is '+' or '-' && chomping == '\0') chomping = source.Current;
            else if (source.Current is >= '1' and <= '9' && digit == 0) digit = source.Current - '0';
            else break;
            source.Position++;
        }

        source.SkipBlanks();
        if (source.IsAtComment()) source.SkipLine();
        return source.IsAtLineEnd() || source.Fail(source.Position, "the text of a literal or folded scalar begins in the next line");
    }

    // The indentation of the first line with content; blank lines before it are not indented more.
    private bool FindIndentation(int parent, out int indentation)
    {
        var (start, deepest) = (source.Position, 0);
        while (true)
        {
            indentation = source.SkipSpaces();
            if (!source.IsAtLineEnd()) break;
            deepest = Math.Max(deepest, indentation);
            if (!source.NextLine()) break;
        }

        if (indentation <= parent && IsAtBlankRest()) return source.FailAtTab(source.Position);
        if (source.IsAtEnd() || indentation <= parent) indentation = Math.Max(parent + 1, deepest);
        else if (indentation < deepest) return source.Fail(source.Position, "a blank line before the first line of a scalar is indented more than it");
        source.Return(start, start);
        return true;
    }

    // True if the rest of the line begins with a tab and is blank.
    private bool IsAtBlankRest()
    {
        if (source.Current != '\t') return false;
        var rest = source.Rest.TrimStart(" \t");
        return rest.IsEmpty || YamlSource.IsBreak(rest[0]);
    }

    /// <summary>Appends the lines, without the end of the last one.</summary>
    /// <returns>The number of blank lines after the last line.</returns>
    private int ReadLines(int indentation, bool isFolded, out bool isEnded)
    {
        (isEnded, var wasDeeper, var breaks) = (false, false, 0);
        while (true)
        {
            while (source.Current == ' ' && source.Column < indentation) source.Position++;
            // A last line of spaces is significant although no line break ends it.
            if (source.IsAtEnd()) return source.Column > 0 ? breaks + 1 : breaks;
            if (YamlSource.IsBreak(source.Current) || (source.Column < indentation && IsAtBlankRest()))
            {
                breaks++;
                source.SkipLine();
                source.NextLine();
                continue;
            }

            if (source.Column < indentation || source.IsAtMarker()) break;
            var isDeeper = YamlSource.IsBlank(source.Current);
            // Lines that are indented more than the first, and the lines next to them, are not folded.
            if (isEnded && (!isFolded || wasDeeper || isDeeper)) _text.Append('\n');
            else if (isEnded && breaks == 0) _text.Append(' ');
            var start = source.Position;
            source.SkipLine();
            _text.Append('\n', breaks).Append(source.Slice(start, source.Position));
            (breaks, wasDeeper) = (0, isDeeper);
            isEnded = !source.IsAtEnd() || !source.Slice(start, source.Position).ContainsAnyExcept(' ', '\t');
            if (!source.NextLine()) return breaks;
        }

        source.Return(source.LineStart, source.LineStart);
        return breaks;
    }
}
