using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Schematic.EndToEnd.Tests.Harness;

namespace Schematic.EndToEnd.Tests.Servers;

/// <summary>An installed server that listens on 127.0.0.1, with its own folder, until it is disposed of.</summary>
internal sealed class InstalledServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _log = new();

    private InstalledServer(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Gets the address of the server.</summary>
    public Uri Address { get; }

    /// <summary>Starts a server and waits until it responds; ignores the test if the server is not installed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Returns its arguments for a port and a new folder.</param>
    public static async Task<InstalledServer> StartAsync(string program, Func<int, string, IEnumerable<string>> arguments)
    {
        if (Find(program) is not { } path) throw new IgnoreException($"{program} is not installed.");
        var folder = TestRun.NewFolder(program);
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo(path, arguments(port, folder))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var server = new InstalledServer(process, new Uri($"http://127.0.0.1:{port}"));
        await server.WaitAsync();
        return server;
    }

    /// <summary>Returns a free port of 127.0.0.1.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Returns the path of a program; null if it is not installed.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    // Any response will do, including an error.
    private async Task WaitAsync()
    {
        using var http = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && !_process.HasExited; await Task.Delay(50))
        {
            try
            {
                using var response = await http.GetAsync(Address);
                return;
            }
            catch (HttpRequestException)
            {
            }
        }

        lock (_log) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{_process.StartInfo.FileName} did not answer.\n{_log}"));
    }

    private void Append(object sender, DataReceivedEventArgs line)
    {
        lock (_log) _log.AppendLine(line.Data);
    }
}
