using Schematic.CSharp.Binding.Shared;
using Schematic.CSharp.Templates;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>
/// Takes a small file through the stages that come after binding, while descriptions are read on one thread: a build starts
/// with a cold runtime, and what it has to load and compile it has then loaded and compiled.
/// </summary>
internal static class Warmup
{
    /// <summary>Begins, and does not wait: nothing depends on it.</summary>
    /// <remarks>On a thread of its own: the pool has one for each core to begin with, and reading would wait for one to be free.</remarks>
    public static void Begin(TemplateLibrary templates, Lazy<RuntimeLibrary> runtime, GenerationOptions options) => Task.Factory
        .StartNew(() => Generate(templates, runtime.Value, options), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
        // What fails here fails again where it belongs, and is told there.
        .ContinueWith(task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private static void Generate(TemplateLibrary templates, RuntimeLibrary runtime, GenerationOptions options)
    {
        templates.ParseAll();
        var shared = new SharedOptions { Namespace = options.Namespace, Runtime = runtime };
        var stages = new ValidateStage(options);
        foreach (var unit in SharedBinder.Bind([], shared))
        {
            var job = new UnitJob(unit.FileName, unit, new DiagnosticBag()) { Number = 0 };
            var rendered = new RenderStage(templates).Run(job);
            var ready = stages.Trusts(rendered) ? rendered : FormatStage.Run(stages.Run(rendered));
            ready.Text?.Dispose();
        }
    }
}
