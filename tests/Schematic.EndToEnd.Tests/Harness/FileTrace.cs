using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>The files that a command accessed, recorded by the operating system (Linux, <c>strace</c>).</summary>
internal sealed partial class FileTrace
{
    private const string Tracer = "/usr/bin/strace";

    private FileTrace(IReadOnlySet<string> read, IReadOnlySet<string> written) => (Read, Written) = (read, written);

    /// <summary>True if this machine supports tracing.</summary>
    public static bool IsPossible => File.Exists(Tracer);

    /// <summary>Gets the absolute paths of the files that were opened for reading.</summary>
    public IReadOnlySet<string> Read { get; }

    /// <summary>Gets the absolute paths of the files that were created, written, renamed (both names) or deleted.</summary>
    public IReadOnlySet<string> Written { get; }

    /// <summary>Runs <c>dotnet build</c> for a target of a project, in one process.</summary>
    public static FileTrace OfTarget(Consumer consumer, string target)
    {
        var log = Path.Combine(Path.GetDirectoryName(consumer.Directory)!, target + ".strace");
        var start = new ProcessStartInfo(Tracer,
        [
            "-f", "-qq", "-o", log, "-e", "trace=openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat",
            "dotnet", "build", consumer.ProjectFile, "-t:" + target, "--no-restore", "--nologo", "-m:1",
        ]) { WorkingDirectory = consumer.Directory, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        // Ignores the pipes of the debugger.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        return Parse(File.ReadLines(log));
    }

    private static FileTrace Parse(IEnumerable<string> lines)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => !line.Contains("= -1 ", StringComparison.Ordinal) && !line.Contains("O_DIRECTORY", StringComparison.Ordinal)))
        {
            var isRead = line.Contains("O_RDONLY", StringComparison.Ordinal) && !line.Contains("O_CREAT", StringComparison.Ordinal);
            foreach (Match path in AbsolutePath().Matches(line)) (isRead ? read : written).Add(path.Groups[1].Value);
        }

        return new FileTrace(read, written);
    }

    [GeneratedRegex("\"(/[^\"]*)\"")]
    private static partial Regex AbsolutePath();
}
