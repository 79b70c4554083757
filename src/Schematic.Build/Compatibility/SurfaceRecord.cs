using System.Text;
using Schematic.Build.Output;
using Schematic.Build.Pipeline;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Build.Compatibility;

/// <summary>
/// The files beside a description that remember its surface: <c>petstore.schematic.lock.json</c> what callers were written for,
/// <c>petstore.schematic.changelog.md</c> how it came to be.
/// </summary>
internal static class SurfaceRecord
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The path of a description's record.</summary>
    public static string PathOf(string description) => Stem(description) + ".schematic.lock.json";

    /// <summary>The path of a description's changelog.</summary>
    public static string ChangelogOf(string description) => Stem(description) + ".schematic.changelog.md";

    /// <summary>What is wrong where two descriptions would have one record: <c>petstore.json</c> and <c>petstore.yaml</c>.</summary>
    public static IEnumerable<Diagnostic> FindShared(IEnumerable<ApiItem> items) =>
        from shared in items.GroupBy(item => PathOf(item.Path), StringComparer.OrdinalIgnoreCase)
        from other in shared.Skip(1)
        select new Diagnostic(DiagnosticDescriptors.SharedRecord, new SourceLocation(other.Path, 0, 0), [shared.First().DisplayPath]);

    /// <summary>The changelog of a description so far; empty where there is none.</summary>
    public static string ReadChangelog(string description)
    {
        try
        {
            var path = ChangelogOf(description);
            return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            return "";
        }
    }

    /// <summary>Writes a file in one step, unless it says the same already.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool Write(string path, string text, DiagnosticBag diagnostics)
    {
        var unfinished = path + ".schematic-new";
        try
        {
            if (File.Exists(path) && File.ReadAllText(path) == text) return false;
            File.WriteAllText(unfinished, text, Utf8);
            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            diagnostics.Report(DiagnosticDescriptors.RecordNotWritten, new SourceLocation(path, 0, 0), exception.Message);
            return false;
        }
    }

    // `petstore.schematic.yaml` and `petstore.json` are both called petstore.
    private static string Stem(string description)
    {
        const string Native = ".schematic";
        var stem = Path.ChangeExtension(description, null);
        return stem.EndsWith(Native, StringComparison.OrdinalIgnoreCase) ? stem[..^Native.Length] : stem;
    }
}
