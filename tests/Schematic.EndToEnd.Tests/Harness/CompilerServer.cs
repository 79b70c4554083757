using System.Diagnostics;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>
/// A compiler server that all builds of the run share, as a developer's builds do: a warm compiler takes a third
/// of the time. Other servers are neither used nor stopped. If the run is killed, the server stops after ten minutes without work.
/// </summary>
internal static class CompilerServer
{
    private static readonly string Name = "schematic-" + Guid.NewGuid().ToString("N")[..12];

    private static readonly Lazy<Process?> Server = new(Start);

    /// <summary>Gets the environment variables of builds that use the server; empty if the SDK has no server.</summary>
    public static IReadOnlyDictionary<string, string> Environment => Server.Value is null
        ? new Dictionary<string, string>()
        : new Dictionary<string, string> { ["UseSharedCompilation"] = "true", ["SharedCompilationId"] = Name };

    /// <summary>Stops the server.</summary>
    public static void Stop()
    {
        if (!Server.IsValueCreated || Server.Value is not { } server) return;
        server.Kill();
        server.Dispose();
    }

    private static Process? Start()
    {
        var root = Path.GetDirectoryName(System.Environment.ProcessPath)!;
        using var version = Process.Start(new ProcessStartInfo("dotnet", "--version") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var compiler = Path.Combine(root, "sdk", version.StandardOutput.ReadToEnd().Trim(), "Roslyn", "bincore", "VBCSCompiler.dll");
        version.WaitForExit();
        if (!File.Exists(compiler)) return null;
        var server = Process.Start(new ProcessStartInfo("dotnet", [compiler, "-pipename:" + Name])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        _ = server.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = server.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return server;
    }
}
