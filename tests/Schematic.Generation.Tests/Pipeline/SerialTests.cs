using System.Collections.Concurrent;
using System.Diagnostics;
using Schematic.Generation.Tracing;
using Schematic.Generation.Modules;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Generation.Tests.Pipeline;

// Listeners hear every run of the process, so that no other may be under way.
[NonParallelizable]
internal sealed class SerialTests
{
    [TestCase(GenerationMode.Generate)]
    [TestCase(GenerationMode.DryRun)]
    [TestCase(GenerationMode.Export)]
    public void With_a_parallelism_of_one_nothing_happens_at_the_same_time(GenerationMode mode)
    {
        using var project = new ProjectFolder();
        for (var number = 0; number < 6; number++) project.WithApi($"api{number}.yaml", Api($"Api{number}", $"Thing{number}"));
        var active = new ConcurrentDictionary<Activity, bool>();
        var together = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = Started,
            ActivityStopped = span => active.TryRemove(span, out _),
        };
        ActivitySource.AddActivityListener(listener);

        Run();
        project.WithApi("api0.yaml", Api("Api0", "Other"));
        Run();

        Assert.That(together.Distinct().Order(StringComparer.Ordinal), Is.Empty);

        void Run() => project.Run(options => options with
        {
            MaxParallelism = 1, EmitsMetadata = true, Compatibility = CompatibilityMode.Warn, Mode = mode, Export = new ExportSettings(project.PathOf("openapi")),
        });

        void Started(Activity span)
        {
            foreach (var other in active.Keys)
                if (!IsWithin(span, other)) together.Add($"{span.OperationName} began during {other.OperationName}");
            active.TryAdd(span, true);
        }

        static bool IsWithin(Activity span, Activity other) => span.ParentSpanId == other.SpanId || (span.Parent is { } parent && (parent == other || IsWithin(parent, other)));
    }
}
