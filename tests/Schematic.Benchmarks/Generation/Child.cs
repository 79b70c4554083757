using System.Diagnostics;
using System.Globalization;

namespace Schematic.Benchmarks.Generation;

/// <summary>Runs processes and measures them from outside.</summary>
internal static class Child
{
    /// <summary>Runs this program in a new process, in which nothing is warm.</summary>
    /// <returns>The named values it printed, and how long the process lived under <c>process</c>; all in milliseconds.</returns>
    public static IReadOnlyDictionary<string, double> RunSelf(params IEnumerable<string> arguments)
    {
        var (took, output) = Run(Environment.ProcessPath!, Environment.CurrentDirectory, [typeof(Child).Assembly.Location, .. arguments]);
        var values = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
        values["process"] = took.TotalMilliseconds;
        return values;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static (TimeSpan Took, string Output) Run(string program, string directory, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (Stopwatch.GetElapsedTime(started), output)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.\n{output}");
    }

    /// <summary>Runs a program to its end and measures it with all processes that it starts and waits for. Only on Linux.</summary>
    /// <returns>Seconds: how long it took, and the processor time.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static (double Took, double Processor) Measure(string program, string directory, params IEnumerable<string> arguments)
    {
        var before = ProcessorTimeOfChildren();
        var (took, _) = Run(program, directory, arguments);
        return (took.TotalSeconds, ProcessorTimeOfChildren() - before);
    }

    // proc(5): fields 16 and 17 of stat, in hundredths of a second.
    private static double ProcessorTimeOfChildren()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / 100;
    }

    /// <summary>Prints a named value for <see cref="RunSelf"/>.</summary>
    public static void Print(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value}"));

    /// <summary>Returns the median.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
