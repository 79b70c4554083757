namespace Schematic.Definitions.Documents.Yaml;

/// <summary>A position in a document that advances from one line with content to the next.</summary>
internal sealed class YamlCursor(string text)
{
    /// <summary>The character after the end of the document; the document itself contains no control characters.</summary>
    public const char End = '\0';

    private int _lineStart;

    /// <summary>The index of the current character.</summary>
    public int Position { get; set; }

    /// <summary>The current line, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The current column, from 1.</summary>
    public int Column => Position - _lineStart + 1;

    /// <summary>The number of columns before the current content; less than 0 at the end of the document.</summary>
    public int Indentation { get; set; }

    /// <summary>The number of line ends before the current content.</summary>
    public int Breaks { get; private set; }

    /// <summary>True if there was a comment on a separate line before the current content.</summary>
    public bool HasPassedComment { get; private set; }

    /// <summary>The current character.</summary>
    public char Current => this[Position];

    /// <summary>The rest of the document.</summary>
    public ReadOnlySpan<char> Rest => text.AsSpan(Position);

    /// <summary>The rest of the current line, without its end.</summary>
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

    /// <summary>Returns a part of the document.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => text.AsSpan(start, end - start);

    /// <summary>True if a character separates tokens: a space, a tab, or the end of a line or of the document.</summary>
    public static bool IsSeparator(char character) => character is ' ' or '\t' or '\r' or '\n' or End;

    /// <summary>Skips spaces, but not tabs.</summary>
    public void SkipBlanks()
    {
        while (Current == ' ') Position++;
    }

    /// <summary>Skips spaces and returns true if the line ends there or in a comment.</summary>
    public bool IsAtEndOfLine()
    {
        SkipBlanks();
        return Current is '\r' or '\n' or End || (Current == '#' && (Position == _lineStart || text[Position - 1] == ' '));
    }

    /// <summary>Advances to the content of the next line that has any.</summary>
    /// <returns>False if there is a tab among the spaces before it.</returns>
    public bool ToNextContent()
    {
        (Breaks, HasPassedComment, Indentation) = (0, false, -1);
        return !ToNextLine() || ToContent();
    }

    /// <summary>Advances to the beginning of the next line.</summary>
    /// <returns>False at the end of the document.</returns>
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

    /// <summary>Advances to the next content, which may be on the current line.</summary>
    /// <returns>False if there is a tab among the spaces before it.</returns>
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
