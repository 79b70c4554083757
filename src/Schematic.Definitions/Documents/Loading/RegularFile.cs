using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Schematic.Definitions.Documents.Loading;

/// <summary>
/// Recognizes pipes, sockets and devices, which are never opened: opening one may block forever or have side effects.
/// </summary>
public static class RegularFile
{
    /// <summary>The reason for not opening a file that is not regular.</summary>
    public const string Irregular = "it is a pipe, a socket or a device";

    // The file status function of the .NET runtime's native library: identical on every Unix, unlike the platform's `struct stat`.
    private const string RuntimeLibrary = "libSystem.Native";
    private const int ModeOffset = 4;
    private const int StatusSize = 256;
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;
    private const int DirectoryType = 0x4000;

    /// <summary>Returns the reason not to write a file: it is a symbolic link (even a broken one), a pipe or a device. Null for other files.</summary>
    /// <param name="path">An absolute path.</param>
    public static string? ObstacleTo(string path)
    {
        if (LinkObstacleTo(path) is { } link) return link;
        return IsIrregular(path) ? $"'{path}' cannot be written: {Irregular}" : null;
    }

    /// <summary>Returns the reason why a file or folder is not written through: it is a symbolic link. Null otherwise.</summary>
    /// <param name="path">An absolute path.</param>
    public static string? LinkObstacleTo(string path) =>
        new FileInfo(path).LinkTarget is null ? null : $"'{path}' is a symbolic link, which is not followed; delete it";

    /// <summary>True if a path leads to a pipe, a socket or a device, also through symbolic links.</summary>
    /// <param name="path">An absolute path; the result is false if it does not exist.</param>
    public static bool IsIrregular(string path)
    {
        if (OperatingSystem.IsWindows()) return false;
        var status = new byte[StatusSize];
        if (Stat(path, status) != 0) return false;
        return (BinaryPrimitives.ReadInt32LittleEndian(status.AsSpan(ModeOffset)) & TypeMask) is not (RegularType or DirectoryType);
    }

#pragma warning disable SYSLIB1054 // A generated marshaller needs unsafe code in the whole assembly.
    [DllImport(RuntimeLibrary, EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] status);
#pragma warning restore SYSLIB1054
}
