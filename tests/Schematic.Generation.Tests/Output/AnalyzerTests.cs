using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NSubstitute;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Output;

namespace Schematic.Generation.Tests.Output;

/// <summary>The generated files suppress all diagnostics of analyzers, so analyzers should not spend time on them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AnalyzerTests
{
    private const GeneratedCodeAnalysisFlags Reports = GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private static readonly string[] Assemblies = ["Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"];

    private readonly string _path = Directory.CreateTempSubdirectory("schematic-").FullName;

    private OutputDirectory Files => new(_path);

    private string Configuration => Files.Read("schematic.editorconfig") ?? "";

    [SetUp]
    public void Write()
    {
        var diagnostics = new DiagnosticBag();
        using var writer = OutputWriter.Open(Files, "", 2, diagnostics, () => { }, CancellationToken.None);
        writer!.Commit([], [], "state", [], "options", diagnostics);
        Assert.That(diagnostics.Diagnostics, Is.Empty);
    }

    [TearDown]
    public void DeleteFiles() => Directory.Delete(_path, recursive: true);

    // A diagnostic at the end of a compilation cannot be suppressed for single files.
    [TestCaseSource(nameof(Assemblies))]
    public void Analyzers_of_the_SDK_that_report_in_generated_code_do_not_run(string assembly)
    {
        var missing = Analyzers(assembly)
            .Where(ReportsInGeneratedCode)
            .Select(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptors => !descriptors.Any(descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)))
            .SelectMany(descriptors => descriptors.Select(descriptor => descriptor.Id))
            .Where(id => !Configuration.Contains($"\ndotnet_diagnostic.{id}.severity = none\n", StringComparison.Ordinal));

        Assert.That(missing, Is.Empty);
    }

    // CA1812 reports classes of the project that nothing creates; generated code may create them.
    [TestCaseSource(nameof(Assemblies))]
    public void Analyzers_that_read_generated_code_for_other_files_do_run(string assembly)
    {
        var suppressed = Analyzers(assembly)
            .Where(analyzer => !ReportsInGeneratedCode(analyzer))
            .SelectMany(analyzer => analyzer.SupportedDiagnostics.Select(descriptor => descriptor.Id))
            .Where(id => Configuration.Contains($"dotnet_diagnostic.{id}.", StringComparison.Ordinal));

        Assert.That(suppressed, Is.Empty);
    }

    // Not asynchronous: the type that the compiler would add refers to the compiler's library, which is not loaded when tests are discovered.
    [Test]
    public void The_compiler_skips_these_analyzers_for_the_files_below_the_folder_alone()
    {
        SyntaxTree[] trees = [Tree(Files.Full("Pets/Models.g.cs")), Tree(Files.Full("Shared.g.cs")), Tree(Path.Combine(_path, "..", "Program.cs"))];
        var compilation = CSharpCompilation.Create(
            "Shop", trees, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(Options(Configuration)));
        var files = new ConcurrentBag<string>();

        compilation.WithAnalyzers([Recorder("CA2252", files)]).GetAnalyzerDiagnosticsAsync().Wait();

        Assert.That(files, Is.EquivalentTo(new[] { "Program.cs" }));
    }

    [Test]
    public void The_file_is_deleted_with_the_others()
    {
        var diagnostics = new DiagnosticBag();

        OutputCleaner.Clean(_path, "", diagnostics, () => { }, CancellationToken.None);

        Assert.That(Directory.Exists(_path), Is.False);
        Directory.CreateDirectory(_path);
    }

    [Test]
    public void The_file_is_written_again_only_if_it_differs()
    {
        var time = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Files.Full("schematic.editorconfig"), time);
        Write();
        Assert.That(File.GetLastWriteTimeUtc(Files.Full("schematic.editorconfig")), Is.EqualTo(time));

        var text = Configuration;
        Files.Write("schematic.editorconfig", "[*.cs]\n");
        Write();
        Assert.That(Configuration, Is.EqualTo(text));
    }

    private static IEnumerable<DiagnosticAnalyzer> Analyzers(string assembly)
    {
        var file = Path.GetFullPath(Path.Combine(Sdk.RoslynDirectory, "..", "..", "Sdks", "Microsoft.NET.Sdk", "analyzers", assembly));
        var loader = Substitute.For<IAnalyzerAssemblyLoader>();
        loader.LoadFromPath(default!).ReturnsForAnyArgs(call => Assembly.LoadFrom(call.Arg<string>()));
        var analyzers = new AnalyzerFileReference(file, loader).GetAnalyzers(LanguageNames.CSharp).AsEnumerable();
        Assert.That(analyzers, Is.Not.Empty, "An assembly that cannot be loaded has no analyzers.");
        return analyzers;
    }

    private static bool ReportsInGeneratedCode(DiagnosticAnalyzer analyzer)
    {
        var context = Substitute.For<AnalysisContext>();
        analyzer.Initialize(context);
        // An analyzer that states nothing analyzes generated code and reports in it.
        var stated = context.ReceivedCalls().Where(call => call.GetMethodInfo().Name == nameof(context.ConfigureGeneratedCodeAnalysis)).Select(call => call.GetArguments()[0]);
        return stated.LastOrDefault(Reports)!.Equals(Reports);
    }

    private static SyntaxTree Tree(string file) => CSharpSyntaxTree.ParseText($"class C{Path.GetFileNameWithoutExtension(file).Replace(".", "", StringComparison.Ordinal)};", path: Path.GetFullPath(file));

    private SyntaxTreeOptionsProvider Options(string configuration)
    {
        var set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(configuration, Files.Full("schematic.editorconfig")) });
        var options = Substitute.For<SyntaxTreeOptionsProvider>();
        options.TryGetDiagnosticValue(default!, default!, default, out _).ReturnsForAnyArgs(call =>
        {
            var found = set.GetOptionsForSourcePath(call.Arg<SyntaxTree>().FilePath).TreeOptions.TryGetValue(call.Arg<string>(), out var severity);
            call[3] = severity;
            return found;
        });
        return options;
    }

    /// <summary>Creates an analyzer with the code of one of the SDK's, which records the files that it examines.</summary>
    private static DiagnosticAnalyzer Recorder(string id, ConcurrentBag<string> files)
    {
        var analyzer = Substitute.For<DiagnosticAnalyzer>();
        analyzer.SupportedDiagnostics.Returns([new(id, "Title", "Message", "Category", Microsoft.CodeAnalysis.DiagnosticSeverity.Error, isEnabledByDefault: true)]);
        analyzer.WhenForAnyArgs(substitute => substitute.Initialize(default!)).Do(call =>
        {
            var context = call.Arg<AnalysisContext>();
            context.ConfigureGeneratedCodeAnalysis(Reports);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(symbol => files.Add(Path.GetFileName(symbol.Symbol.Locations[0].SourceTree!.FilePath)), SymbolKind.NamedType);
        });
        return analyzer;
    }
}
