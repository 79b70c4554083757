using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.CSharp.Binding;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Binding.Shared;
using Schematic.CSharp.Syntax;
using Schematic.CSharp.Templates;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>The code of modules: bound, rendered, and compiled together with the shared code.</summary>
internal sealed class GeneratedCode
{
    private const string Shared = "Sample.Apis";
    private const string Prelude = "Prelude.g.cs";

    // Unrelated to the shared namespace, so that code which depends on the module's namespace does not compile.
    private const string Module = "Vendor.Module";

    private static readonly Lazy<TemplateLibrary> Templates = new(() => new TemplateLibrary(Path.Combine(AppContext.BaseDirectory, "templates"), null));
    private static readonly Lazy<RuntimeLibrary> Runtime = new(() => RuntimeLibrary.Load(Path.Combine(AppContext.BaseDirectory, "templates")));
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Concat(HttpClientFactory())
            .Concat(LanguageModels())
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private readonly List<(string FileName, string Text)> _files = [];

    private readonly SharedOptions _shared;

    private readonly LanguageVersion _language;

    private GeneratedCode(ModulePlan plan, ModuleOptions options, IReadOnlyList<Schematic.Definitions.Diagnostics.Diagnostic> diagnostics) =>
        (Plan, _shared, _language, Diagnostics) = (plan, SharedOptions(options.SharedNamespace), options.HasOverloadPriority ? LanguageVersion.CSharp13 : LanguageVersion.CSharp12, diagnostics);

    public ModulePlan Plan { get; }

    /// <summary>Gets the diagnostics of binding and rendering.</summary>
    public IReadOnlyList<Schematic.Definitions.Diagnostics.Diagnostic> Diagnostics { get; }

    /// <summary>The module's files, shared ones left out.</summary>
    public IReadOnlyList<(string FileName, string Text)> Files => _files;

    /// <summary>The files that all modules share, but for the run-time part.</summary>
    public IReadOnlyList<(string FileName, string Text)> SharedFiles => Render(SharedBinder.Bind([Plan], _shared).Where(unit => unit.Template != "shared.scriban"));

    /// <summary>The text of what the module needs of the run-time part.</summary>
    public string RuntimeText => string.Join('\n', RuntimeFiles.Select(file => file.Text));

    /// <summary>The files of what the module needs of the run-time part.</summary>
    public IReadOnlyList<(string FileName, string Text)> RuntimeFiles => Render(SharedBinder.Bind([Plan], _shared).Where(unit => unit.Template == "shared.scriban"));

    /// <summary>The text of all the module's files.</summary>
    public string Text => string.Join('\n', _files.Select(file => file.Text));

    public static GeneratedCode Of(params IReadOnlyList<ApiDefinition> apis) => Of(apis, options => options);

    public static GeneratedCode Of(IReadOnlyList<ApiDefinition> apis, Func<ModuleOptions, ModuleOptions> change)
    {
        var diagnostics = new DiagnosticBag();
        var options = change(new ModuleOptions { ModuleName = "Module", Namespace = Module, SharedNamespace = Shared });
        var plan = ModuleBinder.Bind(apis, options, diagnostics);
        var code = new GeneratedCode(plan, options, diagnostics.Diagnostics);
        code._files.AddRange(plan.Units.Where(unit => HttpClientFactory().Length > 0 || !unit.FileName.Contains(FileDeclarations.AspNetCore, StringComparison.Ordinal)).Select(unit => (unit.FileName, Render(unit, diagnostics))));
        return code;
    }

    /// <summary>Returns the diagnostics of the compiler, including the warnings that the pragma suppresses.</summary>
    /// <remarks>The run-time part is declared, but its methods are not compiled again: <c>RuntimeIndexTests</c> compiles each declaration with what it uses.</remarks>
    public IReadOnlyList<string> Compile()
    {
        var runtime = RuntimeFiles.Select(file => file.FileName).ToHashSet(StringComparer.Ordinal);
        var compilation = WithShared(SharedSources);
        var found = Lines(compilation.SyntaxTrees.Where(tree => !runtime.Contains(tree.FilePath)).SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics()));
        // Private members that nothing uses are known only when a whole assembly is compiled.
        return found.Count == 0 && _shared.Namespace == Shared ? CompileModule() : found;
    }

    /// <summary>The same where the namespaces of all modules are open everywhere.</summary>
    public IReadOnlyList<string> CompileWithGlobalUsings() =>
        Lines(WithShared(SharedSources.Concat(SharedFiles.Where(file => file.FileName == Prelude))).GetDiagnostics());

    /// <summary>The same together with other code of the project.</summary>
    public IReadOnlyList<string> CompileWith(params IReadOnlyList<string> others) =>
        Lines(WithShared(SharedSources.Concat(others.Select((text, index) => ($"Other{index}.cs", text)))).GetDiagnostics());

    /// <summary>The module and everything that is shared, as the compiler sees it.</summary>
    public CSharpCompilation Compilation() => WithShared(SharedSources);

    /// <summary>Returns the same for the module and its registration only, with a precompiled run-time part.</summary>
    public IReadOnlyList<string> CompileModule() =>
        Lines(CompilationOf("Sample", [.. _files, .. SharedSources], DocumentationMode.Diagnose, [.. References.Value, SharedAssembly.Value.Reference], _language).GetDiagnostics());

    /// <summary>Returns all diagnostics of the compiler, and the assembly if there are none.</summary>
    public (IReadOnlyList<string> Diagnostics, Assembly? Assembly) CompileAndLoad()
    {
        var (diagnostics, image) = CompileToImage();
        return (diagnostics, diagnostics.Count == 0 ? Load(new MemoryStream(image), isShared: false) : null);
    }

    /// <summary>Everything the compiler has to say, and the assembly.</summary>
    public (IReadOnlyList<string> Diagnostics, byte[] Image) CompileToImage()
    {
        using var image = new MemoryStream();
        var diagnostics = Lines(WithShared(SharedSources).Emit(image, xmlDocumentationStream: Stream.Null).Diagnostics);
        return (diagnostics, image.ToArray());
    }

    /// <summary>The compiled code, ready to run.</summary>
    /// <param name="programs">The texts of files that use it.</param>
    public Assembly Load(params IReadOnlyList<string> programs)
    {
        var (diagnostics, assembly) = TryLoad(programs);
        Assert.That(diagnostics, Is.Empty);
        return assembly!;
    }

    /// <summary>Returns all diagnostics of the compiler, and the assembly if there are none.</summary>
    /// <param name="programs">The texts of files that use the code.</param>
    public (IReadOnlyList<string> Diagnostics, Assembly? Assembly) TryLoad(IReadOnlyList<string> programs)
    {
        var files = _files.Concat(programs.Select((program, index) => ($"Program{index}.cs", program)));
        var compilation = CompilationOf("Sample", files, DocumentationMode.None, [.. References.Value, SharedAssembly.Value.Reference], _language);
        using var image = new MemoryStream();
        var diagnostics = Lines(compilation.Emit(image).Diagnostics);
        return (diagnostics, diagnostics.Count == 0 ? Load(image, isShared: true) : null);
    }

    /// <summary>Returns all diagnostics of the compiler for a program that uses modules.</summary>
    /// <param name="modules">The modules.</param>
    /// <param name="program">The text of the program.</param>
    /// <param name="others">The texts of other files.</param>
    public static IReadOnlyList<string> CompileProgram(IEnumerable<GeneratedCode> modules, string program, params IReadOnlyList<string> others) =>
        CompileProgram(modules, program, others, libraries: []);

    /// <summary>The same for a program that uses other assemblies.</summary>
    /// <param name="modules">The modules.</param>
    /// <param name="program">The text of the program.</param>
    /// <param name="others">The texts of other files.</param>
    /// <param name="libraries">The paths of other assemblies that the program uses.</param>
    public static IReadOnlyList<string> CompileProgram(IEnumerable<GeneratedCode> modules, string program, IReadOnlyList<string> others, IReadOnlyList<string> libraries) =>
        Lines(ProgramOf(modules, program, others, libraries).GetDiagnostics());

    /// <summary>Writes a program that uses modules, with the configuration of its runtime, to a folder.</summary>
    /// <param name="modules">The modules.</param>
    /// <param name="program">The text of the program.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="libraries">The paths of other assemblies that the program uses, which are copied to the folder.</param>
    /// <returns>The errors and warnings, and the path of the program.</returns>
    public static (IReadOnlyList<string> Diagnostics, string File) EmitProgram(IEnumerable<GeneratedCode> modules, string program, string folder, params IReadOnlyList<string> libraries)
    {
        var file = Path.Combine(folder, "Program.dll");
        foreach (var library in libraries) File.Copy(library, Path.Combine(folder, Path.GetFileName(library)));
        File.WriteAllText(Path.ChangeExtension(file, ".runtimeconfig.json"), $$$$"""{"runtimeOptions": {"framework": {"name": "Microsoft.AspNetCore.App", "version": "{{{{Environment.Version}}}}"}}}""");
        return (Lines(ProgramOf(modules, program, others: [], libraries).Emit(file).Diagnostics), file);
    }

    private static CSharpCompilation ProgramOf(IEnumerable<GeneratedCode> modules, string program, IReadOnlyList<string> others, IReadOnlyList<string> libraries)
    {
        IReadOnlyList<GeneratedCode> all = [.. modules];
        var shared = Render(SharedBinder.Bind([.. all.Select(module => module.Plan)], all[0]._shared with { EmitsGlobalUsings = false }));
        var files = all.SelectMany(module => module.Files).Concat(shared.Where(file => HttpClientFactory().Length > 0 || !file.FileName.Contains("Registration", StringComparison.Ordinal)));
        IEnumerable<(string, string)> sources = [.. files, ("Program.cs", program), .. others.Select((text, index) => ($"Other{index}.cs", text))];
        var compilation = CompilationOf("Program", sources, DocumentationMode.None, [.. References.Value, .. libraries.Select(library => MetadataReference.CreateFromFile(library))], all.Max(module => module._language));
        return compilation.WithOptions(CompilationOptions.WithOutputKind(OutputKind.ConsoleApplication));
    }

    private IEnumerable<(string FileName, string Text)> SharedSources =>
        SharedFiles.Where(file => file.FileName != Prelude).Where(file => !file.FileName.Contains("Registration", StringComparison.Ordinal) || HttpClientFactory().Length > 0);

    private CSharpCompilation WithShared(IEnumerable<(string FileName, string Text)> shared) =>
        CompilationOf("Sample", [.. _files, .. shared, .. RuntimeFiles], DocumentationMode.Diagnose, References.Value, _language);

    /// <summary>Loads an assembly.</summary>
    /// <param name="image">The assembly.</param>
    /// <param name="isShared">True if the types that all modules share are in an assembly of their own.</param>
    public static Assembly Load(MemoryStream image, bool isShared)
    {
        // Not collectible: while the runtime unloaded hundreds of assemblies, a garbage collection ended the process with an access violation.
        var context = new AssemblyLoadContext("Sample");
        if (isShared) context.LoadFromStream(new MemoryStream(SharedAssembly.Value.Image));
        image.Position = 0;
        return context.LoadFromStream(image);
    }

    private static SharedOptions SharedOptions(string shared) => new() { Namespace = shared, Runtime = Runtime.Value, EmitsGlobalUsings = true };

    /// <summary>All of the run-time part.</summary>
    public static CSharpCompilation WholeRuntime()
    {
        var everything = new ModulePlan { Name = "", Namespace = "", IsInternal = false, Registration = "", Units = [], Apis = [], Runtime = [.. Runtime.Value.Names] };
        var files = Render(SharedBinder.Bind([everything], SharedOptions(Shared)).Where(unit => unit.Template == "shared.scriban"));
        return CompilationOf("Shared", files, DocumentationMode.Parse, References.Value);
    }

    // Compiled once for all tests. In projects, modules are in the same assembly.
    private static readonly Lazy<(byte[] Image, MetadataReference Reference)> SharedAssembly = new(() =>
    {
        using var assembly = new MemoryStream();
        var friend = CSharpSyntaxTree.ParseText("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Sample\")]", Parsing(DocumentationMode.None));
        var result = WholeRuntime().AddSyntaxTrees(friend).Emit(assembly);
        Assert.That(Lines(result.Diagnostics), Is.Empty);
        return (assembly.ToArray(), MetadataReference.CreateFromImage(assembly.ToArray()));
    });

    /// <summary>Returns all diagnostics of the compiler for some files.</summary>
    public static IReadOnlyList<string> CompileTrees(IEnumerable<SyntaxTree> trees) =>
        Lines(CSharpCompilation.Create("Sample", trees, References.Value, CompilationOptions).GetDiagnostics());

    private static readonly CSharpCompilationOptions CompilationOptions = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    // Consumers do not pay for the analysis of code that has no warnings; the tests make sure of that.
    private static string WithWarnings(string text) =>
        text.Replace("#pragma warning disable\n", "", StringComparison.Ordinal).Replace("#nullable enable annotations\n#nullable disable warnings\n", "#nullable enable\n", StringComparison.Ordinal);

    private static CSharpCompilation CompilationOf(
        string name, IEnumerable<(string FileName, string Text)> files, DocumentationMode documentation, IReadOnlyList<MetadataReference> references, LanguageVersion language = LanguageVersion.CSharp12)
    {
        var parsing = Parsing(documentation).WithLanguageVersion(language);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(WithWarnings(file.Text), parsing, file.FileName)).ToList();
        // The build does not format the output of built-in templates.
        Assert.That(trees.Where(IsGenerated).Where(tree => !IsLaidOut(tree)).Select(tree => tree.FilePath), Is.Empty, "laid out by the templates");
        return CSharpCompilation.Create(name, trees, references, CompilationOptions);
    }

    // Many modules need the same parts of the run-time part.
    private static bool IsLaidOut(SyntaxTree tree)
    {
        var text = tree.ToString();
        return LaidOut.GetOrAdd(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))), _ => Layout.Format(tree) == text);
    }

    private static readonly ConcurrentDictionary<string, bool> LaidOut = new(StringComparer.Ordinal);

    /// <summary>How generated code is parsed.</summary>
    public static CSharpParseOptions Parsing(DocumentationMode documentation) => CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp12)
        .WithDocumentationMode(documentation)
        .WithPreprocessorSymbols("NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private static IReadOnlyList<string> Lines(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).Select(Line)];

    // The registration of clients needs Microsoft.Extensions.Http, which the ASP.NET Core runtime brings; endpoints need that itself.
    private static string[] HttpClientFactory()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var aspNetCore = Path.Combine(runtime, "..", "..", "Microsoft.AspNetCore.App", Path.GetFileName(runtime));
        string[] names =
        [
            "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Abstractions", "Microsoft.AspNetCore.Http.Abstractions", "Microsoft.AspNetCore.Http.Features", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Routing.Abstractions",
            "Microsoft.Extensions.Configuration", "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Features", "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Http", "Microsoft.Extensions.Primitives",
        ];
        return [.. names.Select(name => Path.Combine(aspNetCore, name + ".dll")).Where(File.Exists)];
    }

    // The functions for language models need the first library; pages show the others, too.
    private static string[] LanguageModels() =>
    [
        typeof(Microsoft.Extensions.AI.AIFunction).Assembly.Location,
        typeof(ModelContextProtocol.Server.McpServerTool).Assembly.Location,
        typeof(Microsoft.Extensions.DependencyInjection.McpServerBuilderExtensions).Assembly.Location,
    ];

    private static string Line(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        var text = diagnostic.Location.SourceTree?.GetText();
        var position = diagnostic.Location.GetLineSpan();
        return diagnostic.Location.SourceTree is null ? diagnostic.ToString() : $"{position.Path}({position.StartLinePosition.Line + 1}): {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n    {text?.Lines[position.StartLinePosition.Line]}";
    }

    private static IReadOnlyList<(string FileName, string Text)> Render(IEnumerable<UnitPlan> units) => [.. units.Select(unit => (unit.FileName, Render(unit, new DiagnosticBag())))];

    private static string Render(UnitPlan unit, DiagnosticBag diagnostics) =>
        Templates.Value.Render(unit, diagnostics)?.Text.ToString() ?? throw new InvalidOperationException(string.Join('\n', diagnostics.Diagnostics));
}
