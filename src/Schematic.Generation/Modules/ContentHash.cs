using System.Security.Cryptography;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Modules;

/// <summary>The SHA-256 of a file's content in lower-case hexadecimal digits.</summary>
internal static class ContentHash
{
    /// <summary>Returns null for a file that is not there or cannot be read.</summary>
    public static string? OfFile(string path)
    {
        if (!File.Exists(path) || RegularFile.IsIrregular(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
