using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Generation.Output;

/// <summary>Writes files outside the output directory, which users request by calling a target.</summary>
internal static class SourceFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file in one step unless its content is already the same.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="text">The content.</param>
    /// <param name="refusal">The diagnostic for errors of the file system.</param>
    /// <param name="diagnostics">Receives the diagnostic.</param>
    /// <returns>True if the file was written.</returns>
    public static bool Write(string path, string text, DiagnosticDescriptor refusal, DiagnosticBag diagnostics)
    {
        try
        {
            Refuse(path);
            if (File.Exists(path) && File.ReadAllText(path) == text) return false;
            Replace(path, Utf8.GetBytes(text));
            return true;
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            diagnostics.Report(refusal, new SourceLocation(path, 0, 0), exception.Message);
            return false;
        }
    }

    /// <summary>Writes a file in one step.</summary>
    /// <exception cref="IOException">The file system rejects it, or the file is a symbolic link, a pipe or a device.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var unfinished = path + ".schematic-new";
        Refuse(path);
        Refuse(unfinished);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Checks that a path refers to a regular file or does not exist.</summary>
    /// <exception cref="RefusedException">The file is a symbolic link, even a broken one, a pipe or a device.</exception>
    public static void Refuse(string path)
    {
        if (FindRefusal(path) is { } refusal) throw refusal;
    }

    /// <summary>Returns the reason why a file must not be opened, written or deleted; null if there is none.</summary>
    public static RefusedException? FindRefusal(string path) => Refusal(path, RegularFile.ObstacleTo(path));

    /// <summary>Returns the reason why a file or folder that is a symbolic link must not be used; null if it is not a link.</summary>
    public static RefusedException? FindLink(string path) => Refusal(path, RegularFile.LinkObstacleTo(path));

    private static RefusedException? Refusal(string path, string? obstacle) => obstacle is null ? null : new RefusedException(path, new IOException(obstacle));
}
