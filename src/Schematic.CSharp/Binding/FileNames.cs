using System.Text;
using Schematic.CSharp.Binding.Code;

namespace Schematic.CSharp.Binding;

/// <summary>Creates names that every file system accepts for files and folders.</summary>
public static class FileNames
{
    /// <summary>The folder of the metadata within that of the generated files.</summary>
    public const string Metadata = "metadata";

    // Paths are limited to 200 characters and names to 255 bytes of UTF-8, including the suffixes of a module's name.
    private const int Length = 100;
    private const int Bytes = 200;

    private static readonly HashSet<string> Devices = new(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
            .. "0123456789¹²³".SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" }),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True if Windows treats a name as a device: <c>con</c>, <c>NUL</c> and <c>aux.g.cs</c>.</summary>
    public static bool IsDevice(string name) => Devices.Contains((name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name).TrimEnd(' '));

    /// <summary>True for the folder of the metadata, on file systems that do not distinguish case as well.</summary>
    public static bool IsMetadata(string name) => name.Equals(Metadata, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns a name for a folder, shortened if it is too long for some file systems.</summary>
    public static string Limit(string name)
    {
        var limited = CSharpIdentifier.Limit(name, Length);
        for (var length = Length; Encoding.UTF8.GetByteCount(limited) > Bytes; limited = CSharpIdentifier.Limit(name, length)) length -= 10;
        return limited;
    }
}
