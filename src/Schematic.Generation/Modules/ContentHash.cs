using System.Security.Cryptography;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Generation.Modules;

/// <summary>Computes the SHA-256 hash of a file's content in lowercase hexadecimal digits.</summary>
internal static class ContentHash
{
    /// <summary>Returns the hash of a file; null if the file does not exist or cannot be read.</summary>
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
