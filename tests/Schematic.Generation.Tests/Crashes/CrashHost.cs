using System.Diagnostics;
using System.Globalization;

namespace Schematic.Generation.Tests.Crashes;

/// <summary>Runs the generator in a separate process, which kills itself at a given point.</summary>
internal static class CrashHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string Program = Repository.PathOf(
        "tests", "Schematic.CrashHost", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Schematic.CrashHost.dll");

    /// <summary>Generates, and kills the process at a moment.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="kill">The moment.</param>
    /// <returns>True if the process was killed; false if it ended before.</returns>
    public static bool Kill(string folder, Kill kill)
    {
        var (exitCode, _) = Run(folder, kill.Span, Text(kill.Occurrence), kill.AtEnd ? "end" : "begin", Text(kill.Microseconds));
        return exitCode != 0;
    }

    /// <summary>Generates to the end.</summary>
    /// <returns>How many microseconds the first span of each name took.</returns>
    public static IReadOnlyDictionary<string, double> Measure(string folder)
    {
        var (exitCode, output) = Run(folder);
        Assert.That(exitCode, Is.Zero, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => double.Parse(words[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    private static (int ExitCode, string Output) Run(string folder, params IEnumerable<string> plan)
    {
        var start = new ProcessStartInfo("dotnet", [Program, folder, Sdk.RoslynDirectory, .. plan]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (process.WaitForExit(Patience)) return (process.ExitCode, output.GetAwaiter().GetResult());
        process.Kill();
        throw new TimeoutException("The host did not end.");
    }

    private static string Text(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}

/// <summary>The moment of a kill: a time after a span of the generator began or ended.</summary>
/// <param name="Span">The name of the span.</param>
/// <param name="Occurrence">Which of the spans of that name, from 1.</param>
/// <param name="AtEnd">Whether its end is meant.</param>
/// <param name="Microseconds">How long after that.</param>
internal sealed record Kill(string Span, int Occurrence = 1, bool AtEnd = false, double Microseconds = 0);
