using Schematic.Generation.Pipeline;

namespace Schematic.Generation.Tests.Pipeline;

internal sealed class StageRunnerTests
{
    [Test]
    public void A_failure_of_the_generator_is_reported_at_the_subject()
    {
        var log = new RecordingLog();
        var runner = new StageRunner(1, log, CancellationToken.None);

        var results = runner.Run<int, int>("bind", new("Pets", "Pets", "apis/pets.schematic.yaml"), 0, _ => throw new InvalidOperationException("no"));

        Assert.That(results, Is.Empty);
        Assert.That(runner.Failures.Single().ToString(), Does.StartWith("apis/pets.schematic.yaml(1,1): error SCH9001").And.Contain("InvalidOperationException: no"));
        Assert.That(log.Exceptions, Has.Count.EqualTo(1));
        Assert.That(log.Stages, Is.EqualTo(new[] { "bind Pets" }));
    }

    [Test]
    public async Task An_item_on_which_the_generator_fails_takes_no_other_along()
    {
        var runner = new StageRunner(2, new RecordingLog(), CancellationToken.None);

        var results = await runner.RunAllAsync<int, int>("bind", item => new($"{item}"), item => item % 3 == 1 ? throw new InvalidOperationException("no") : item, Enumerable.Range(0, 9));

        Assert.That(results, Is.EqualTo(new[] { 0, 2, 3, 5, 6, 8 }));
        Assert.That(runner.Failures.Select(failure => failure.Location.File), Is.EqualTo(new[] { "1", "4", "7" }));
    }

    [Test]
    public void Cancellation_is_not_a_failure()
    {
        var runner = new StageRunner(1, new RecordingLog(), new CancellationToken(canceled: true));

        Assert.That(() => runner.Run<int, int>("bind", new("Pets"), 0, _ => 0), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(runner.Failures, Is.Empty);
    }

    [Test]
    public void A_run_that_is_cancelled_has_no_partial_result([Values(1, 4)] int parallelism, [Values(0, 5, 39)] int last)
    {
        using var cancellation = new CancellationTokenSource();
        var runner = new StageRunner(parallelism, new RecordingLog(), cancellation.Token);

        var results = runner.RunAllAsync<int, int>("export", item => new($"{item}"), Export, Enumerable.Range(0, 40));

        Assert.That(async () => await results, Throws.InstanceOf<OperationCanceledException>());

        int Export(int item)
        {
            if (item == last) cancellation.Cancel();
            return item;
        }
    }
}
