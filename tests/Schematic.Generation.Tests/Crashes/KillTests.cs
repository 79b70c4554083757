using System.Diagnostics;
using System.Globalization;

namespace Schematic.Generation.Tests.Crashes;

/// <summary>Kills processes that generate. <c>SCHEMATIC_KILLS</c> sets how many of them at random moments.</summary>
[Category("Slow")]
public sealed class KillTests
{
    // Named after the spans of the writer; `stage`, `replace` and `remove` occur once for each file.
    private static readonly (string Span, int Occurrence)[] Steps =
    [
        ("lock", 1), ("recover", 1), ("stage", 1), ("stage", 6), ("commit", 1), ("keep", 1), ("keep", 2), ("journal", 1), ("replace", 1),
        ("replace", 7), ("remove", 1), ("remove", 3), ("journal", 2), ("clean", 1),
    ];

    private readonly CrashScene _scene = new();

    [OneTimeTearDown]
    public void Dispose() => _scene.Dispose();

    [Test]
    public void A_kill_at_a_step_of_the_writer_is_undone_by_the_next_build(
        [ValueSource(nameof(Steps))] (string Span, int Occurrence) step, [Values] bool atEnd)
    {
        _scene.Restore();

        Assert.That(CrashHost.Kill(_scene.Folder, new Kill(step.Span, step.Occurrence, atEnd)), Is.True, "the step was reached");

        ExpectNothingTorn(_scene.Look());
        _scene.ExpectNextBuildToBeClean();
    }

    [Test]
    public void Kills_at_random_moments_are_undone_by_the_next_build()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("SCHEMATIC_KILLS") ?? "16", CultureInfo.InvariantCulture);
        var moments = new RandomMoments(CrashHost.Measure(_scene.Restore().Folder));
        var start = Stopwatch.GetTimestamp();
        int kills = 0, mixed = 0;

        while (kills < count)
        {
            _scene.Restore();
            foreach (var moment in moments.Next()) kills += CrashHost.Kill(_scene.Folder, moment) ? 1 : 0;
            var wreck = _scene.Look();
            mixed += wreck.Mixed.Count > 0 ? 1 : 0;
            ExpectNothingTorn(wreck);
            _scene.ExpectNextBuildToBeClean();
        }

        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kills} kills in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s: 0 torn files, 0 failing next builds, 0 differences from a clean build; before the next build, {mixed} times a module had both old and new files."));
    }

    // Incomplete output is marked, and not compiled before the generator has run again.
    private static void ExpectNothingTorn(Wreck wreck)
    {
        Assert.That(wreck.Torn, Is.Empty);
        Assert.That(wreck.IsWhole || wreck.IsMarked, Is.True);
    }
}
