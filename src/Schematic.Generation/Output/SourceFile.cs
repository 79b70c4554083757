using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Output;

/// <summary>Files outside the output directory, which a person asks for by calling a target.</summary>
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
}
