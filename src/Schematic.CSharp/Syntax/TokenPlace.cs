using Microsoft.CodeAnalysis;

namespace Schematic.CSharp.Syntax;

/// <summary>The properties of the line that a token begins, and of comments before the token; computed on first use.</summary>
internal struct TokenPlace(SyntaxToken token)
{
    private LineKind? _kind;
    private int? _depth;

    /// <summary>The token.</summary>
    public readonly SyntaxToken Token => token;

    /// <summary>The kind of a line that begins with the token.</summary>
    public LineKind Kind => _kind ??= KindOf(token);

    /// <summary>The nesting depth of the token.</summary>
    public int Depth => _depth ??= Nesting.DepthOf(token);

    /// <summary>Gets the line of a comment before the token.</summary>
    public Line OfComment => new(
        Kind == LineKind.Continuation && token.Span.Length > 0 ? LineKind.Continuation : LineKind.Structural,
        Nesting.IsClosing(token) ? Depth + 1 : Depth);

    private static LineKind KindOf(SyntaxToken token)
    {
        if (Nesting.IsInString(token)) return LineKind.Verbatim;
        if (Nesting.IsInLambda(token)) return LineKind.Continuation;
        if (Nesting.IsOpening(token)) return LineKind.Opening;
        if (Nesting.IsClosing(token)) return LineKind.Closing;
        return Nesting.BeginsLine(token) ? LineKind.Structural : LineKind.Continuation;
    }
}
