using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Tests.Binding;

namespace Schematic.CSharp.Tests.Shared;

/// <summary>Compares the index of the run-time part with the compiler's symbols.</summary>
public sealed class RuntimeIndexTests
{
    private static readonly RuntimeLibrary Library = RuntimeLibrary.Load(Path.Combine(AppContext.BaseDirectory, "templates"));

    [Test]
    [Category("Slow")]
    public void Every_declaration_compiles_with_what_it_uses_and_nothing_else()
    {
        var trees = Library.Declarations.ToDictionary(declaration => declaration, Tree);
        var selections = Library.Names.Select(name => RuntimeSelection.Of(Library, [name])).DistinctBy(Key);

        var problems = selections.SelectMany(selection => GeneratedCode.CompileTrees(selection.Select(declaration => trees[declaration]))).Distinct();

        // A counter that only some of its users assign.
        Assert.That(problems.Where(problem => !problem.Contains("CS0649", StringComparison.Ordinal)), Is.Empty);

        string Key(IEnumerable<RuntimeDeclaration> selection) => string.Concat(Library.Declarations.Select(declaration => selection.Contains(declaration) ? '1' : '0'));
    }

    [Test]
    public void All_names_select_all_declarations() =>
        Assert.That(Library.Declarations.Except(RuntimeSelection.Of(Library, Library.Names)).Select(declaration => declaration.Type), Is.Empty);

    [Test]
    public void All_names_that_callers_need_are_in_it() =>
        Assert.That(RuntimeSurface.Names.Except(Library.Names).Where(name => !IsInNoPart(name)), Is.Empty);

    // A member of a part that is generated wherever its type is.
    private static bool IsInNoPart(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && Library.Names.Contains(name[..dot]);

    private static SyntaxTree Tree(RuntimeDeclaration declaration) => CSharpSyntaxTree.ParseText(
        $"#nullable enable\nnamespace Shop.Apis;\n{declaration.Documentation}{declaration.Code}", GeneratedCode.Parsing(DocumentationMode.Diagnose), declaration.Type);
}
