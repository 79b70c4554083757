using System.Diagnostics;
using Schematic.Generation.Tracing;

namespace Schematic.Generation.Output;

/// <summary>Prevents two builds from writing to one directory at the same time. The operating system releases the lock with the process.</summary>
internal static class OutputLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    // A shorter wait is not worth a message.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Waits until no other build writes to a directory.</summary>
    /// <param name="directory">The directory, which is created if it does not exist.</param>
    /// <param name="waits">Called once if the wait takes long enough to report.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The lock, which is released when it is disposed.</returns>
    /// <exception cref="IOException">The directory is not writable.</exception>
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

    // ERROR_SHARING_VIOLATION on Windows; EWOULDBLOCK with the values of Linux and macOS.
    private static bool IsHeld(IOException exception) => OperatingSystem.IsWindows()
        ? (exception.HResult & 0xFFFF) == 32
        : exception.HResult is 11 or 35;
}
