using System.Globalization;
using Microsoft.Build.Framework;

namespace Schematic.Benchmarks.Generation;

/// <summary>
/// A logger that writes how long a build and the package's targets took. A binary log stores each item and property that a target sets,
/// which takes longer than most targets.
/// </summary>
/// <remarks>Its parameter is the file that it writes: a line for each target, with the name and the milliseconds, and one for the whole build.</remarks>
public sealed class TargetTimes : ILogger
{
    internal const string WholeBuild = "build";

    private readonly Dictionary<BuildEventContext, (string Target, DateTime Started)> _running = [];
    private readonly Dictionary<string, TimeSpan> _times = [];
    private DateTime _started;

    /// <inheritdoc/>
    public LoggerVerbosity Verbosity { get; set; }

    /// <inheritdoc/>
    public string? Parameters { get; set; }

    /// <summary>How a build loads this logger.</summary>
    /// <param name="file">The file to write.</param>
    /// <returns>The argument of the build.</returns>
    public static string Argument(string file) => $"-logger:{typeof(TargetTimes).FullName},{typeof(TargetTimes).Assembly.Location};{file}";

    /// <summary>Reads what a build has written.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Milliseconds by target; the whole build is one of them.</returns>
    public static Dictionary<string, double> Read(string file) => File.ReadLines(file)
        .Select(line => line.Split(' '))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Initialize(IEventSource eventSource)
    {
        ArgumentNullException.ThrowIfNull(eventSource);
        eventSource.BuildStarted += (_, build) => _started = build.Timestamp;
        eventSource.TargetStarted += (_, target) => Start(target);
        eventSource.TargetFinished += (_, target) => Finish(target);
        eventSource.BuildFinished += (_, build) => _times[WholeBuild] = build.Timestamp - _started;
    }

    /// <inheritdoc/>
    public void Shutdown() =>
        File.WriteAllLines(Parameters!, _times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Key} {time.Value.TotalMilliseconds}")));

    private void Start(TargetStartedEventArgs target)
    {
        if (target.TargetFile.Contains("schematic.build", StringComparison.OrdinalIgnoreCase))
            _running[target.BuildEventContext!] = (target.TargetName, target.Timestamp);
    }

    private void Finish(TargetFinishedEventArgs target)
    {
        if (!_running.Remove(target.BuildEventContext!, out var running)) return;
        _times[running.Target] = _times.GetValueOrDefault(running.Target) + (target.Timestamp - running.Started);
    }
}
