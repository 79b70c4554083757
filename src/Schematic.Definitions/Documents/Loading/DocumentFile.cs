using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Reading;

namespace Schematic.Definitions.Documents.Loading;

/// <summary>A file that was requested: its tree, or the reason why it cannot be read.</summary>
/// <param name="Root">The root; null if the file or its content cannot be read.</param>
/// <param name="Hash">The SHA-256 of the content; null if the file cannot be read.</param>
/// <param name="Error">The reason why the file cannot be read, reported for every request; errors in the content are reported once.</param>
internal sealed record DocumentFile(DocumentNode? Root, string? Hash, DocumentError? Error)
{
    /// <summary>Reads a file.</summary>
    public static DocumentFile Read(string path, string shownPath, long maximumLength, DiagnosticBag diagnostics)
    {
        if (!TryReadContent(path, shownPath, maximumLength, out var content, out var error)) return new(null, null, error);
        return Of(path, content, diagnostics);
    }

    /// <summary>Reads the content of a file.</summary>
    public static DocumentFile Of(string path, ReadOnlyMemory<byte> content, DiagnosticBag diagnostics)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        return new(DocumentReader.Read(path, content, diagnostics), hash, null);
    }

    private static bool TryReadContent(
        string path,
        string shownPath,
        long maximumLength,
        [NotNullWhen(true)] out byte[]? content,
        [NotNullWhen(false)] out DocumentError? error)
    {
        (content, error) = (null, null);
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path))
                error = NotReadable("it is a directory");
            else if (!file.Exists)
                error = NotFound();
            else if (RegularFile.IsIrregular(path))
                error = NotReadable(RegularFile.Irregular);
            else if (file.Length > maximumLength)
                error = NotReadable($"it has {file.Length} bytes, more than the {maximumLength} allowed");
            else
                content = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            error = NotFound();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            error = NotReadable(exception.Message);
        }

        return error is null && content is not null;

        DocumentError NotFound() => new(DiagnosticDescriptors.FileNotFound, shownPath);
        DocumentError NotReadable(string reason) => new(DiagnosticDescriptors.FileNotReadable, shownPath, reason);
    }
}
