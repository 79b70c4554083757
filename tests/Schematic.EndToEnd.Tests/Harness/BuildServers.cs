using System.Collections.Concurrent;

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
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>The exit code, and the output of both streams.</returns>
    public static (int ExitCode, string Output) Build(string directory, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments)
    {
        if (!IsUsable || environment.Count > 0 || !arguments.Contains("-m:1")) return DotNet.Run(directory, environment, arguments);
        if (!Free.TryTake(out var server)) server = $"schematic-{Run}-{Interlocked.Increment(ref _count)}";
        try
        {
            var (exitCode, output) = DotNet.Run(directory, Of(server), arguments);
            // Seen on a busy machine: the server wrote that the build succeeded, and the command returned 1. The output is that of the server.
            return (exitCode == 1 && output.Contains("\nBuild succeeded.", StringComparison.Ordinal) && output.Contains("\n    0 Error(s)", StringComparison.Ordinal) ? 0 : exitCode, output);
        }
        finally
        {
            Free.Add(server);
        }
    }

    /// <summary>Stops the servers.</summary>
    public static void Stop()
    {
        while (Free.TryTake(out var server)) DotNet.Run(Repository.Root, Of(server), ["build-server", "shutdown", "--msbuild"]);
    }

    private static Dictionary<string, string> Of(string server) =>
        new() { ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1", ["MSBUILDDISABLENODEREUSE"] = "0", [Salt] = server };
}
