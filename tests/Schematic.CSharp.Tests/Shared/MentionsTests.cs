using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Schematic.CSharp.Binding.Shared;

namespace Schematic.CSharp.Tests.Shared;

/// <summary>Holds the words by which the run-time part is selected against what the compiler makes of them.</summary>
public sealed class MentionsTests
{
    private static readonly RuntimeLibrary Library = RuntimeLibrary.Load(Path.Combine(AppContext.BaseDirectory, "templates"));

    [Test]
    public void Whatever_a_declaration_refers_to_comes_with_it()
    {
        var (compilation, declarations) = Compile();

        var missing =
            from node in declarations.Keys
            let model = compilation.GetSemanticModel(node.SyntaxTree)
            let selected = RuntimeSelection.Of(Library, [NameOf(declarations[node])])
            from name in node.DescendantNodes(descendIntoTrivia: true)
            let symbol = Symbol(model, name)
            where symbol is not null
            from reference in symbol.OriginalDefinition.DeclaringSyntaxReferences
            let target = declarations.GetValueOrDefault(TopLevel(reference.GetSyntax()))
            where target is not null && !selected.Contains(target) && !(symbol is INamedTypeSymbol && target.Members.Count > 0)
            select $"{NameOf(declarations[node])} -> {NameOf(target)} by {name}";

        Assert.That(missing.Distinct(), Is.Empty);
    }

    [Test]
    public void All_names_select_all_declarations() =>
        Assert.That(Library.Sources.SelectMany(source => source.Declarations).Except(RuntimeSelection.Of(Library, Library.Names)).Select(NameOf), Is.Empty);

    private static string NameOf(RuntimeDeclaration declaration) => declaration.Members is [var member, ..] ? $"{declaration.Type}.{member}" : declaration.Type;

    private static ISymbol? Symbol(SemanticModel model, SyntaxNode node) => node switch
    {
        SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or CrefSyntax => model.GetSymbolInfo(node).Symbol,
        _ => null,
    };

    private static SyntaxNode TopLevel(SyntaxNode node) =>
        node.AncestorsAndSelf().Last(ancestor => ancestor is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static (CSharpCompilation Compilation, Dictionary<SyntaxNode, RuntimeDeclaration> Declarations) Compile()
    {
        var parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12).WithDocumentationMode(DocumentationMode.Diagnose).WithPreprocessorSymbols("NET8_0_OR_GREATER");
        var trees = new List<SyntaxTree>();
        var declarations = new Dictionary<SyntaxNode, RuntimeDeclaration>();
        foreach (var source in Library.Sources)
        {
            var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates", "runtime", source.Name));
            var tree = CSharpSyntaxTree.ParseText(text, parsing, source.Name);
            trees.Add(tree);
            var members = tree.GetCompilationUnitRoot().Members.OfType<BaseNamespaceDeclarationSyntax>().Single().Members;
            Assert.That(members, Has.Count.EqualTo(source.Declarations.Count), source.Name);
            foreach (var (member, declaration) in members.Zip(source.Declarations)) declarations.Add(member, declaration);
        }

        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        return (CSharpCompilation.Create("Runtime", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)), declarations);
    }
}
