using System.Diagnostics;
using System.Text;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>Runs the <c>dotnet</c> command as a person would.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    // The test host's own settings are not the business of the builds it starts.
    private static readonly string[] Foreign =
        ["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "NUGET_PACKAGES", "DOTNET_HOST_PATH"];

    /// <summary>Runs a command and waits for it.</summary>
    /// <param name="directory">Where it runs.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>The exit code, and everything that was written to both streams.</returns>
    public static (int ExitCode, string Output) Run(string directory, params IEnumerable<string> arguments) =>
        Run(directory, new Dictionary<string, string>(), arguments);

    /// <summary>Runs a command with environment variables of its own, and waits for it.</summary>
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
            // The end of a stream, which may come before the first line of the other one.
            if (line is null) return;
            lock (output) output.AppendLine(line);
        }
    }

    /// <summary>Runs a command, and kills it and all that it started, a while after something has come to pass.</summary>
    /// <returns>Whether it was killed; it was not where it ended before.</returns>
    public static bool Kill(string directory, Func<bool> hasBegun, TimeSpan delay, params IEnumerable<string> arguments)
    {
        using var process = Start(directory, new Dictionary<string, string>(), arguments);
        // What nobody reads would fill the pipes and stop the command.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        while (!hasBegun() && !process.HasExited) Thread.Sleep(1);
        if (process.WaitForExit(delay)) return false;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return true;
    }

    /// <summary>Starts <c>dotnet watch</c>, which ends when it is disposed of.</summary>
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
        // Nodes and servers that outlive a build would hold its files.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        // What lives for a second has no use for the profiles that the runtime would gather: a tenth of its time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in CompilerServer.Environment) start.Environment[name] = value;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
