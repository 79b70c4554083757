using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.CSharp.Binding;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Binding.Shared;
using Schematic.CSharp.Syntax;
using Schematic.CSharp.Templates;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;
using Schematic.Generation.Output;

namespace Schematic.Benchmarks.Generation;

/// <summary>The stages of generation on one description, one after the other on one thread.</summary>
internal sealed class StageRun(string description)
{
    private readonly string _templates = Path.Combine(AppContext.BaseDirectory, "templates");
    private readonly byte[] _content = File.ReadAllBytes(description);
    private readonly DiagnosticBag _diagnostics = new();
    private readonly CSharpParseOptions _options = new(LanguageVersion.CSharp12, DocumentationMode.None);
    private DocumentLoader? _loader;
    private TemplateLibrary? _library;
    private DocumentNode? _root;
    private IReadOnlyList<ApiDefinition> _apis = [];
    private IReadOnlyList<UnitPlan> _units = [];
    private SyntaxTree?[] _trees = [];
    private string[]? _texts;

    /// <summary>The length of the description in bytes.</summary>
    public int InputLength => _content.Length;

    /// <summary>The lines of the generated files.</summary>
    public int Lines { get; private set; }

    /// <summary>The number of operations.</summary>
    public int Operations => _apis.Sum(api => api.Endpoints.Count);

    /// <summary>The generated texts.</summary>
    public IReadOnlyList<string> Texts => _texts ??= [.. _units.Select(RenderToString)];

    /// <summary>The generated texts by the names of their files.</summary>
    public IEnumerable<(string FileName, string Text)> Files => _units.Zip(Texts, (unit, text) => (unit.FileName, text));

    /// <summary>Runs all stages of a build without its own templates.</summary>
    public IReadOnlyList<Measurement> Run() =>
    [
        Measurement.Of("read", Read),
        Measurement.Of("import", Import),
        Measurement.Of("bind", Bind),
        .. RenderAndWrite(),
    ];

    /// <summary>Runs the stages that only files go through in which a project's own templates take part, once all others have run.</summary>
    public IReadOnlyList<Measurement> RunForOwnTemplates()
    {
        _ = Texts;
        return [Measurement.Of("validate", Validate), Measurement.Of("format", Format)];
    }

    private void Read() => _root = DocumentReader.Read(description, _content, _diagnostics);

    private void Import()
    {
        _loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(description)! }, _diagnostics);
        // Only the root comes from the stage before; the loader reads the other files itself.
        _apis = ApiReader.Read(_root!, new ApiReaderOptions(), _loader, _diagnostics);
    }

    private void Bind()
    {
        var module = ModuleBinder.Bind(
            _apis, new ModuleOptions { ModuleName = "Measured", Namespace = "Shop.Apis.Measured", SharedNamespace = "Shop.Apis" }, _diagnostics);
        var shared = new SharedOptions { Namespace = "Shop.Apis", Runtime = RuntimeLibrary.Load(_templates) };
        _units = [.. module.Units, .. SharedBinder.Bind([module], shared)];
    }

    // File after file, as in a build: the memory of one text serves the next.
    private IReadOnlyList<Measurement> RenderAndWrite()
    {
        var folder = Directory.CreateTempSubdirectory("schematic-").FullName;
        var directory = new OutputDirectory(folder);
        var (render, write) = (Measurement.Of("render", () => _library = new TemplateLibrary(_templates)), Measurement.Of("write", () => { }));
        foreach (var unit in _units)
        {
            RenderedText? text = null;
            render += Measurement.Of("render", () => text = _library!.Render(unit, _diagnostics)!.Text);
            write += Measurement.Of("write", () => directory.Write(unit.FileName, text!.Characters.Span));
            Lines += text!.Characters.Span.Count('\n');
            text.Dispose();
        }

        Directory.Delete(folder, recursive: true);
        return [render, write];
    }

    private string RenderToString(UnitPlan unit)
    {
        using var text = _library!.Render(unit, _diagnostics)!.Text;
        return text.ToString();
    }

    private void Validate() =>
        _trees = [.. _units.Select((unit, index) => SyntaxValidator.Validate(Texts[index], unit.FileName, unit.Template, _options, _diagnostics))];

    private void Format() => _texts = [.. _trees.Select(tree => Layout.Format(tree!))];
}
