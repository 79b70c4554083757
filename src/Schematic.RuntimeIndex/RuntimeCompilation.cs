using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Schematic.RuntimeIndex;

/// <summary>The run-time part, compiled once for each set of preprocessor symbols, so that all code behind <c>#if</c> is compiled.</summary>
internal sealed class RuntimeCompilation
{
    private static readonly string[][] SymbolSets = [["NET8_0_OR_GREATER"], ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]];

    private RuntimeCompilation(IReadOnlyList<RuntimeFile> files, IReadOnlyList<CSharpCompilation> variants)
    {
        (Files, Variants) = (files, variants);
        Edits = [.. files.Select((_, number) => EditsOf(number))];
        var errors = variants.SelectMany(variant => variant.GetDiagnostics()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Errors = [.. errors.Select(error => error.ToString()).Concat(Edits.SelectMany(edits => edits.Errors)).Distinct(StringComparer.Ordinal)];
    }

    public IReadOnlyList<RuntimeFile> Files { get; }

    /// <summary>The compilations; their trees are in the order of the files.</summary>
    public IReadOnlyList<CSharpCompilation> Variants { get; }

    /// <summary>The edits of each file that make its code independent of the surrounding code.</summary>
    public IReadOnlyList<TextEdits> Edits { get; }

    /// <summary>The errors of the compiler, and errors for code that cannot be made independent.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>Compiles the run-time part with references to the libraries of this process, whose names are the same in all frameworks.</summary>
    public static RuntimeCompilation Of(IReadOnlyList<RuntimeFile> files)
    {
        var references = Libraries();
        return new RuntimeCompilation(files, [.. SymbolSets.Select(symbols => Variant(files, symbols, references))]);
    }

    private TextEdits EditsOf(int number)
    {
        var edits = new TextEdits();
        foreach (var variant in Variants) Qualifier.Collect(variant.GetSemanticModel(variant.SyntaxTrees[number]), edits);
        return edits;
    }

    private static CSharpCompilation Variant(IReadOnlyList<RuntimeFile> files, string[] symbols, IReadOnlyList<MetadataReference> references)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose, preprocessorSymbols: symbols);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("Schematic.Runtime", files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Path)), references, options);
    }

    private static IReadOnlyList<MetadataReference> Libraries()
    {
        var directory = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == directory)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
