using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Schematic.RuntimeIndex;

/// <summary>
/// Rewrites code so that its meaning does not depend on the surrounding code: names of library types are qualified with
/// <c>global::</c>, and extension methods are called as static methods.
/// </summary>
/// <remarks>Types of the run-time part are not qualified: they are in the namespace of the code and cannot be hidden there.</remarks>
internal sealed class Qualifier
{
    private readonly SemanticModel _model;
    private readonly TextEdits _edits;

    private Qualifier(SemanticModel model, TextEdits edits) => (_model, _edits) = (model, edits);

    /// <summary>Collects the edits of one variant of a file.</summary>
    public static void Collect(SemanticModel model, TextEdits edits)
    {
        var qualifier = new Qualifier(model, edits);
        foreach (var declaration in IndexedDeclaration.MembersOf(model.SyntaxTree))
        {
            foreach (var node in declaration.DescendantNodesAndSelf(descendIntoTrivia: true))
            {
                if (node is SimpleNameSyntax name) qualifier.VisitName(name);
                if (node is InvocationExpressionSyntax invocation) qualifier.VisitCall(invocation);
            }
        }
    }

    private void VisitName(SimpleNameSyntax name)
    {
        if (IsQualified(name) || name is IdentifierNameSyntax { IsVar: true }) return;
        switch (SymbolOf(name))
        {
            case INamespaceSymbol @namespace:
                Prefix(name, @namespace.ContainingNamespace is { IsGlobalNamespace: false } outer ? $"global::{outer}." : "global::");
                break;
            case INamedTypeSymbol type when IsForeign(type) && type.Name.StartsWith(name.Identifier.ValueText, StringComparison.Ordinal):
                Prefix(name, type.ContainingType is { } container ? $"global::{container.ConstructedFrom.ToDisplayString()}." : $"global::{type.ContainingNamespace}.");
                break;
        }
    }

    private void VisitCall(InvocationExpressionSyntax call)
    {
        if (_model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ReducedFrom: { } method }) return;
        if (call.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access)
        {
            _edits.Fail(call, "calls an extension method in a way that has no static form: by '?.', or with type arguments");
            return;
        }

        var container = IsForeign(method.ContainingType) ? $"global::{method.ContainingType}" : method.ContainingType.Name;
        Prefix(call, $"{container}.{name}({(method.Parameters[0].RefKind == RefKind.Ref ? "ref " : "")}");
        _edits.Replace(access.Expression.Span.End, call.ArgumentList.OpenParenToken.Span.End, call.ArgumentList.Arguments.Count == 0 ? "" : ", ");
    }

    private ISymbol? SymbolOf(SimpleNameSyntax name)
    {
        if (_model.GetAliasInfo(name) is not null) _edits.Fail(name, "is an alias, which has no meaning elsewhere");
        // In these nodes, a type name is bound to a constructor.
        if (name.Parent is not (AttributeSyntax or NameMemberCrefSyntax)) return _model.GetSymbolInfo(name).Symbol;
        var symbol = _model.GetSymbolInfo(name.Parent).Symbol;
        return symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol;
    }

    private bool IsForeign(INamedTypeSymbol type) => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _model.Compilation.Assembly) && !type.IsAnonymousType;

    private static bool IsQualified(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Right == name,
        AliasQualifiedNameSyntax => true,
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => true,
        NameMemberCrefSyntax { Parent: QualifiedCrefSyntax cref } member => cref.Member == member,
        _ => false,
    };

    private void Prefix(SyntaxNode node, string text)
    {
        _edits.Insert(node.SpanStart, -node.Span.Length, text);
        // In an interpolation, the first `:` begins the format string.
        if (HoleOf(node) is not { } hole) return;
        _edits.Insert(hole.SpanStart, int.MinValue, "(");
        _edits.Insert(hole.Span.End, int.MaxValue, ")");
    }

    private static ExpressionSyntax? HoleOf(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            if (ancestor is ParenthesizedExpressionSyntax or BaseArgumentListSyntax) return null;
            if (ancestor.Parent is InterpolationSyntax hole) return hole.Expression;
        }

        return null;
    }
}
