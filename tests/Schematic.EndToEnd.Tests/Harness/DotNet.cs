using System.Diagnostics;
using System.Text;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>Runs the <c>dotnet</c> command as a developer does.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    // Settings of the test host that must not reach the builds it starts.
    private static readonly string[] Foreign =
        ["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "NUGET_PACKAGES", "DOTNET_HOST_PATH", "MSBUILDENSURESTDOUTFORTASKPROCESSES"];

    /// <summary>Runs a command and waits for it.</summary>
    /// <param name="directory">The working directory.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>The exit code, and the output of both streams.</returns>
    public static (int ExitCode, string Output) Run(string directory, params IEnumerable<string> arguments) =>
        Run(directory, new Dictionary<string, string>(), arguments);

    /// <summary>Runs a command with additional environment variables, and waits for it.</summary>
    public static (int ExitCode, string Output) Run(string directory, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        using var process = Start(directory, environment, arguments);
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end.\n{output}");
        }

        process.WaitForExit();
        return (process.ExitCode, output.ToString());

        void Append(string? line)
        {
            // The end of one stream, which may come before the first line of the other.
            if (line is null) return;
            lock (output) output.AppendLine(line);
        }
    }

    /// <summary>Runs a command, and kills it and its child processes a while after a condition is met.</summary>
    /// <returns>True if it was killed; false if it ended before.</returns>
    public static bool Kill(string directory, Func<bool> hasBegun, TimeSpan delay, params IEnumerable<string> arguments)
    {
        using var process = Start(directory, new Dictionary<string, string>(), arguments);
        // Full pipes would block the command.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        while (!hasBegun() && !process.HasExited) Thread.Sleep(1);
        if (process.WaitForExit(delay)) return false;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return true;
    }

    /// <summary>Starts <c>dotnet watch</c>.</summary>
    public static WatchCommand Watch(string directory, params IEnumerable<string> arguments) =>
        new(Start(directory, new Dictionary<string, string>(), ["watch", "--non-interactive", .. arguments]));

    private static Process Start(string directory, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Foreign) start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // Nodes and servers that outlive a build would keep its files open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        // Profiles cost a tenth of the time of a process that lives for a second, and are of no use to it.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in CompilerServer.Environment) start.Environment[name] = value;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
