using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Templates;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Modules;
using Schematic.Generation.Output;
using Schematic.Generation.Tracing;

namespace Schematic.Generation.Pipeline;

/// <summary>Generates files from descriptions.</summary>
public sealed class Generator
{
    // For less than this many bytes of descriptions, the overhead of other threads exceeds the gain.
    private const long SmallWork = 24 * 1024;

    // After a description of at least this many bytes, a garbage collection is worthwhile.
    private const long LargeDescription = 8 << 20;

    private readonly GenerationOptions _options;
    private readonly IGenerationLog _log;
    private readonly OutputDirectory _directory;
    private readonly StageRunner _runner;
    private readonly Inspection _inspection;
    private readonly DateTime _begin = DateTime.UtcNow;

    /// <summary>Runs the generator.</summary>
    /// <param name="items">The descriptions.</param>
    /// <param name="options">The options.</param>
    /// <param name="log">Receives the progress.</param>
    /// <param name="cancellationToken">Cancels the run; existing files are not changed.</param>
    public static GenerationResult Run(
        IReadOnlyList<ApiItem> items, GenerationOptions options, IGenerationLog log, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Begin(Telemetry.Run);
        var generator = new Generator(items, options, log, cancellationToken);
        var result = generator.Run(items, cancellationToken);
        result = result with { Diagnostics = [.. result.Diagnostics, .. generator._runner.Failures.Except(result.Diagnostics)] };
        Telemetry.Finished(
            result.Generated, result.Modules - result.Generated, result.Changes.Select(change => change.Kind.ToString().ToLowerInvariant()), result.Diagnostics);
        return result;
    }

    private Generator(IReadOnlyList<ApiItem> items, GenerationOptions options, IGenerationLog log, CancellationToken cancellationToken)
    {
        (_options, _log) = (options, log);
        _directory = new OutputDirectory(options.OutputDirectory);
        _runner = new StageRunner(ParallelismOf(items, options), log, cancellationToken);
        _inspection = new Inspection(options, _runner);
    }

    private GenerationResult Run(IReadOnlyList<ApiItem> items, CancellationToken cancellationToken)
    {
        if (RecordsAreUsed && SurfaceRecord.FindShared(items).ToList() is { Count: > 0 } shared) return WithLastFiles(new GenerationResult { Diagnostics = shared });
        if (_options.Mode == GenerationMode.Validate) return _inspection.Validate(items);
        if (_options.Mode == GenerationMode.Accept) return _inspection.Accept(items);
        if (_options.Mode == GenerationMode.Suggest) return _inspection.Suggest(items);
        if (_options.Mode == GenerationMode.Export) return _inspection.Export(items);
        if (IrregularTemplates().ToList() is { Count: > 0 } irregular) return WithLastFiles(new GenerationResult { Diagnostics = irregular });
        var diagnostics = new DiagnosticBag();
        using var writer = _options.Mode == GenerationMode.DryRun
            ? OutputWriter.OpenForDryRun(_directory)
            : OutputWriter.Open(_directory, _options.ProjectFile, _runner.Parallelism, diagnostics, () => _log.Waits(_options.OutputDirectory), cancellationToken);
        return writer is null ? new GenerationResult { Diagnostics = diagnostics.Diagnostics } : Generate(items, writer);
    }

    private IEnumerable<Diagnostic> IrregularTemplates() =>
        from path in Directory.Exists(_options.OwnTemplates) ? Directory.EnumerateFiles(_options.OwnTemplates, "*", SearchOption.AllDirectories) : []
        where RegularFile.IsIrregular(path)
        orderby path
        select new Diagnostic(DiagnosticDescriptors.FileNotReadable, new SourceLocation(path, 0, 0), [Path.GetFileName(path), RegularFile.Irregular]);

    private bool RecordsAreUsed => _options.Compatibility != CompatibilityMode.Off || _options.Mode == GenerationMode.Accept;

    private GenerationResult Generate(IReadOnlyList<ApiItem> items, OutputWriter writer)
    {
        var (environment, previous, fresh, reasons) = Compare(items);
        var templates = new TemplateLibrary(_options.BuiltInTemplates, _options.OwnTemplates);
        var runtime = new Lazy<RuntimeLibrary>(() => RuntimeLibrary.Load(_options.BuiltInTemplates, _options.OwnTemplates));
        using var warmup = _options.MaxParallelism != 1 ? new Warmup(templates, runtime, _options) : null;
        var descriptions = new ModuleReader(_options, _runner).Read(items, fresh);
        var modules = ModuleReader.Group(descriptions, fresh);
        var result = new GenerationResult
        {
            Diagnostics = [.. ModuleReader.Diagnostics(descriptions, modules), .. _runner.Failures],
            Modules = modules.Count + fresh.Count,
            Generated = modules.Count,
            UpToDate = [.. fresh.Select(module => module.Plan.Name)],
            Reasons = reasons,
        };
        if (result.HasErrors) return WithLastFiles(result with { Diagnostics = [.. result.Diagnostics, .. _inspection.Check(modules)] });

        var isLarge = descriptions.Exists(description => LengthOf(description.Item) > LargeDescription);
        descriptions.Clear();
        var network = new GenerationNetwork(_options, previous, templates, runtime, _runner) { CollectsAfterBinding = isLarge };
        var output = network.RunAsync(modules, [.. fresh.Select(module => module.Plan)], writer).GetAwaiter().GetResult();
        result = result with { Diagnostics = [.. result.Diagnostics, .. DiagnosticsOf(output), .. _runner.Failures] };
        return result.HasErrors ? WithLastFiles(result) : Commit(result, writer, previous, Remember(environment, fresh, output), output);
    }

    /// <summary>Compares the current inputs with those of the last run.</summary>
    private (string Environment, GenerationState Previous, List<ModuleState> Fresh, IReadOnlyList<string> Reasons) Compare(IReadOnlyList<ApiItem> items)
    {
        using var measurement = _runner.Measure("compare", new Subject($"{items.Count} descriptions"));
        var environment = ChangeCheck.HashOf(_options.Inputs());
        var previous = StateFile.Load(_directory);
        var (fresh, reasons) = ChangeCheck.Compare(previous, environment, items, _options, _directory);
        return (environment, previous, [.. fresh], reasons);
    }

    private GenerationResult Commit(
        GenerationResult result, OutputWriter writer, GenerationState previous, GenerationState state, NetworkResult output)
    {
        IReadOnlyList<string> files = [.. state.Modules.SelectMany(module => module.Files), .. SharedFiles(output)];
        var manifest = _directory.ReadLines(OutputDirectory.Manifest);
        var last = manifest.Concat(previous.Modules.SelectMany(module => module.Files)).Distinct(StringComparer.Ordinal);
        var diagnostics = new DiagnosticBag();
        using (_runner.Measure("commit", new Subject($"{files.Count} files")))
            writer.Commit(files, [.. last], StateFile.ToText(state), state.FilesRead, _options.HostText(new ReadFiles(state.FilesRead, _begin, SourceMentions.Text(state.Modules))), diagnostics);
        result = result with { Files = files, FirstClients = manifest.Any() ? [] : Clients(state), Changes = writer.Changes, Diagnostics = [.. result.Diagnostics, .. diagnostics.Diagnostics] };
        return result.HasErrors ? WithLastFiles(result) : result;
    }

    private static IReadOnlyList<string> Clients(GenerationState state) =>
        [.. state.Modules.SelectMany(module => module.Plan.Apis.Select(api => $"{module.Plan.Namespace}.{api.Client}"))];

    private GenerationResult WithLastFiles(GenerationResult result) =>
        result with { Files = [.. _directory.ReadLines(OutputDirectory.Manifest)], Changes = [] };

    private static IEnumerable<Diagnostic> DiagnosticsOf(NetworkResult output) =>
    [
        .. output.Collisions,
        .. output.Modules.SelectMany(module => module.Module.DiagnosticsWithSeverity),
        .. output.Modules.SelectMany(module => module.Diagnostics),
        .. output.Files.SelectMany(file => file.Diagnostics.Diagnostics).Distinct(DiagnosticPlace.Comparer),
        .. output.Metadata.SelectMany(module => module.Diagnostics.Diagnostics),
    ];

    private static GenerationState Remember(string environment, IEnumerable<ModuleState> fresh, NetworkResult output) =>
        new(environment, [.. fresh.Concat(output.Modules.Select(module => Remember(module.Module, output))).OrderBy(module => module.Plan.Name, StringComparer.Ordinal)]);

    private static ModuleState Remember(BoundModule module, NetworkResult output) => new(
        module.Source.Key,
        module.Plan with { Units = [], Apis = [.. module.Plan.Apis.Select(api => api with { Types = [], Endpoints = [.. api.Endpoints.Select(endpoint => endpoint with { Properties = [] })] })] },
        [.. module.Source.Descriptions.Select(description => description.State)],
        [
            .. output.Files.Where(file => file.Module == module.Plan.Name).Select(file => file.File),
            .. output.Metadata.Where(described => described.Index?.Module == module.Plan.Name).SelectMany(described => described.Files),
        ]);

    private static IEnumerable<string> SharedFiles(NetworkResult output) =>
    [
        .. output.Files.Where(file => file.Module is null).Select(file => file.File),
        .. output.Metadata.Where(described => described.Index is null).SelectMany(described => described.Files),
    ];

    private static int ParallelismOf(IReadOnlyList<ApiItem> items, GenerationOptions options)
    {
        if (options.MaxParallelism > 0) return options.MaxParallelism;
        return items.Sum(LengthOf) < SmallWork ? 1 : Environment.ProcessorCount;
    }

    private static long LengthOf(ApiItem item) => File.Exists(item.Path) ? new FileInfo(item.Path).Length : 0;
}
