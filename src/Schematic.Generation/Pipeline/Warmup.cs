using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Binding.Shared;
using Schematic.CSharp.Templates;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Pipeline;

/// <summary>
/// Takes a small file through the stages that come after binding, while descriptions are read on one thread: a build starts
/// with a cold runtime, and the code of those stages is then loaded and compiled (<c>docs/decisions/warm-up.md</c>).
/// </summary>
internal sealed class Warmup : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    /// <summary>Begins, and does not wait: nothing depends on it.</summary>
    /// <remarks>On a thread of its own: the pool has one for each core to begin with, and reading would wait for one to be free.</remarks>
    public Warmup(TemplateLibrary templates, Lazy<RuntimeLibrary> runtime, GenerationOptions options) =>
        _work = Task.Factory.StartNew(() => Generate(templates, runtime.Value, options, _stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Ends it: a run leaves no thread behind.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        // A failure here occurs again in the stage it belongs to, which reports it.
        _work.ContinueWith(task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();
        _stop.Dispose();
    }

    private static void Generate(TemplateLibrary templates, RuntimeLibrary runtime, GenerationOptions options, CancellationToken stop)
    {
        templates.ParseAll();
        var shared = new SharedOptions { Namespace = options.Namespace, Runtime = runtime };
        var stages = new ValidateStage(options);
        foreach (var unit in SharedBinder.Bind([], shared))
        {
            if (stop.IsCancellationRequested) return;
            var job = new UnitJob(unit.FileName, unit, new DiagnosticBag()) { Number = 0 };
            var rendered = new RenderStage(templates).Run(job);
            var ready = stages.Trusts(rendered) ? rendered : FormatStage.Run(stages.Run(rendered));
            ready.Text?.Dispose();
        }
    }
}
