using System.Threading.Tasks.Dataflow;
using Schematic.Generation.Modules;
using Schematic.Generation.Output;
using Schematic.CSharp.Templates;

namespace Schematic.Generation.Pipeline;

/// <summary>The blocks that render a unit, lay it out if necessary, and stage it as a file.</summary>
internal sealed class FileBlocks
{
    private readonly TransformManyBlock<UnitJob, UnitJob> _render;

    /// <summary>Creates the blocks.</summary>
    public FileBlocks(GenerationOptions options, TemplateLibrary templates, OutputWriter writer, StageRunner runner)
    {
        var layout = new LayoutStages(options, runner);
        _render = runner.Block<UnitJob, UnitJob>("render", job => job.Subject, new RenderStage(templates).Run, runner.Unordered);
        var lay = new TransformManyBlock<UnitJob, UnitJob>(layout.Run, runner.Unordered);
        var stage = runner.Block<UnitJob, UnitJob>("stage", job => job.Subject, new StagingStage(writer).Run, runner.Unordered);
        _render.LinkTo(lay, StageRunner.Link);
        lay.LinkTo(stage, StageRunner.Link);
        Staged = runner.CollectAsync(stage);
    }

    /// <summary>The staged files in no particular order; completes when all files are staged.</summary>
    public Task<List<UnitJob>> Staged { get; }

    /// <summary>Adds units at the rate at which the blocks accept them.</summary>
    public async Task AddAsync(IEnumerable<UnitJob> jobs)
    {
        foreach (var job in jobs)
            if (!await _render.SendAsync(job).ConfigureAwait(false)) return;
    }

    /// <summary>Signals that no more units will be added.</summary>
    public void Complete() => _render.Complete();
}
