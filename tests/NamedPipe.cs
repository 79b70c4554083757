using System.Diagnostics;

namespace Schematic.Tests;

/// <summary>A pipe in the file system without a writer: opening it would block forever. Tests are skipped on machines that do not support it.</summary>
internal static class NamedPipe
{
    /// <summary>Creates a pipe.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Windows has no pipes in its file system.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
    }
}
