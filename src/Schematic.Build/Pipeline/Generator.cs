using Schematic.Build.Compatibility;
using Schematic.Build.Metadata;
using Schematic.Build.Output;
using Schematic.Build.Tracing;
using Schematic.CSharp.Binding.Shared;
using Schematic.CSharp.Templates;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Build.Pipeline;

/// <summary>The whole way from descriptions to files. Knows nothing of MSBuild.</summary>
internal sealed class Generator
{
    // Below this many bytes of descriptions, handing work to other threads costs more than it saves.
    private const long SmallWork = 24 * 1024;

    private readonly GenerationOptions _options;
    private readonly NoCollectionRegion _region;
    private readonly OutputDirectory _directory;
    private readonly StageRunner _runner;
    private readonly DateTime _begin = DateTime.UtcNow;

    /// <summary>A run of the generator.</summary>
    /// <param name="items">The descriptions.</param>
    /// <param name="options">What to do.</param>
    /// <param name="log">Receives what is done.</param>
    /// <param name="cancellationToken">Ends the run; nothing that is in place changes.</param>
    public static GenerationResult Run(
        IReadOnlyList<ApiItem> items, GenerationOptions options, IGenerationLog log, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Begin(Telemetry.Run);
        using var region = new NoCollectionRegion();
        var result = new Generator(items, options, region, log, cancellationToken).Run(items, cancellationToken);
        Telemetry.Finished(result);
        return result;
    }

    private Generator(
        IReadOnlyList<ApiItem> items, GenerationOptions options, NoCollectionRegion region, IGenerationLog log, CancellationToken cancellationToken)
    {
        (_options, _region) = (options, region);
        _directory = new OutputDirectory(options.OutputDirectory);
        _runner = new StageRunner(ParallelismOf(items, options), log, cancellationToken);
    }

    private GenerationResult Run(IReadOnlyList<ApiItem> items, CancellationToken cancellationToken)
    {
        if (RecordsAreUsed && SurfaceRecord.FindShared(items).ToList() is { Count: > 0 } shared) return WithLastFiles(new GenerationResult { Diagnostics = shared });
        if (_options.Mode == GenerationMode.Validate) return Validate(items);
        if (_options.Mode == GenerationMode.Accept) return Accept(items);
        if (_options.Mode == GenerationMode.Export) return Export(items);
        var diagnostics = new DiagnosticBag();
        using var writer = _options.Mode == GenerationMode.DryRun
            ? OutputWriter.OpenForDryRun(_directory)
            : OutputWriter.Open(_directory, diagnostics, cancellationToken);
        return writer is null ? new GenerationResult { Diagnostics = diagnostics.Diagnostics } : Generate(items, writer, cancellationToken);
    }

    private bool RecordsAreUsed => _options.Compatibility != CompatibilityMode.Off || _options.Mode == GenerationMode.Accept;

    private GenerationResult Validate(IReadOnlyList<ApiItem> items)
    {
        var descriptions = Read(items, []);
        var modules = Group(descriptions);
        return new GenerationResult { Diagnostics = [.. Diagnostics(descriptions, modules), .. Check(modules)], Modules = modules.Count };
    }

    private GenerationResult Accept(IReadOnlyList<ApiItem> items)
    {
        var descriptions = Read(items, []);
        var modules = Group(descriptions);
        var bound = Bind(modules);
        var result = new GenerationResult { Diagnostics = [.. Diagnostics(descriptions, modules), .. bound.SelectMany(Diagnostics)], Modules = modules.Count };
        if (result.HasErrors) return result;
        var acceptance = new Acceptance(bound, _options);
        acceptance.Accept(descriptions);
        return result with { Written = acceptance.Written, Diagnostics = [.. result.Diagnostics, .. acceptance.Diagnostics] };
    }

    private GenerationResult Export(IReadOnlyList<ApiItem> items)
    {
        var descriptions = Read(items, []);
        var result = new GenerationResult { Diagnostics = [.. Diagnostics(descriptions, [])] };
        if (result.HasErrors) return result;
        var stage = new ExportStage(_options.Export);
        var written = GenerationNetwork.Export(stage.Jobs(descriptions.SelectMany(description => description.Apis)), stage, _runner);
        return result with
        {
            Written = [.. written.Where(job => job.IsWritten).Select(job => Path.GetRelativePath(_options.ProjectDirectory, job.Path).Replace('\\', '/'))],
            Diagnostics = [.. result.Diagnostics, .. written.SelectMany(job => job.Diagnostics)],
        };
    }

    /// <summary>What C# cannot express of modules whose descriptions are without a fault, and what has changed of them.</summary>
    private IEnumerable<Diagnostic> Check(IReadOnlyList<ModuleSource> modules)
    {
        var compare = new CompareStage(_options);
        return Bind(modules).SelectMany(module => Diagnostics(module).Concat(compare.Run(module).Diagnostics));
    }

    private List<BoundModule> Bind(IReadOnlyList<ModuleSource> modules)
    {
        var stage = new BindStage(_options);
        return
        [
            .. modules
                .Where(module => !module.Descriptions.Any(description => description.Diagnostics.HasErrors))
                .Select(module => _runner.Run("bind", new Subject(module.Name, module.Name), module, stage.Run, BoundModule.Failed)),
        ];
    }

    private GenerationResult Generate(IReadOnlyList<ApiItem> items, OutputWriter writer, CancellationToken cancellationToken)
    {
        var (environment, previous, fresh) = Compare(items);
        PutOffCollections(items, fresh);
        var templates = new TemplateLibrary(_options.BuiltInTemplates, _options.OwnTemplates);
        var runtime = new Lazy<RuntimeLibrary>(() => RuntimeLibrary.Load(_options.BuiltInTemplates, _options.OwnTemplates));
        if (_options.MaxParallelism != 1) Warmup.Begin(templates, runtime, _options);
        var descriptions = Read(items, fresh);
        var modules = Group(descriptions);
        var result = new GenerationResult
        {
            Diagnostics = [.. Diagnostics(descriptions, modules)],
            Modules = modules.Count + fresh.Count,
            Generated = modules.Count,
            UpToDate = [.. fresh.Select(module => module.Plan.Name)],
        };
        if (result.HasErrors) return WithLastFiles(result with { Diagnostics = [.. result.Diagnostics, .. Check(modules)] });

        var network = new GenerationNetwork(_options, templates, runtime, _runner);
        var (compared, jobs, metadata) = network.Run(modules, [.. fresh.Select(module => module.Plan)], writer, cancellationToken);
        result = result with
        {
            Diagnostics =
            [
                .. result.Diagnostics,
                .. compared.SelectMany(module => Diagnostics(module.Module)),
                .. compared.SelectMany(module => module.Diagnostics),
                .. jobs.SelectMany(job => job.Diagnostics.Diagnostics).Distinct(DiagnosticPlace.Comparer),
                .. metadata.SelectMany(module => module.Diagnostics.Diagnostics),
            ],
        };
        if (result.HasErrors) return WithLastFiles(result);

        var state = new GenerationState(environment, [.. fresh.Concat(Remember(compared.Select(module => module.Module), jobs, metadata)).OrderBy(module => module.Plan.Name, StringComparer.Ordinal)]);
        IReadOnlyList<string> shared =
        [
            .. jobs.Select(job => job.File).Where(file => !file.Contains('/', StringComparison.Ordinal)),
            .. metadata.Where(module => module.Index is null).SelectMany(module => module.Files),
        ];
        return Commit(result, writer, previous, state, shared);
    }

    private void PutOffCollections(IReadOnlyList<ApiItem> items, List<ModuleState> fresh)
    {
        var upToDate = ItemsOf(fresh);
        var lengths = items.Where(item => !upToDate.Contains(item.DisplayPath)).Select(LengthOf).ToList();
        if (lengths.Sum() >= SmallWork) _region.Begin(lengths);
    }

    /// <summary>Compares what would go in now with what went in last time.</summary>
    private (string Environment, GenerationState Previous, List<ModuleState> Fresh) Compare(IReadOnlyList<ApiItem> items)
    {
        using var measurement = _runner.Measure("compare", new Subject($"{items.Count} descriptions"));
        var environment = Fingerprint.Of(_options);
        var previous = StateFile.Load(_directory);
        return (environment, previous, [.. UpToDateCheck.Modules(previous, environment, items, _options, _directory)]);
    }

    private GenerationResult Commit(
        GenerationResult result, OutputWriter writer, GenerationState previous, GenerationState state, IReadOnlyList<string> shared)
    {
        IReadOnlyList<string> files = [.. state.Modules.SelectMany(module => module.Files).Concat(shared)];
        IReadOnlyList<string> references =
        [
            .. state.Modules.SelectMany(module => module.Descriptions)
                .SelectMany(description => description.Files.Skip(1))
                .Select(file => file.Path)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var last = _directory.ReadLines(OutputDirectory.Manifest).Concat(previous.Modules.SelectMany(module => module.Files)).Distinct(StringComparer.Ordinal);
        var diagnostics = new DiagnosticBag();
        using (_runner.Measure("commit", new Subject($"{files.Count} files")))
            writer.Commit(files, [.. last], StateFile.ToText(state), references, ReferenceTimes.Of(references, _options.ProjectDirectory, _begin), diagnostics);
        result = result with { Files = files, Changes = writer.Changes, Diagnostics = [.. result.Diagnostics, .. diagnostics.Diagnostics] };
        return result.HasErrors ? WithLastFiles(result) : result;
    }

    private GenerationResult WithLastFiles(GenerationResult result) =>
        result with { Files = [.. _directory.ReadLines(OutputDirectory.Manifest)], Changes = [] };

    /// <summary>Reads what is not up to date, and what shares a module with it.</summary>
    private List<ReadDescription> Read(IReadOnlyList<ApiItem> items, List<ModuleState> fresh)
    {
        var upToDate = ItemsOf(fresh);
        var read = GenerationNetwork.Read([.. items.Where(item => !upToDate.Contains(item.DisplayPath))], new ReadStage(_options), _runner);
        var stale = Group(read).Select(module => module.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var joined = fresh.Where(module => stale.Contains(module.Plan.Name)).ToList();
        if (joined.Count == 0) return read;

        fresh.RemoveAll(joined.Contains);
        var again = ItemsOf(joined);
        read.AddRange(GenerationNetwork.Read([.. items.Where(item => again.Contains(item.DisplayPath))], new ReadStage(_options), _runner));
        return read;
    }

    private static HashSet<string> ItemsOf(IEnumerable<ModuleState> modules) =>
        modules.SelectMany(module => module.Descriptions).Select(description => description.Item).ToHashSet(StringComparer.Ordinal);

    /// <summary>Modules by name; the order of the items decides nothing.</summary>
    private static List<ModuleSource> Group(IReadOnlyList<ReadDescription> descriptions) =>
    [
        .. descriptions
            .OrderBy(description => description.Item.DisplayPath, StringComparer.Ordinal)
            .SelectMany(description => description.Apis.Select(api => ReadStage.ModuleOf(description.Item, api)).Distinct(StringComparer.OrdinalIgnoreCase), (description, module) => (description, module))
            .GroupBy(pair => pair.module, pair => pair.description, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ModuleSource(group.Key, [.. group])),
    ];

    private static IEnumerable<ModuleState> Remember(
        IEnumerable<BoundModule> bound, IReadOnlyList<UnitJob> jobs, IReadOnlyList<DescribedModule> metadata) =>
        from module in bound
        select new ModuleState(
            module.Plan with { Units = [], Apis = [.. module.Plan.Apis.Select(api => api with { Types = [], Endpoints = [.. api.Endpoints.Select(endpoint => endpoint with { Properties = [] })] })] },
            [.. module.Source.Descriptions.Select(description => description.State)],
            [
                .. jobs.Where(job => job.File.StartsWith(module.Plan.Name + "/", StringComparison.Ordinal)).Select(job => job.File),
                .. metadata.Where(described => described.Index?.Module == module.Plan.Name).SelectMany(described => described.Files),
            ]);

    private static IEnumerable<Diagnostic> Diagnostics(IReadOnlyList<ReadDescription> descriptions, IReadOnlyList<ModuleSource> modules) =>
        descriptions.SelectMany(description => Strictly(description.Item, description.Diagnostics))
            .Concat(modules.SelectMany(module => Strictly(module.Descriptions[0].Item, module.Check())));

    private static IEnumerable<Diagnostic> Diagnostics(BoundModule module) =>
        Strictly(module.Source.Descriptions[0].Item, module.Diagnostics);

    private static IEnumerable<Diagnostic> Strictly(ApiItem item, DiagnosticBag diagnostics) => item.IsStrict
        ? diagnostics.Diagnostics.Select(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning ? diagnostic with { Severity = DiagnosticSeverity.Error } : diagnostic)
        : diagnostics.Diagnostics;

    private static int ParallelismOf(IReadOnlyList<ApiItem> items, GenerationOptions options)
    {
        if (options.MaxParallelism > 0) return options.MaxParallelism;
        return items.Sum(LengthOf) < SmallWork ? 1 : Environment.ProcessorCount;
    }

    private static long LengthOf(ApiItem item) => File.Exists(item.Path) ? new FileInfo(item.Path).Length : 0;
}
