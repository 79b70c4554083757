using System.Collections.Concurrent;
using Microsoft.Build.Logging.StructuredLogger;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>
/// MSBuild servers that the builds of a run share: a warm build takes less than half of the processor time. Each server runs one
/// build at a time, so that parallel tests use several. Builds of several nodes or with environment variables of their own, which a running server
/// would not notice, start a process. If the run is killed, the servers stop after a quarter of an hour without work.
/// </summary>
internal static class BuildServers
{
    private const string Salt = "MSBUILDNODEHANDSHAKESALT";

    private static readonly string Run = Guid.NewGuid().ToString("N")[..12];

    private static readonly ConcurrentBag<string> Free = [];

    private static int _count;

    /// <summary>Gets a value that indicates whether builds on this system can use a server. On Windows, it would keep the tasks' files open.</summary>
    private static bool IsUsable => !OperatingSystem.IsWindows();

    /// <summary>Runs a build in a server if it can, otherwise in a process of its own.</summary>
    /// <param name="directory">The working directory.</param>
    /// <param name="environment">Additional environment variables.</param>
    /// <param name="arguments">The command and its arguments, among them one that requests the binary log.</param>
    /// <param name="logFile">The path of the binary log.</param>
    /// <returns>The exit code, and the output of both streams.</returns>
    public static (int ExitCode, string Output) Build(
        string directory, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments, string logFile)
    {
        if (!IsUsable || environment.Count > 0 || !arguments.Contains("-m:1")) return DotNet.Run(directory, environment, arguments);
        if (!Free.TryTake(out var server)) server = $"schematic-{Run}-{Interlocked.Increment(ref _count)}";
        try
        {
            var (exitCode, output) = DotNet.Run(directory, Of(server), arguments);
            return (ResultOf(exitCode, logFile), output);
        }
        finally
        {
            Free.Add(server);
        }
    }

    /// <summary>
    /// Returns the result of a build in a server. The client waits for packets and for the end of the connection at the same time. If both are there, as on a
    /// busy machine, it takes the end first and returns 1 without the result. The log has the result of the server.
    /// </summary>
    internal static int ResultOf(int exitCode, string logFile) =>
        exitCode == 1 && File.Exists(logFile) && BinaryLog.ReadBuild(logFile).Succeeded ? 0 : exitCode;

    /// <summary>Stops the servers.</summary>
    public static void Stop()
    {
        while (Free.TryTake(out var server)) DotNet.Run(Repository.Root, Of(server), ["build-server", "shutdown", "--msbuild"]);
    }

    private static Dictionary<string, string> Of(string server) =>
        new() { ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1", ["MSBUILDDISABLENODEREUSE"] = "0", [Salt] = server };
}
