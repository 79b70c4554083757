using System.Diagnostics;
using System.Text;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>A <c>dotnet watch</c> command that runs until it is disposed of.</summary>
internal sealed class WatchCommand : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private int _read;

    /// <summary>Reads the output of a process that has just been started.</summary>
    public WatchCommand(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Gets the output so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Waits for a string in the output after the previous one.</summary>
    /// <exception cref="TimeoutException">The string was not written in time.</exception>
    public void WaitFor(string text, TimeSpan patience)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < patience; Thread.Sleep(50))
        {
            var found = Output.IndexOf(text, _read, StringComparison.Ordinal);
            if (found < 0) continue;
            _read = found + text.Length;
            return;
        }

        throw new TimeoutException($"'{text}' was not written:\n{Output}");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_output) _output.AppendLine(line);
    }
}
