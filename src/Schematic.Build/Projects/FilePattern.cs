using System.Text.RegularExpressions;

namespace Schematic.Build.Projects;

/// <summary>A file pattern with the wildcards of MSBuild.</summary>
internal static class FilePattern
{
    /// <summary>Returns true if a value is a pattern that needs no evaluation.</summary>
    public static bool IsLiteral(string value) => value.IndexOfAny(['*', '?']) >= 0 && !value.Contains("$(", StringComparison.Ordinal) && !value.Contains("@(", StringComparison.Ordinal);

    /// <summary>Returns true if a pattern, relative to a folder, matches one of several absolute paths.</summary>
    public static bool MatchesAny(string pattern, string folder, IEnumerable<string> paths)
    {
        var full = Path.IsPathRooted(pattern) ? pattern : folder + "/" + pattern;
        var regex = new Regex("^" + Expression(Normalize(full)) + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return paths.Any(path => regex.IsMatch(Normalize(path)));
    }

    private static string Expression(string pattern) => Regex.Escape(pattern)
        .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal)
        .Replace(@"\*\*", ".*", StringComparison.Ordinal)
        .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
        .Replace(@"\?", "[^/]", StringComparison.Ordinal);

    // Path.GetFullPath cannot be used: on Windows, wildcards are not valid in a path.
    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 1) parts.RemoveAt(parts.Count - 1);
            else if (part != "." && (part.Length > 0 || parts.Count == 0)) parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
