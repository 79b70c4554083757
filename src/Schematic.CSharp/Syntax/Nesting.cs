using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Schematic.CSharp.Syntax;

/// <summary>The position of tokens in the nesting of declarations and statements.</summary>
internal static class Nesting
{
    /// <summary>True if the token opens a block of declarations, statements or accessors.</summary>
    public static bool IsOpening(SyntaxToken token) => token.IsKind(SyntaxKind.OpenBraceToken) && IsBlock(token.Parent);

    /// <summary>True if the token closes a block of declarations, statements or accessors.</summary>
    public static bool IsClosing(SyntaxToken token) => token.IsKind(SyntaxKind.CloseBraceToken) && IsBlock(token.Parent);

    /// <summary>True if the token is part of an interpolated string, where whitespace may be significant.</summary>
    public static bool IsInString(SyntaxToken token)
    {
        for (var node = token.Parent; node is not null and not StatementSyntax and not MemberDeclarationSyntax; node = node.Parent)
            if (node is InterpolatedStringExpressionSyntax && node.SpanStart < token.SpanStart) return true;
        return false;
    }

    /// <summary>True if the token is part of a lambda's block, which is formatted with the expression around it.</summary>
    public static bool IsInLambda(SyntaxToken token)
    {
        for (var node = token.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
            if (node is BlockSyntax { Parent: AnonymousFunctionExpressionSyntax }) return true;
        return false;
    }

    /// <summary>True if the token is the first of a declaration, statement, attribute list, label, accessor or similar construct.</summary>
    public static bool BeginsLine(SyntaxToken token)
    {
        for (var node = token.Parent; node is not null && node.SpanStart == token.SpanStart; node = node.Parent)
        {
            if (node is MemberDeclarationSyntax or StatementSyntax or AccessorDeclarationSyntax or UsingDirectiveSyntax
                or SwitchLabelSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax or ExternAliasDirectiveSyntax)
            {
                return true;
            }

            if (node is AttributeListSyntax { Parent: MemberDeclarationSyntax or CompilationUnitSyntax }) return true;
        }

        // The token after an attribute list also begins a line.
        return token.Parent is MemberDeclarationSyntax { AttributeLists: [.., var attributes] }
            && token.GetPreviousToken() == attributes.GetLastToken();
    }

    /// <summary>Gets the number of blocks around the token.</summary>
    public static int DepthOf(SyntaxToken token)
    {
        var depth = 0;
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            if (IsBlock(node) && IsBetweenBraces(node, token)) depth++;
            else if (IsEmbedded(node)) depth++;
            else if (node is SwitchSectionSyntax section && token.SpanStart >= section.Statements.FirstOrDefault()?.SpanStart
                && !(section.Statements[0] is BlockSyntax block && section.Statements.Count == 1 && token.Parent == block)) depth++;
        }

        return depth;
    }

    private static bool IsBlock(SyntaxNode? node) =>
        node is BlockSyntax or BaseTypeDeclarationSyntax or AccessorListSyntax or NamespaceDeclarationSyntax or SwitchStatementSyntax;

    private static bool IsBetweenBraces(SyntaxNode node, SyntaxToken token)
    {
        var (open, close) = node switch
        {
            BlockSyntax block => (block.OpenBraceToken, block.CloseBraceToken),
            BaseTypeDeclarationSyntax type => (type.OpenBraceToken, type.CloseBraceToken),
            AccessorListSyntax accessors => (accessors.OpenBraceToken, accessors.CloseBraceToken),
            NamespaceDeclarationSyntax space => (space.OpenBraceToken, space.CloseBraceToken),
            SwitchStatementSyntax choice => (choice.OpenBraceToken, choice.CloseBraceToken),
            _ => default,
        };
        return open.Span.Length > 0 && open.SpanStart < token.SpanStart && token.SpanStart < close.SpanStart;
    }

    /// <summary>True if the node is an embedded statement without braces.</summary>
    private static bool IsEmbedded(SyntaxNode node) => node is StatementSyntax and not BlockSyntax && node.Parent switch
    {
        ElseClauseSyntax => node is not IfStatementSyntax,
        UsingStatementSyntax => node is not UsingStatementSyntax,
        FixedStatementSyntax => node is not FixedStatementSyntax,
        IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or LockStatementSyntax
            or CommonForEachStatementSyntax or ForStatementSyntax => true,
        _ => false,
    };
}
