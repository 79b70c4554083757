using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Schematic.CSharp.Syntax;

/// <summary>What a line of C# text begins with.</summary>
internal enum LineKind
{
    /// <summary>The rest of what began on a line above: keeps its distance to it.</summary>
    Continuation,

    /// <summary>A declaration, a statement or a comment: indented by its nesting.</summary>
    Structural,

    /// <summary>The brace that opens a block, or the beginning of the text.</summary>
    Opening,

    /// <summary>The brace that closes a block.</summary>
    Closing,

    /// <summary>The inside of a string or comment, or a directive: stays as it is.</summary>
    Verbatim,
}

/// <summary>A line of C# text.</summary>
/// <param name="Kind">What it begins with.</param>
/// <param name="Depth">How deep it is nested.</param>
internal record struct Line(LineKind Kind, int Depth)
{
    /// <summary>Whether it ends within a string or comment, so that blanks at its end matter.</summary>
    public bool EndsInside { get; set; }

    /// <summary>Whether its last token opens a block.</summary>
    public bool OpensBlock { get; set; }
}

/// <summary>Works out what every line of a text begins with.</summary>
internal sealed class LineMap(SourceText text)
{
    private readonly Line[] _lines = new Line[text.Lines.Count];
    private int _lastLine = -1;

    public Line this[int number] => _lines[number];

    /// <summary>Places the next token and the trivia before and after it.</summary>
    public void Place(SyntaxToken token)
    {
        var depth = -1;
        foreach (var trivia in token.LeadingTrivia) PlaceTrivia(trivia, token, ref depth);
        if (token.Span.Length > 0) PlaceToken(token, ref depth);
        foreach (var trivia in token.TrailingTrivia) PlaceTrivia(trivia, token, ref depth);
    }

    private void PlaceToken(SyntaxToken token, ref int depth)
    {
        var (first, last) = LinesOf(token.Span);
        if (first > _lastLine)
        {
            var kind = KindOf(token);
            if (kind is LineKind.Structural or LineKind.Opening or LineKind.Closing && depth < 0) depth = Nesting.DepthOf(token);
            _lines[first] = new Line(kind, Math.Max(depth, 0));
        }

        Keep(first, last);
        _lines[last].OpensBlock = Nesting.IsOpening(token);
        _lastLine = Math.Max(_lastLine, last);
    }

    private void PlaceTrivia(SyntaxTrivia trivia, SyntaxToken token, ref int depth)
    {
        if (trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)) return;
        var (first, last) = LinesOf(trivia.FullSpan);

        // A documentation comment and a directive take the end of their last line with them.
        if (last > first && trivia.FullSpan.End == text.Lines[last].Start) last--;
        if (trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia))
        {
            for (var line = first; line <= last; line++) _lines[line] = new Line(LineKind.Verbatim, 0);
        }
        else
        {
            if (depth < 0) depth = Nesting.DepthOf(token);
            var isWithinExpression = KindOf(token) == LineKind.Continuation && token.Span.Length > 0;
            var kind = isWithinExpression ? LineKind.Continuation : LineKind.Structural;
            var placed = new Line(kind, Nesting.IsClosing(token) ? depth + 1 : depth);
            if (first > _lastLine) _lines[first] = placed;
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            {
                for (var line = first + 1; line <= last; line++) _lines[line] = placed;
            }
            else
            {
                Keep(first, last);
            }
        }

        _lastLine = Math.Max(_lastLine, last);
    }

    private void Keep(int first, int last)
    {
        for (var line = first; line < last; line++)
        {
            _lines[line].EndsInside = true;
            _lines[line + 1] = new Line(LineKind.Verbatim, 0);
        }
    }

    private static LineKind KindOf(SyntaxToken token)
    {
        if (Nesting.IsInString(token)) return LineKind.Verbatim;
        if (Nesting.IsInLambda(token)) return LineKind.Continuation;
        if (Nesting.IsOpening(token)) return LineKind.Opening;
        if (Nesting.IsClosing(token)) return LineKind.Closing;
        return Nesting.BeginsLine(token) ? LineKind.Structural : LineKind.Continuation;
    }

    private (int First, int Last) LinesOf(TextSpan span) =>
        (text.Lines.IndexOf(span.Start), text.Lines.IndexOf(Math.Max(span.Start, span.End - 1) + (span.Length == 0 ? 0 : 1)));
}
