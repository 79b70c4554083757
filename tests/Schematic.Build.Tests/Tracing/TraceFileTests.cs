using System.Text.Json;
using Microsoft.Build.Utilities;
using Schematic.Build.Tasks;
using Schematic.Build.Tests.Tasks;
using Schematic.Generation.Tests;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Build.Tests.Tracing;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TraceFileTests : IDisposable
{
    private readonly FakeBuildEngine _engine = new();
    private readonly ProjectFolder _project = new ProjectFolder().WithApi("pets.yaml", Api("Pets")).WithApi("toys.yaml", Api("Toys"));

    public void Dispose() => _project.Dispose();

    [Test]
    public void Every_stage_of_every_module_is_on_a_track_that_has_a_name()
    {
        var events = Trace();

        var tracks = events.Where(e => Text(e, "name") == "thread_name").Select(e => e.GetProperty("tid").GetInt32()).ToHashSet();
        var slices = events.Where(e => Text(e, "ph") == "X").ToList();
        Assert.That(slices.Select(e => tracks.Contains(e.GetProperty("tid").GetInt32())), Has.All.True);
        Assert.That(slices.Select(e => Text(e, "name")), Is.SupersetOf(new[] { "generate", "compare", "read", "load", "import", "commit" }));
        foreach (var module in (string[])["Pets", "Toys"])
        {
            Assert.That(
                slices.Where(e => e.GetProperty("args").TryGetProperty("module", out var name) && name.GetString() == module).Select(e => Text(e, "name")).Distinct(),
                Is.EquivalentTo(new[] { "bind", "render", "stage" }));
        }
    }

    [Test]
    public void Slices_of_a_track_are_nested_or_adjacent()
    {
        var slices = Trace().Where(e => Text(e, "ph") == "X")
            .Select(e => (Track: e.GetProperty("tid").GetInt32(), Start: e.GetProperty("ts").GetDouble(), End: e.GetProperty("ts").GetDouble() + e.GetProperty("dur").GetDouble()))
            .ToList();

        Assert.That(slices, Has.Count.GreaterThan(20));
        foreach (var a in slices)
        {
            Assert.That(
                slices.Where(b => b.Track == a.Track && a.Start < b.Start - Rounding && b.Start < a.End - Rounding && b.End > a.End + Rounding), Is.Empty, $"across {a}");
        }

        Assert.That(slices.Select(slice => slice.Start), Has.All.GreaterThanOrEqualTo(0));
    }

    [Test]
    public void A_module_has_a_track_from_its_first_work_to_its_last()
    {
        var events = Trace();

        foreach (var module in (string[])["Pets", "Toys"])
        {
            var (start, end) = (Single(events, "b", module), Single(events, "e", module));
            Assert.That(start.GetProperty("id").GetString(), Is.EqualTo(end.GetProperty("id").GetString()));
            Assert.That(start.GetProperty("ts").GetDouble(), Is.LessThan(end.GetProperty("ts").GetDouble()));
        }
    }

    [Test]
    public void A_build_that_fails_has_its_timeline_too()
    {
        _project.WithApi("pets.yaml", "api: Pets\napi: Dogs\n");

        Assert.That(Trace(succeeds: false).Select(e => Text(e, "name")), Does.Contain("read").And.Not.Contain("commit"));
    }

    [Test]
    public void A_timeline_that_cannot_be_written_is_a_warning_at_its_file()
    {
        _project.WithFile("occupied", "A file where a folder is needed.");
        using var task = Task("occupied/trace.json");

        var succeeded = task.Execute();

        Assert.That(succeeded, Is.True);
        var warning = _engine.Warnings.Single();
        Assert.That((warning.Code, warning.File, warning.LineNumber, warning.ColumnNumber), Is.EqualTo(("SCH6003", _project.PathOf("occupied/trace.json"), 0, 0)));
    }

    // Spans begin and end by a clock of 100 ns.
    private const double Rounding = 0.2;

    private List<JsonElement> Trace(bool succeeds = true)
    {
        using var task = Task("traces/build.json");
        Assert.That(task.Execute(), Is.EqualTo(succeeds));
        using var document = JsonDocument.Parse(File.ReadAllText(_project.PathOf("traces/build.json")));
        return [.. document.RootElement.GetProperty("traceEvents").EnumerateArray().Select(e => e.Clone())];
    }

    private static JsonElement Single(List<JsonElement> events, string phase, string name) =>
        events.Single(e => Text(e, "ph") == phase && Text(e, "name") == name);

    private static string? Text(JsonElement e, string name) => e.GetProperty(name).GetString();

    private SchematicGenerate Task(string trace) => new()
    {
        BuildEngine = _engine,
        Apis = [.. _project.Items.Select(item => new TaskItem(item.Path))],
        ProjectFile = _project.PathOf("Shop.csproj"),
        OutputDirectory = _project.Output,
        Namespace = "Shop.Apis",
        LanguageVersion = "12.0",
        MaxParallelism = 4,
        RoslynDirectory = Sdk.RoslynDirectory,
        Trace = trace,
    };
}
