using System.Text.RegularExpressions;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>What an API is called, by its title.</summary>
internal static partial class ApiNames
{
    /// <summary>The title without the words that say no more than that it is an API; the file's name where there is no title.</summary>
    public static string Of(DocumentNode root)
    {
        var title = root.Get("info").GetText("title")?.Trim() ?? "";
        var name = Trailers().Replace(Remarks().Replace(title, ""), "").Trim();
        if (name.Any(char.IsLetterOrDigit)) return name;
        return title.Any(char.IsLetterOrDigit) ? title : Path.GetFileNameWithoutExtension(root.File);
    }

    // "Pets (beta)", "Pets - OpenAPI 3.0".
    [GeneratedRegex(@"\s*\([^)]*\)\s*$|\s+[-–—|]\s.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Remarks();

    // "Pets REST API v2".
    [GeneratedRegex(@"(\s+(rest|web|http|open|public)?\s*(apis?|openapi|rest|specification|v?[0-9]+(\.[0-9]+)*))+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Trailers();
}
