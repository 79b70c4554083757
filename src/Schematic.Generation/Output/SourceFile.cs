using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Output;

/// <summary>Files outside the output directory, which a user requests by calling a target.</summary>
internal static class SourceFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file in one step, unless it says the same already.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="text">The text.</param>
    /// <param name="refusal">What to report where the file system refuses.</param>
    /// <param name="diagnostics">Receives that.</param>
    /// <returns>Whether the file was written.</returns>
    public static bool Write(string path, string text, DiagnosticDescriptor refusal, DiagnosticBag diagnostics)
    {
        var unfinished = path + ".schematic-new";
        try
        {
            Refuse(path);
            Refuse(unfinished);
            if (File.Exists(path) && File.ReadAllText(path) == text) return false;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(unfinished, text, Utf8);
            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            diagnostics.Report(refusal, new SourceLocation(path, 0, 0), exception.Message);
            return false;
        }
    }

    /// <summary>Makes sure that a path leads to a regular file, or to nothing.</summary>
    /// <exception cref="RefusedException">It is a symbolic link, even one that leads nowhere, a pipe or a device.</exception>
    public static void Refuse(string path)
    {
        if (FindRefusal(path) is { } refusal) throw refusal;
    }

    /// <summary>The reason why a file is not opened, written or deleted; null if there is none.</summary>
    public static RefusedException? FindRefusal(string path) => Refusal(path, RegularFile.ObstacleTo(path));

    /// <summary>The reason why a file or folder that is a symbolic link is not used; null if it is not a link.</summary>
    public static RefusedException? FindLink(string path) => Refusal(path, RegularFile.LinkObstacleTo(path));

    private static RefusedException? Refusal(string path, string? obstacle) => obstacle is null ? null : new RefusedException(path, new IOException(obstacle));
}
