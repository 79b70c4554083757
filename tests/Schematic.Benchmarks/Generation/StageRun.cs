using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.Build.Output;
using Schematic.CSharp.Binding;
using Schematic.CSharp.Binding.Shared;
using Schematic.CSharp.Syntax;
using Schematic.CSharp.Templates;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

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
    private string[] _texts = [];

    /// <summary>The length of the description in bytes.</summary>
    public int InputLength => _content.Length;

    /// <summary>The lines of the generated files.</summary>
    public int Lines => _texts.Sum(text => text.AsSpan().Count('\n'));

    /// <summary>The number of operations.</summary>
    public int Operations => _apis.Sum(api => api.Endpoints.Count);

    /// <summary>The generated texts.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The generated texts by the names of their files.</summary>
    public IEnumerable<(string FileName, string Text)> Files => _units.Zip(_texts, (unit, text) => (unit.FileName, text));

    /// <summary>Runs all stages that a build without templates of its own has.</summary>
    public IReadOnlyList<Measurement> Run() =>
    [
        Measurement.Of("read", Read),
        Measurement.Of("import", Import),
        Measurement.Of("bind", Bind),
        Measurement.Of("render", Render),
        Measurement.Of("write", Write),
    ];

    /// <summary>Runs the stages that only files go through in which a project's own templates take part, once all others have run.</summary>
    public IReadOnlyList<Measurement> RunForOwnTemplates() => [Measurement.Of("validate", Validate), Measurement.Of("format", Format)];

    public void Read() => _root = DocumentReader.Read(description, _content, _diagnostics);

    public void Import()
    {
        _loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(description)! }, _diagnostics);
        // What the loader loads itself would be read twice: the root alone comes from the stage before.
        _apis = ApiReader.Read(_root!, new ApiReaderOptions(), _loader, _diagnostics);
    }

    public void Bind()
    {
        var module = ModuleBinder.Bind(
            _apis, new ModuleOptions { ModuleName = "Measured", Namespace = "Shop.Apis.Measured", SharedNamespace = "Shop.Apis" }, _diagnostics);
        var shared = new SharedOptions { Namespace = "Shop.Apis", Runtime = RuntimeLibrary.Load(_templates) };
        _units = [.. module.Units, .. SharedBinder.Bind([module], shared)];
    }

    public void Render()
    {
        _library ??= new TemplateLibrary(_templates);
        _texts = [.. _units.Select(unit => _library.Render(unit, _diagnostics)!.Text)];
    }

    public void Validate() =>
        _trees = [.. _units.Select((unit, index) => SyntaxValidator.Validate(_texts[index], unit.FileName, unit.Template, _options, _diagnostics))];

    public void Format() => _texts = [.. _trees.Select(tree => Layout.Format(tree!))];

    public void Write()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("schematic-").FullName;
        var directory = new OutputDirectory(folder);
        for (var index = 0; index < _texts.Length; index++) directory.Write(_units[index].FileName, _texts[index]);
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
