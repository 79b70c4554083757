using Schematic.Generation.Hosting;

namespace Schematic.Generation.Tests.Hosting;

public sealed class TieringDelayTests
{
    // Calls that fail would end the process.
    [Test]
    public void Runs_at_the_same_time_and_one_after_the_other_call_new_methods() => Assert.That(
        () => Parallel.For(0, 8, _ =>
        {
            for (var run = 0; run < 3; run++)
            {
                using var delay = new TieringDelay();
                Thread.Sleep(50);
            }
        }),
        Throws.Nothing);
}
