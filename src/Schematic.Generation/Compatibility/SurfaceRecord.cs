using Schematic.Generation.Output;
using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Compatibility;

/// <summary>
/// The files that record the surface of a description: <c>petstore.schematic.lock.json</c> contains the surface that callers were
/// written for, <c>petstore.schematic.changelog.md</c> its history. They are in the folder of the description.
/// </summary>
internal static class SurfaceRecord
{
    /// <summary>Returns the path of a description's record.</summary>
    public static string PathOf(string description) => Stem(description) + ".schematic.lock.json";

    /// <summary>Returns the path of a description's changelog.</summary>
    public static string ChangelogOf(string description) => Stem(description) + ".schematic.changelog.md";

    /// <summary>Reports descriptions that would share a record, such as <c>petstore.json</c> and <c>petstore.yaml</c>.</summary>
    public static IEnumerable<Diagnostic> FindShared(IEnumerable<ApiItem> items) =>
        from shared in items.DistinctBy(item => item.Path).GroupBy(item => PathOf(item.Companion), StringComparer.OrdinalIgnoreCase)
        from other in shared.Skip(1)
        select new Diagnostic(DiagnosticDescriptors.SharedRecord, new SourceLocation(other.Path, 0, 0), [shared.First().DisplayPath]);

    /// <summary>Reads the changelog of a description; returns an empty string if there is none.</summary>
    public static string ReadChangelog(string description)
    {
        try
        {
            var path = ChangelogOf(description);
            SourceFile.Refuse(path);
            return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        }
        catch (Exception exception) when (RefusedException.IsRefusal(exception))
        {
            return "";
        }
    }

    // The stem of both `petstore.schematic.yaml` and `petstore.json` is `petstore`.
    private static string Stem(string description)
    {
        const string Native = ".schematic";
        var stem = Path.ChangeExtension(description, null);
        return stem.EndsWith(Native, StringComparison.OrdinalIgnoreCase) ? stem[..^Native.Length] : stem;
    }
}
