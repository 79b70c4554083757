using Schematic.Generation.Compatibility;
using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>Runs without generating code: checks descriptions, records their surfaces, suggests overrides, or writes OpenAPI documents.</summary>
internal sealed class Inspection(GenerationOptions options, StageRunner runner)
{
    private readonly ModuleReader _reader = new(options, runner);

    /// <summary>Reads and checks descriptions.</summary>
    public GenerationResult Validate(IReadOnlyList<ApiItem> items)
    {
        var descriptions = _reader.Read(items);
        var modules = ModuleReader.Group(descriptions, []);
        return new GenerationResult { Diagnostics = [.. ModuleReader.Diagnostics(descriptions, modules), .. Check(modules)], Modules = modules.Count };
    }

    /// <summary>Records the surfaces of descriptions without errors.</summary>
    public GenerationResult Accept(IReadOnlyList<ApiItem> items)
    {
        var descriptions = _reader.Read(items);
        var modules = ModuleReader.Group(descriptions, []);
        var bound = Bind(modules);
        var result = new GenerationResult { Diagnostics = [.. ModuleReader.Diagnostics(descriptions, modules), .. bound.SelectMany(module => module.DiagnosticsWithSeverity), .. runner.Failures], Modules = modules.Count };
        if (result.HasErrors) return result;
        var acceptance = new Acceptance(bound, options);
        acceptance.Accept(descriptions);
        return result with { Written = acceptance.Written, Diagnostics = [.. result.Diagnostics, .. acceptance.Diagnostics] };
    }

    /// <summary>Writes descriptions without errors as OpenAPI documents.</summary>
    public GenerationResult Export(IReadOnlyList<ApiItem> items)
    {
        var descriptions = _reader.Read(items);
        var result = new GenerationResult { Diagnostics = [.. ModuleReader.Diagnostics(descriptions, []), .. runner.Failures] };
        if (result.HasErrors) return result;
        var stage = new ExportStage(options.Export);
        var written = runner.RunAllAsync<ExportJob, ExportJob>("export", job => job.Subject, stage.Run, stage.Jobs(descriptions.SelectMany(description => description.Apis))).GetAwaiter().GetResult();
        return result with
        {
            Written = [.. written.Where(job => job.IsWritten).Select(job => Path.GetRelativePath(options.ProjectDirectory, job.Path).Replace('\\', '/'))],
            Diagnostics = [.. result.Diagnostics, .. written.SelectMany(job => job.Diagnostics)],
        };
    }

    /// <summary>Writes suggestions for the overrides of descriptions without errors.</summary>
    public GenerationResult Suggest(IReadOnlyList<ApiItem> items)
    {
        var descriptions = _reader.Read(items.Select(item => item with { GeneratesUsed = false }));
        var modules = ModuleReader.Group(descriptions, []);
        var bound = Bind(modules);
        var result = new GenerationResult { Diagnostics = [.. ModuleReader.Diagnostics(descriptions, []), .. runner.Failures], Modules = modules.Count };
        if (result.HasErrors) return result;
        var stage = new SuggestStage(options);
        stage.Run(bound);
        return result with { Written = stage.Written, Diagnostics = [.. result.Diagnostics, .. stage.Diagnostics] };
    }

    /// <summary>Returns the binding and compatibility diagnostics of the modules whose descriptions have no errors.</summary>
    public IEnumerable<Diagnostic> Check(IEnumerable<ModuleSource> modules)
    {
        var compare = new CompareStage(options);
        var bound = Bind(modules);
        var collisions = new NameCollisions([.. bound.Select(module => module.Source)], options);
        foreach (var module in bound) collisions.Add(module);
        return collisions.Diagnostics().Concat(bound.SelectMany(module => module.DiagnosticsWithSeverity.Concat(compare.Run(module).Diagnostics)));
    }

    private List<BoundModule> Bind(IEnumerable<ModuleSource> modules)
    {
        var stage = new BindStage(options);
        return
        [
            .. modules
                .Where(module => !module.Descriptions.Any(description => description.Diagnostics.HasErrors))
                .SelectMany(module => runner.Run("bind", module.Subject, module, stage.Run)),
        ];
    }
}
