using System.Globalization;

namespace Schematic.Generation.Pipeline;

/// <summary>The times of files as MSBuild tells them by the item metadata <c>ModifiedTime</c>.</summary>
internal static class ReferenceTimes
{
    // A file system's clock ticks more slowly than that of the process.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    /// <summary>A line for each file: its name and its time.</summary>
    /// <param name="paths">Paths relative to the project.</param>
    /// <param name="projectDirectory">The project's folder.</param>
    /// <param name="begin">When the run began (UTC): what was written since may not be what was read, and gets no time.</param>
    public static string Of(IReadOnlyList<string> paths, string projectDirectory, DateTime begin) =>
        string.Concat(paths.Select(path => $"{Path.GetFileName(path)} {TimeOf(Path.Combine(projectDirectory, path), begin - Tick)}\n"));

    private static string TimeOf(string path, DateTime begin) => File.GetLastWriteTimeUtc(path) is var time && time < begin
        ? time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture)
        : "unknown";
}
