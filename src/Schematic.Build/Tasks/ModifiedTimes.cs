using System.Globalization;
using Schematic.Generation.Modules;

namespace Schematic.Build.Tasks;

/// <summary>The times of files as MSBuild reports them by the item metadata <c>ModifiedTime</c>.</summary>
internal static class ModifiedTimes
{
    // The clock of a file system is coarser than that of the process.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns a line with the path and the time of each file that exists.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder that the file names are relative to.</param>
    public static string Of(ReadFiles files, string folder) => string.Concat(
        from name in files.Names
        let path = Path.GetFullPath(Path.Combine(folder, name))
        where File.Exists(path)
        select $"{path} {Of(path, files.Begin - Tick)}\n");

    // A file written since the run began may have changed after it was read, and gets a time that no file has.
    private static string Of(string path, DateTime begin) => File.GetLastWriteTimeUtc(path) is var time && time < begin
        ? time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture)
        : "unknown";
}
