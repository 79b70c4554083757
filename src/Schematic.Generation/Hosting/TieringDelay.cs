using System.Reflection;

namespace Schematic.Generation.Hosting;

/// <summary>
/// Keeps the runtime from counting the calls of methods during a run. It would compile each method that was called thirty times again, with more optimizations, mostly
/// after the run, when nothing calls it any more and the C# compiler needs the processor (<c>docs/decisions/tiered-compilation.md</c>).
/// </summary>
/// <remarks>The runtime begins to count when no method was called for the first time within a tenth of a second. So a thread calls another new method before that.</remarks>
public sealed class TieringDelay : IDisposable
{
    private const int Milliseconds = 30;

    // Their combinations last for ten seconds of a process. If it generates for longer, the optimizations are worth their time.
    private static readonly Type[] Arguments = [typeof(bool), typeof(byte), typeof(char), typeof(double), typeof(int), typeof(long), typeof(uint)];

    private static readonly MethodInfo Method = typeof(TieringDelay).GetMethod(nameof(Call), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static int _calls;

    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _thread;

    /// <summary>Begins to delay.</summary>
    public TieringDelay()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = nameof(TieringDelay) };
        _thread.Start();
    }

    /// <summary>Ends the delay; no thread outlives it.</summary>
    public void Dispose()
    {
        _stop.Set();
        _thread.Join();
        _stop.Dispose();
    }

    private void Run()
    {
        while (CallNew() && !_stop.Wait(Milliseconds)) { }
    }

    // The code for each combination of value types is a method of its own. Each is new once in a process.
    private static bool CallNew()
    {
        var number = Interlocked.Increment(ref _calls) - 1;
        var count = Arguments.Length;
        if (number >= count * count * count) return false;
        Method.MakeGenericMethod(Arguments[number % count], Arguments[number / count % count], Arguments[number / count / count]).CreateDelegate<Action>()();
        return true;
    }

    private static void Call<TFirst, TSecond, TThird>()
    {
    }
}
