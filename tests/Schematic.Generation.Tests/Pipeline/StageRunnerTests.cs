using Schematic.Generation.Pipeline;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Tests.Pipeline;

internal sealed class StageRunnerTests
{
    [Test]
    public void A_mistake_of_the_generator_is_told_at_what_it_worked_on()
    {
        var log = new RecordingLog();
        var runner = new StageRunner(1, log, CancellationToken.None);

        var told = runner.Run<int, Diagnostic?>(
            "bind", new("apis/pets.schematic.yaml"), 0, _ => throw new InvalidOperationException("no"), (_, diagnostic) => diagnostic);

        Assert.That(told!.ToString(), Does.StartWith("apis/pets.schematic.yaml: error SCH9001").And.Contain("InvalidOperationException: no"));
        Assert.That(log.Exceptions, Has.Count.EqualTo(1));
        Assert.That(log.Stages, Is.EqualTo(new[] { "bind apis/pets.schematic.yaml" }));
    }

    [Test]
    public void Cancellation_is_no_mistake()
    {
        var runner = new StageRunner(1, new RecordingLog(), new CancellationToken(canceled: true));

        Assert.That(
            () => runner.Run<int, Diagnostic?>("bind", new("Pets"), 0, _ => null, (_, diagnostic) => diagnostic),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
