using System.Diagnostics;
using System.Globalization;

namespace Schematic.Fuzz.Descriptions;

/// <summary>A run of many descriptions, each by its number, so that a run can be continued and an error repeated.</summary>
/// <param name="folder">The folder in which descriptions with errors are kept.</param>
/// <param name="compilesOneOf">One of how many accepted descriptions is compiled; the others are parsed.</param>
internal sealed class Campaign(string folder, uint compilesOneOf)
{
    /// <summary>The longest processor time for a description.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    // Less than the 1.5 MB of a thread of the build.
    private const int StackSize = 1 << 20;

    private long _begun;
    private ulong _current;

    /// <summary>Gets the number of descriptions for which code was generated.</summary>
    public int Accepted { get; private set; }

    /// <summary>Gets the number of descriptions with an error.</summary>
    public int Failed { get; private set; }

    /// <summary>Gets the longest time of a description and its number.</summary>
    public (TimeSpan Time, ulong Number) Slowest { get; private set; }

    /// <summary>Runs the descriptions from one number to another, or until a time.</summary>
    /// <returns>The number after the last one.</returns>
    public ulong Run(ulong first, ulong end, TimeSpan most)
    {
        var next = first;
        var started = Stopwatch.GetTimestamp();
        // A description that ends the process leaves its number in the folder.
        using var current = new FileStream(Path.Combine(Directory.CreateDirectory(folder).FullName, "current"), FileMode.Create, FileAccess.Write, FileShare.Read, 1);
        using var watch = new Timer(_ => Watch(), null, Limit, TimeSpan.FromSeconds(1));
        var thread = new Thread(
            () =>
            {
                for (; next < end && Stopwatch.GetElapsedTime(started) < most; next++)
                {
                    current.Position = 0;
                    current.Write(BitConverter.GetBytes(next));
                    One(next);
                    if ((next - first) % 10_000 == 9_999) Console.WriteLine(Summary(next + 1 - first, started));
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        Console.WriteLine(Summary(next - first, started));
        return next;
    }

    private void One(ulong number)
    {
        _current = number;
        Volatile.Write(ref _begun, Environment.CpuUsage.TotalTime.Ticks);
        var description = Description.Number(number);
        var verdict = Verdict.Of(description, Accepted % compilesOneOf == 0);
        var took = Environment.CpuUsage.TotalTime - TimeSpan.FromTicks(Volatile.Read(ref _begun));
        Volatile.Write(ref _begun, 0);
        if (took > Slowest.Time) Slowest = (took, number);
        if (verdict.IsAccepted) Accepted++;
        if (verdict.Errors.Count == 0) return;
        Failed++;
        description.Write(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number}-{description.Path}")));
        Console.WriteLine($"{number}: {string.Join("\n    ", verdict.Errors.Take(3))}");
    }

    private void Watch()
    {
        if (Volatile.Read(ref _begun) is not 0 and var begun && Environment.CpuUsage.TotalTime - TimeSpan.FromTicks(begun) > Limit)
            Environment.FailFast($"The description {_current} takes more than {Limit.TotalSeconds} s.");
    }

    private string Summary(ulong count, long started)
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{count} descriptions in {Stopwatch.GetElapsedTime(started).TotalMinutes:N1} min, {Accepted} accepted, {Failed} with errors; slowest {Slowest.Time.TotalSeconds:N2} s ({Slowest.Number}), peak memory {process.PeakWorkingSet64 / 1e6:N0} MB");
    }
}
