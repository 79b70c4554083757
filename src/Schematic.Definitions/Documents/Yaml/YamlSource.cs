using System.Buffers;
using System.Globalization;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Reading;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>A position in a YAML document, and the first error in it.</summary>
/// <remarks>A line ends with LF, CR LF or CR: YAML 1.2, section 5.4.</remarks>
internal sealed class YamlSource(string path, string text)
{
    /// <summary>The character after the end of the document; the document itself contains no control characters.</summary>
    public const char End = '\0';

    // YAML 1.2, section 5.1: characters that are allowed in quotes only.
    private static readonly SearchValues<char> Unprintable =
        SearchValues.Create([.. Enumerable.Range(0x7F, 0x21).Select(code => (char)code).Where(code => code != '\u0085'), '\uFFFE', '\uFFFF']);

    private readonly TextLines _lines = new(text);
    private int _scanned;

    /// <summary>The index of the current character.</summary>
    public int Position { get; set; }

    /// <summary>The index of the first character of the current line.</summary>
    public int LineStart { get; private set; }

    /// <summary>The current character.</summary>
    public char Current => this[Position];

    /// <summary>The next character.</summary>
    public char Next => this[Position + 1];

    /// <summary>The number of columns before the current character.</summary>
    public int Column => Position - LineStart;

    /// <summary>The number of spaces before the content to which <see cref="Skip"/> advanced; -1 at the end of a document.</summary>
    public int Indentation { get; private set; }

    /// <summary>True if the content to which <see cref="Skip"/> advanced is the first on its line.</summary>
    public bool BeginsLine { get; private set; }

    /// <summary>The index of the first tab on the line before the content to which <see cref="Skip"/> advanced; null if there is none.</summary>
    public int? Tab { get; private set; }

    /// <summary>The first error; null if there is none.</summary>
    public DocumentError? Error { get; private set; }

    /// <summary>The location of <see cref="Error"/>.</summary>
    public SourceLocation ErrorLocation { get; private set; }

    /// <summary>The character at an index.</summary>
    public char this[int index] => index < text.Length ? text[index] : End;

    /// <summary>True if a character is a space or a tab.</summary>
    public static bool IsBlank(char character) => character is ' ' or '\t';

    /// <summary>True if a character ends a line.</summary>
    public static bool IsBreak(char character) => character is '\n' or '\r';

    /// <summary>True if a character separates tokens.</summary>
    public static bool IsSeparator(char character) => character is ' ' or '\t' or '\n' or '\r' or End;

    /// <summary>True if a character ends a plain scalar inside a flow collection.</summary>
    public static bool IsFlowIndicator(char character) => character is ',' or '[' or ']' or '{' or '}';

    /// <summary>True if the current character is an indicator followed by a separator.</summary>
    public bool IsAt(char indicator) => Current == indicator && IsSeparator(Next);

    /// <summary>True if <c>---</c> or <c>...</c> is at the beginning of the current line.</summary>
    public bool IsAtMarker() =>
        Position == LineStart && Current is '-' or '.' && Next == Current && this[Position + 2] == Current && IsSeparator(this[Position + 3]);

    /// <summary>True if the current character begins a comment.</summary>
    public bool IsAtComment() => Current == '#' && (Position == LineStart || IsBlank(text[Position - 1]));

    /// <summary>True if the current character ends a line or the document.</summary>
    public bool IsAtLineEnd() => IsBreak(Current) || Position >= text.Length;

    /// <summary>True at the end of the document.</summary>
    public bool IsAtEnd() => Position >= text.Length;

    /// <summary>Returns a part of the document.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => text.AsSpan(start, end - start);

    /// <summary>The rest of the document.</summary>
    public ReadOnlySpan<char> Rest => text.AsSpan(Position);

    /// <summary>Returns to an earlier position.</summary>
    public void Return(int position, int lineStart) => (Position, LineStart) = (position, lineStart);

    /// <summary>Skips spaces and tabs.</summary>
    public void SkipBlanks()
    {
        while (IsBlank(Current)) Position++;
    }

    /// <summary>Skips spaces.</summary>
    /// <returns>The number of columns before the current character.</returns>
    public int SkipSpaces()
    {
        while (Current == ' ') Position++;
        return Column;
    }

    /// <summary>Advances to the end of the current line.</summary>
    public void SkipLine()
    {
        var length = Rest.IndexOfAny('\n', '\r');
        Position = length < 0 ? text.Length : Position + length;
    }

    /// <summary>Skips the end of the current line.</summary>
    /// <returns>False at the end of the document.</returns>
    public bool NextLine()
    {
        if (Position >= text.Length) return false;
        Position += Current == '\r' && Next == '\n' ? 2 : 1;
        LineStart = Position;
        return true;
    }

    /// <summary>Advances to the next content: skips spaces, tabs, comments and the ends of lines.</summary>
    public void Skip()
    {
        BeginsLine = Position == LineStart;
        while (true)
        {
            Tab = null;
            while (IsBlank(Current))
            {
                if (Current == '\t') Tab ??= Position;
                Position++;
            }

            if (IsAtComment()) SkipLine();
            if (!IsBreak(Current)) break;
            NextLine();
            BeginsLine = true;
        }

        if (Position >= text.Length || IsAtMarker()) (Indentation, BeginsLine) = (-1, true);
        else Indentation = Slice(LineStart, Position).IndexOfAnyExcept(' ') is >= 0 and var spaces ? spaces : Column;
    }

    /// <summary>Records that the document is not valid YAML.</summary>
    /// <returns>False.</returns>
    public bool Fail(int index, string reason) => Fail(index, DiagnosticDescriptors.InvalidYaml, reason);

    /// <summary>Records that a tab is used instead of spaces.</summary>
    /// <returns>False.</returns>
    public bool FailAtTab(int index) => Fail(index, DiagnosticDescriptors.TabIndentation);

    /// <summary>Checks the characters up to the current one for characters that are allowed in quotes only.</summary>
    /// <param name="isAllowed">True if the characters since the last call are in quotes.</param>
    public bool CheckCharacters(bool isAllowed = false)
    {
        var index = isAllowed ? -1 : Slice(_scanned, Position).IndexOfAny(Unprintable);
        var position = _scanned + index;
        _scanned = Math.Max(_scanned, Position);
        return index < 0 || Fail(position, DiagnosticDescriptors.ControlCharacter, ((int)text[position]).ToString("X4", CultureInfo.InvariantCulture));
    }

    /// <summary>Returns the location of a character.</summary>
    public SourceLocation Locate(int index)
    {
        var (line, column) = _lines.Locate(index);
        return new SourceLocation(path, line, column);
    }

    /// <summary>Records an error, unless there is an earlier one.</summary>
    /// <returns>False.</returns>
    public bool Fail(int index, DiagnosticDescriptor descriptor, params IReadOnlyList<object?> arguments)
    {
        if (Error is null) (Error, ErrorLocation) = (new DocumentError(descriptor, arguments), Locate(index));
        return false;
    }
}
