using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Schematic.RuntimeIndex;

/// <summary>The declarations of the run-time part and the uses between them, determined with the compiler's symbols.</summary>
/// <remarks>
/// The use of a type is a use of all its parts except the optional ones. The use of a member of an optional part is also a use of that
/// part. References in documentation comments count, because the compiler checks them.
/// </remarks>
internal sealed class DeclarationGraph
{
    private readonly Dictionary<(string Path, int Start), int> _numbers = [];
    private readonly Dictionary<int, SortedSet<int>> _uses = [];
    private readonly HashSet<int> _optional = [];

    public DeclarationGraph(RuntimeCompilation compilation)
    {
        foreach (var declaration in compilation.Variants[0].SyntaxTrees.SelectMany(tree => IndexedDeclaration.MembersOf(tree)))
        {
            var number = _numbers.Count;
            _numbers.Add(Key(declaration), number);
            _uses.Add(number, []);
            if (IndexedDeclaration.IsOptional(declaration)) _optional.Add(number);
        }

        foreach (var variant in compilation.Variants)
            foreach (var tree in variant.SyntaxTrees) AddUses(tree, variant.GetSemanticModel(tree));
    }

    /// <summary>Returns the sorted positions of the declarations that a declaration uses.</summary>
    public IReadOnlyList<int> UsesOf(MemberDeclarationSyntax declaration) => [.. _uses[_numbers[Key(declaration)]]];

    private void AddUses(SyntaxTree tree, SemanticModel model)
    {
        foreach (var declaration in IndexedDeclaration.MembersOf(tree))
        {
            var self = _numbers[Key(declaration)];
            var uses = _uses[self];
            AddType((INamedTypeSymbol)model.GetDeclaredSymbol(declaration)!, uses);
            foreach (var node in declaration.DescendantNodes(descendIntoTrivia: true))
                foreach (var symbol in Used(model, node)) Add(symbol, uses);
            uses.Remove(self);
        }
    }

    private static IEnumerable<ISymbol> Used(SemanticModel model, SyntaxNode node)
    {
        if (model.GetSymbolInfo(node).Symbol is { } symbol) yield return symbol;
        if (node is ExpressionSyntax expression && model.GetConversion(expression).MethodSymbol is { } conversion) yield return conversion;
    }

    private void Add(ISymbol symbol, SortedSet<int> uses)
    {
        var definition = symbol.OriginalDefinition;
        if (definition is IMethodSymbol { ReducedFrom: { } extension }) definition = extension.OriginalDefinition;
        if (definition is INamedTypeSymbol { ContainingType: null } type)
        {
            AddType(type, uses);
        }
        else if (definition is not (ITypeParameterSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol) && TopLevel(definition.ContainingType) is { } container)
        {
            AddType(container, uses);
            uses.UnionWith(Declarations(definition));
        }
    }

    private void AddType(INamedTypeSymbol type, SortedSet<int> uses) => uses.UnionWith(Declarations(type).Where(number => !_optional.Contains(number)));

    private IEnumerable<int> Declarations(ISymbol symbol) =>
        from reference in symbol.DeclaringSyntaxReferences
        let declaration = reference.GetSyntax().AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Last(member => member is not BaseNamespaceDeclarationSyntax)
        select _numbers[Key(declaration)];

    private static INamedTypeSymbol? TopLevel(INamedTypeSymbol? type)
    {
        while (type?.ContainingType is { } container) type = container;
        return type?.OriginalDefinition;
    }

    // `#if` does not change positions: all variants have the same declarations at the same positions.
    private static (string Path, int Start) Key(MemberDeclarationSyntax declaration) => (declaration.SyntaxTree.FilePath, declaration.SpanStart);
}
