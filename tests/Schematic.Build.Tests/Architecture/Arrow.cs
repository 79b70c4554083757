using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Schematic.Build.Tests.Architecture;

/// <summary>The use of a type by another.</summary>
/// <param name="User">The type that uses.</param>
/// <param name="UserFile">The file of the use, below the sources' root.</param>
/// <param name="Line">The line of the use.</param>
/// <param name="Used">The type that is used.</param>
/// <param name="UsedFile">The file that declares it.</param>
internal sealed record Arrow(string User, string UserFile, int Line, string Used, string UsedFile)
{
    /// <summary>All uses of types among the sources, also of those that are not named: by a member, or by <c>new()</c>.</summary>
    public static IReadOnlyList<Arrow> In(SourceTree sources) =>
        [.. sources.Compilation.SyntaxTrees.AsParallel().AsOrdered().Where(tree => sources.PathOf(tree) is not null).SelectMany(tree => In(tree, sources))];

    /// <summary>Names both types and the line of the use.</summary>
    public override string ToString() => $"{UserFile}({Line}): {User} uses {Used} of {UsedFile}";

    private static IEnumerable<Arrow> In(SyntaxTree tree, SourceTree sources)
    {
        var model = sources.Compilation.GetSemanticModel(tree);
        var userFile = sources.PathOf(tree)!;
        return tree.GetRoot().DescendantNodes()
            .Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax)
            .Select(node => (Node: node, Type: TypeOf(model.GetSymbolInfo(node))))
            .Where(use => use.Type is not null)
            .Select(use => (use.Node, Type: use.Type!, UsedFile: FileOf(use.Type!, sources)))
            .Where(use => use.UsedFile is not null && use.UsedFile != userFile)
            .Select(use => new Arrow(UserOf(use.Node), userFile, use.Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, use.Type.Name, use.UsedFile!));
    }

    private static INamedTypeSymbol? TypeOf(SymbolInfo info) =>
        (info.Symbol ?? (info.CandidateSymbols.IsEmpty ? null : info.CandidateSymbols[0])) switch
        {
            INamedTypeSymbol type => type.OriginalDefinition,
            { ContainingType: { } type } => type.OriginalDefinition,
            _ => null,
        };

    // Of a type in several files, the one that is named after it.
    private static string? FileOf(INamedTypeSymbol type, SourceTree sources) => type.DeclaringSyntaxReferences
        .Select(declaration => sources.PathOf(declaration.SyntaxTree)).OfType<string>()
        .OrderBy(path => path.EndsWith($"/{type.Name}.cs", StringComparison.Ordinal) ? 0 : 1).ThenBy(path => path, StringComparer.Ordinal)
        .FirstOrDefault();

    private static string UserOf(SyntaxNode node) =>
        node.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault()?.Identifier.Text
        ?? node.Ancestors().OfType<DelegateDeclarationSyntax>().LastOrDefault()?.Identifier.Text
        ?? "a file";
}
