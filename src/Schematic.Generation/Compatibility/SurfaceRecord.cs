using Schematic.Generation.Output;
using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Generation.Compatibility;

/// <summary>
/// The files beside a description that remember its surface: <c>petstore.schematic.lock.json</c> what callers were written for,
/// <c>petstore.schematic.changelog.md</c> how it came to be.
/// </summary>
internal static class SurfaceRecord
{
    /// <summary>The path of a description's record.</summary>
    public static string PathOf(string description) => Stem(description) + ".schematic.lock.json";

    /// <summary>The path of a description's changelog.</summary>
    public static string ChangelogOf(string description) => Stem(description) + ".schematic.changelog.md";

    /// <summary>What is wrong where two descriptions would have one record: <c>petstore.json</c> and <c>petstore.yaml</c>.</summary>
    public static IEnumerable<Diagnostic> FindShared(IEnumerable<ApiItem> items) =>
        from shared in items.DistinctBy(item => item.Path).GroupBy(item => PathOf(item.Path), StringComparer.OrdinalIgnoreCase)
        from other in shared.Skip(1)
        select new Diagnostic(DiagnosticDescriptors.SharedRecord, new SourceLocation(other.Path, 0, 0), [shared.First().DisplayPath]);

    /// <summary>The changelog of a description so far; empty where there is none.</summary>
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

    // `petstore.schematic.yaml` and `petstore.json` are both called petstore.
    private static string Stem(string description)
    {
        const string Native = ".schematic";
        var stem = Path.ChangeExtension(description, null);
        return stem.EndsWith(Native, StringComparison.OrdinalIgnoreCase) ? stem[..^Native.Length] : stem;
    }
}
