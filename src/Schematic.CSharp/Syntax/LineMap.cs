using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Schematic.CSharp.Syntax;

/// <summary>The kind of a line, determined by its beginning.</summary>
internal enum LineKind
{
    /// <summary>The continuation of a construct on a line above; keeps its indentation relative to that line.</summary>
    Continuation,

    /// <summary>A declaration, statement or comment; indented by its nesting.</summary>
    Structural,

    /// <summary>The brace that opens a block, or the beginning of the code.</summary>
    Opening,

    /// <summary>The brace that closes a block.</summary>
    Closing,

    /// <summary>The inside of a string or comment, or a directive; unchanged.</summary>
    Verbatim,
}

/// <summary>A line of C# code.</summary>
/// <param name="Kind">The kind, determined by the beginning of the line.</param>
/// <param name="Depth">The nesting depth.</param>
internal record struct Line(LineKind Kind, int Depth)
{
    /// <summary>True if it ends within a string or comment, where trailing whitespace is significant.</summary>
    public bool EndsInside { get; set; }

    /// <summary>True if its last token opens a block.</summary>
    public bool OpensBlock { get; set; }
}

/// <summary>Determines the kind of each line.</summary>
internal sealed class LineMap(SourceText text)
{
    private readonly Line[] _lines = new Line[text.Lines.Count];
    private int _lastLine = -1;

    public Line this[int number] => _lines[number];

    /// <summary>Determines the kinds of the lines of a node.</summary>
    public void Place(SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } inner) Place(child.AsToken());
            else if (inner.Span.Length > 0 && IsOnOneLine(inner.Span)) PlaceLine(inner);
            else Place(inner);
        }
    }

    // For a node on a single line only the first token matters, so most of the code is not visited.
    private void PlaceLine(SyntaxNode node)
    {
        var place = new TokenPlace(node.GetFirstToken());
        foreach (var trivia in place.Token.LeadingTrivia) PlaceTrivia(trivia, ref place);
        PlaceToken(ref place);
        _lines[_lastLine].OpensBlock = false;
        if (IsOnOneLine(TextSpan.FromBounds(node.SpanStart, node.FullSpan.End))) return;
        place = new TokenPlace(node.GetLastToken());
        foreach (var trivia in place.Token.TrailingTrivia) PlaceTrivia(trivia, ref place);
    }

    private void Place(SyntaxToken token)
    {
        var place = new TokenPlace(token);
        foreach (var trivia in token.LeadingTrivia) PlaceTrivia(trivia, ref place);
        if (token.Span.Length > 0) PlaceToken(ref place);
        foreach (var trivia in token.TrailingTrivia) PlaceTrivia(trivia, ref place);
    }

    private void PlaceToken(ref TokenPlace place)
    {
        var (first, last) = LinesOf(place.Token.Span);
        if (first > _lastLine) _lines[first] = new Line(place.Kind, place.Kind is LineKind.Structural or LineKind.Opening or LineKind.Closing ? place.Depth : 0);
        Keep(first, last);
        _lines[last].OpensBlock = Nesting.IsOpening(place.Token);
        _lastLine = Math.Max(_lastLine, last);
    }

    private void PlaceTrivia(SyntaxTrivia trivia, ref TokenPlace place)
    {
        if (trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)) return;
        var (first, last) = LinesOf(trivia.FullSpan);

        // Documentation comments and directives include the end of their last line.
        if (last > first && trivia.FullSpan.End == text.Lines[last].Start) last--;
        if (trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia))
        {
            for (var line = first; line <= last; line++) _lines[line] = new Line(LineKind.Verbatim, 0);
        }
        else
        {
            if (first > _lastLine) _lines[first] = place.OfComment;
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            {
                for (var line = first + 1; line <= last; line++) _lines[line] = place.OfComment;
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

    private bool IsOnOneLine(TextSpan span) => text.Lines[text.Lines.IndexOf(span.Start)].SpanIncludingLineBreak.End >= span.End;

    private (int First, int Last) LinesOf(TextSpan span) =>
        (text.Lines.IndexOf(span.Start), text.Lines.IndexOf(Math.Max(span.Start, span.End - 1) + (span.Length == 0 ? 0 : 1)));
}
