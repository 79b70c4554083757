using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>A web application of <c>testassets</c> that runs on a free port of 127.0.0.1 until it is disposed of.</summary>
internal sealed partial class WebApp : IDisposable
{
    private readonly Process _process;

    private WebApp(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Gets the address of the application.</summary>
    public Uri Address { get; }

    /// <summary>Starts an application that was built together with the tests.</summary>
    public static WebApp Start(string name) => StartFile(Path.Combine(Repository.Root, "testassets", name, "bin", TestRun.Configuration, "net10.0", name + ".dll"));

    /// <summary>Starts an application.</summary>
    /// <param name="assembly">The path of its assembly.</param>
    /// <param name="arguments">Its arguments.</param>
    public static WebApp StartFile(string assembly, params IEnumerable<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0", .. arguments]) { RedirectStandardOutput = true })!;
        while (process.StandardOutput.ReadLine() is { } line)
            if (Listening().Match(line) is { Success: true } match) return Started(process, new Uri(match.Value));
        throw new InvalidOperationException($"{assembly} did not start.");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    // A full pipe would block the application.
    private static WebApp Started(Process process, Uri address)
    {
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return new WebApp(process, address);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
