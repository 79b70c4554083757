using System.Diagnostics;

namespace Schematic.EndToEnd.Tests.Harness;

/// <summary>A folder that is read-only, even for root, until it is disposed of. Tests are skipped on machines that do not support it.</summary>
internal sealed class ReadOnlyFolder : IDisposable
{
    private readonly string _folder;

    private ReadOnlyFolder(string folder) => _folder = folder;

    /// <summary>Mounts a folder over itself.</summary>
    public static ReadOnlyFolder Make(string folder)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) Assert.Ignore("Mounting a folder needs the root of a Linux.");
        if (Run("mount", "--bind", folder, folder) is { Length: > 0 } refusal) Assert.Ignore($"mount is refused here: {refusal}");
        var made = new ReadOnlyFolder(folder);
        Assert.That(Run("mount", "-o", "remount,bind,ro", folder), Is.Empty);
        return made;
    }

    public void Dispose() => Run("umount", _folder);

    /// <returns>The error output of the command.</returns>
    private static string Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : error;
    }
}
