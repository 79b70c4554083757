using System.Diagnostics.Tracing;
using Schematic.Generation.Hosting;

namespace Schematic.Generation.Tests.Hosting;

[NonParallelizable]
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

    // The runtime compiles a method before its first call only.
    [Test]
    public void New_methods_are_called_until_the_run_ends()
    {
        using var compiled = new CompiledMethods();
        using (new TieringDelay()) Assert.That(() => compiled.Count, Is.GreaterThanOrEqualTo(3).After(60_000, 20));
    }

    /// <summary>Counts the methods of the delay that the runtime compiles.</summary>
    private sealed class CompiledMethods : EventListener
    {
        private const EventKeywords Compilation = (EventKeywords)0x10;

        private int _count;

        public int Count => Volatile.Read(ref _count);

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Microsoft-Windows-DotNETRuntime") EnableEvents(eventSource, EventLevel.Verbose, Compilation);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true || eventData.Payload is not { } values) return;
            if (values.Contains("Call") && values.OfType<string>().Any(value => value.Contains(nameof(TieringDelay), StringComparison.Ordinal))) Interlocked.Increment(ref _count);
        }
    }
}
