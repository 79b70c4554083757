using Microsoft.CodeAnalysis;

namespace Schematic.CSharp.Syntax;

/// <summary>What a token says about the line that it begins, and about comments before it; worked out when it is asked for.</summary>
internal struct TokenPlace(SyntaxToken token)
{
    private LineKind? _kind;
    private int? _depth;

    /// <summary>The token.</summary>
    public readonly SyntaxToken Token => token;

    /// <summary>What a line is that begins with the token.</summary>
    public LineKind Kind => _kind ??= KindOf(token);

    /// <summary>How deep the token is nested.</summary>
    public int Depth => _depth ??= Nesting.DepthOf(token);

    /// <summary>A line that begins with a comment before the token.</summary>
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
