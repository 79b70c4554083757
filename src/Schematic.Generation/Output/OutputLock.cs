using System.Diagnostics;
using Schematic.Generation.Tracing;

namespace Schematic.Generation.Output;

/// <summary>Keeps two builds from writing into one directory at a time. The operating system ends it with the process.</summary>
internal static class OutputLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    // Nobody wonders about less.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Waits until no other build writes into a directory.</summary>
    /// <param name="directory">The directory, which is made where it does not exist.</param>
    /// <param name="waits">Called once, when the waiting has become long enough for a person to wonder.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The lock; disposing of it lets the next build in.</returns>
    /// <exception cref="IOException">The directory cannot be written to.</exception>
    public static IDisposable Take(OutputDirectory directory, Action waits, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Begin("lock");
        Directory.CreateDirectory(directory.Full(""));
        for (var (started, isTold) = (Stopwatch.GetTimestamp(), false); ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(directory.Checked(OutputDirectory.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (IsHeld(exception))
            {
                if (!isTold && Stopwatch.GetElapsedTime(started) > Patience)
                {
                    waits();
                    isTold = true;
                }

                cancellationToken.WaitHandle.WaitOne(Interval);
            }
        }
    }

    // ERROR_SHARING_VIOLATION on Windows; EWOULDBLOCK, as Linux and as macOS number it.
    private static bool IsHeld(IOException exception) => OperatingSystem.IsWindows()
        ? (exception.HResult & 0xFFFF) == 32
        : exception.HResult is 11 or 35;
}
