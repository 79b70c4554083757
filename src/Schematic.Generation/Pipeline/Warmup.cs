using Schematic.CSharp.Binding.Runtime;
using Schematic.CSharp.Binding.Shared;
using Schematic.CSharp.Templates;
using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Pipeline;

/// <summary>
/// Processes a small file in the stages after binding while descriptions are read on one thread. A build starts with a cold runtime;
/// the code of those stages is loaded and compiled in the meantime (<c>docs/decisions/warm-up.md</c>).
/// </summary>
internal sealed class Warmup : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    /// <summary>Starts the warm-up without waiting for it: the results do not depend on it.</summary>
    /// <remarks>Uses a separate thread: the thread pool starts with one per core, and reading would have to wait for a free one.</remarks>
    public Warmup(TemplateLibrary templates, Lazy<RuntimeLibrary> runtime, GenerationOptions options) =>
        _work = Task.Factory.StartNew(() => Generate(templates, runtime.Value, options, _stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Cancels the warm-up and waits for its end, so that no thread outlives the run.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        // A failure here also occurs in the stage itself, which reports it.
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
