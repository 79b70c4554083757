using System.Text.RegularExpressions;

namespace Schematic.Build.Tests.Architecture;

/// <summary>The source files of a project.</summary>
internal static partial class SourceFiles
{
    /// <summary>Their paths below the project's folder.</summary>
    public static IEnumerable<string> Of(string project)
    {
        var folder = Repository.PathOf("src", project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal));
    }

    /// <summary>The namespace of a file; null for a file without one.</summary>
    public static string? NamespaceOf(string project, string path) =>
        Namespace().Match(File.ReadAllText(Repository.PathOf("src", project, path))) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();
}
