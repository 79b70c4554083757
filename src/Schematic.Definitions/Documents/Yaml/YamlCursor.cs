namespace Schematic.Definitions.Documents.Yaml;

/// <summary>A place in a text, which moves on from one line with content to the next.</summary>
internal sealed class YamlCursor(string text)
{
    /// <summary>What stands behind the end of the text; the text itself has no control characters.</summary>
    public const char End = '\0';

    private int _lineStart;

    /// <summary>The index of the current character.</summary>
    public int Position { get; set; }

    /// <summary>The current line, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The current column, from 1.</summary>
    public int Column => Position - _lineStart + 1;

    /// <summary>The number of columns before the content that was gone to; less than 0 at the end of the text.</summary>
    public int Indentation { get; set; }

    /// <summary>How many lines ended on the way to the current one.</summary>
    public int Breaks { get; private set; }

    /// <summary>Whether there was a comment on a line of its own on the way to the current one.</summary>
    public bool HasPassedComment { get; private set; }

    /// <summary>The current character.</summary>
    public char Current => this[Position];

    /// <summary>The rest of the text.</summary>
    public ReadOnlySpan<char> Rest => text.AsSpan(Position);

    /// <summary>The rest of the current line, without what ends it.</summary>
    public ReadOnlySpan<char> RestOfLine
    {
        get
        {
            var rest = Rest;
            var length = rest.IndexOf('\n');
            return length < 0 ? rest : length > 0 && rest[length - 1] == '\r' ? rest[..(length - 1)] : rest[..length];
        }
    }

    /// <summary>The character at an index.</summary>
    public char this[int index] => index < text.Length ? text[index] : End;

    /// <summary>A part of the text.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => text.AsSpan(start, end - start);

    /// <summary>Whether a character separates: a blank, the end of a line or of the text.</summary>
    public static bool IsSeparator(char character) => character is ' ' or '\t' or '\r' or '\n' or End;

    /// <summary>Goes over blanks; tabs are none.</summary>
    public void SkipBlanks()
    {
        while (Current == ' ') Position++;
    }

    /// <summary>Goes over blanks, and says whether the line ends there or in a comment.</summary>
    public bool IsAtEndOfLine()
    {
        SkipBlanks();
        return Current is '\r' or '\n' or End || (Current == '#' && (Position == _lineStart || text[Position - 1] == ' '));
    }

    /// <summary>Goes to the content of the next line that has some.</summary>
    /// <returns>False where a tab stands among the blanks before it.</returns>
    public bool ToNextContent()
    {
        (Breaks, HasPassedComment, Indentation) = (0, false, -1);
        return !ToNextLine() || ToContent();
    }

    /// <summary>Goes to the beginning of the next line.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool ToNextLine()
    {
        var length = Rest.IndexOf('\n');
        if (length < 0)
        {
            Position = text.Length;
            return false;
        }

        Position += length + 1;
        (_lineStart, Line, Breaks) = (Position, Line + 1, Breaks + 1);
        return true;
    }

    /// <summary>Goes to the next content, which may stand in this line.</summary>
    /// <returns>False where a tab stands among the blanks before it.</returns>
    public bool ToContent()
    {
        do
        {
            SkipBlanks();
            if (Current == '#') HasPassedComment = true;
            else if (Current is not ('\r' or '\n'))
            {
                Indentation = Current == End ? -1 : Position - _lineStart;
                return Current != '\t';
            }
        }
        while (ToNextLine());
        return true;
    }
}
