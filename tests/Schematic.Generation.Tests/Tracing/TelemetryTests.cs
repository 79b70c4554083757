using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Schematic.Generation.Output;
using Schematic.Generation.Tracing;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Generation.Tests.Tracing;

// Listeners hear every run of the process, so that no other may be under way.
[NonParallelizable]
public sealed class TelemetryTests
{
    [Test]
    public void Each_stage_of_each_module_is_a_span_within_that_of_the_run()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys"));
        using var recorder = new TraceRecorder();

        project.Run(options => options with { MaxParallelism = 4 });

        var run = recorder.Spans[0];
        Assert.That(run.OperationName, Is.EqualTo("generate"));
        foreach (var module in (string[])["Pets", "Toys"])
        {
            var stages = recorder.Spans.Where(span => Equals(span.GetTagItem("schematic.module"), module)).ToList();
            Assert.That(stages.Select(span => span.OperationName).Distinct(), Is.EquivalentTo(new[] { "bind", "render", "stage" }));
            Assert.That(stages.Select(span => span.ParentSpanId), Has.All.EqualTo(run.SpanId));
        }

        Assert.That(recorder.Spans.Select(span => span.OperationName), Is.SupersetOf(new[] { "compare", "read", "load", "import", "commit" }));
    }

    [Test]
    public void Reading_and_importing_are_parts_of_one_span()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));
        using var recorder = new TraceRecorder();

        project.Run();

        var read = recorder.Spans.Single(span => span.OperationName == "read");
        Assert.That(read.GetTagItem("schematic.subject"), Is.EqualTo("pets.yaml"));
        Assert.That(recorder.Spans.Where(span => span.Parent == read).Select(span => span.OperationName), Is.EqualTo(new[] { "load", "import" }));
    }

    [Test]
    public void A_recorder_hears_nothing_of_the_runs_of_other_threads()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));
        using var recorder = new TraceRecorder();

        var thread = new Thread(() => project.Run());
        thread.Start();
        thread.Join();

        Assert.That(recorder.Spans, Is.Empty);
    }

    [Test]
    public void Without_a_listener_there_are_no_spans() => Assert.That(Telemetry.Begin("read"), Is.Null);

    [Test]
    public void A_listener_of_the_application_receives_spans_by_the_name_of_the_source()
    {
        var spans = new ConcurrentQueue<string>();
        using var project = new ProjectFolder().WithApi("pets.yaml", Api("Pets"));
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Schematic.Build",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => spans.Enqueue(span.OperationName),
        };
        ActivitySource.AddActivityListener(listener);

        project.Run();

        Assert.That(spans, Does.Contain("generate").And.Contain("render"));
    }

    [Test]
    public void Counters_tell_modules_files_diagnostics_and_the_time_of_stages()
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", "summary: !odd A tag.\n" + Api("Pets")).WithApi("toys.yaml", Api("Toys"));
        var counts = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Schematic.Build") listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.Start();

        var first = project.Run();
        var second = project.WithoutApi("toys.yaml").Run();

        Assert.That(counts["schematic.modules generated"], Is.EqualTo(2));
        Assert.That(counts["schematic.modules up_to_date"], Is.EqualTo(1));
        Assert.That(counts["schematic.files added"], Is.EqualTo(first.Changes.Count));
        Assert.That(counts["schematic.files removed"], Is.EqualTo(second.Changes.Count(change => change.Kind == FileChangeKind.Removed)));
        Assert.That(counts["schematic.diagnostics SCH1019 warning"], Is.EqualTo(1));
        Assert.That(counts["schematic.stage.duration render"], Is.GreaterThan(0));

        void Count(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            counts.AddOrUpdate(string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => tag.Value)]), value, (_, sum) => sum + value);
    }
}
