using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

namespace Schematic.Generation.Tests.Crashes;

/// <summary>Prevents a build from writing until it is disposed of. Tests are skipped on machines that do not support it.</summary>
internal sealed class Obstacle : IDisposable
{
    private readonly Action _remove;

    private Obstacle(Action remove) => _remove = remove;

    /// <summary>Mounts a small disk in place of a folder.</summary>
    public static Obstacle SmallDisk(string folder, int kilobytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) Assert.Ignore("Mounting a file system needs the root of a Linux.");
        Command("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k"), "tmpfs", folder);
        return new Obstacle(() => Command("umount", folder));
    }

    /// <summary>Takes a disk's space except for some bytes.</summary>
    public static Obstacle AlmostFullDisk(string folder, long left)
    {
        var filler = Path.Combine(folder, "filler");
        using (var file = File.Create(filler))
        {
            var block = new byte[4096];
            for (var free = new DriveInfo(folder).AvailableFreeSpace; free > left; free -= block.Length) file.Write(block);
        }

        return new Obstacle(() => File.Delete(filler));
    }

    /// <summary>A folder in which nothing may be made.</summary>
    public static Obstacle ClosedFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) throw new IgnoreException("Windows has no such folders.");
        return Environment.IsPrivilegedProcess ? ImmutableFile(folder) : ReadOnlyFolder(folder);
    }

    /// <summary>Prevents the replacement of a file: it is open in another program on Windows, and immutable elsewhere.</summary>
    public static Obstacle HeldFile(string file)
    {
        Assert.That(file, Does.Exist);
        if (!OperatingSystem.IsWindows()) return ImmutableFile(file);
        var handle = File.Open(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        return new Obstacle(handle.Dispose);
    }

    public void Dispose() => _remove();

    [UnsupportedOSPlatform("windows")]
    private static Obstacle ReadOnlyFolder(string folder)
    {
        var mode = File.GetUnixFileMode(folder);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return new Obstacle(() => File.SetUnixFileMode(folder, mode));
    }

    private static Obstacle ImmutableFile(string path)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) Assert.Ignore("Making a file immutable needs the root of a Linux.");
        Command("chattr", "+i", path);
        return new Obstacle(() => Command("chattr", "-i", path));
    }

    // Containers and some file systems refuse even root.
    private static void Command(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) Assert.Ignore($"{program} is refused here: {error}");
    }
}
