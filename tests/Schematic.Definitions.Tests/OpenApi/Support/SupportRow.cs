using System.Globalization;

namespace Schematic.Definitions.Tests.OpenApi.Support;

/// <summary>A row of the tables in <c>docs/openapi.md</c>.</summary>
/// <param name="Section">The heading that the table stands under.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Versions">The versions of the specification that have it: <c>3.1</c> or <c>3.1+</c>.</param>
/// <param name="IsSupported">True if the reader uses it.</param>
internal sealed record SupportRow(string Section, string Keyword, string Versions, bool IsSupported)
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<SupportRow> All { get; } = [.. Read(File.ReadAllLines(Find()))];

    /// <summary>Returns true if a version of the specification has the keyword.</summary>
    public bool IsIn(string version) =>
        Versions == version || (Versions.EndsWith('+') && Number(version) >= Number(Versions[..^1]));

    private static decimal Number(string version) => decimal.Parse(version, CultureInfo.InvariantCulture);

    private static IEnumerable<SupportRow> Read(IEnumerable<string> lines)
    {
        var section = "";
        foreach (var line in lines)
        {
            if (line.StartsWith("### ", StringComparison.Ordinal)) section = line[4..].Trim();
            if (!line.StartsWith("| `", StringComparison.Ordinal)) continue;
            var cells = line.Split(" | ");
            yield return new SupportRow(section, cells[0].Trim('|', ' ', '`'), cells[1].Trim(), cells[2].Trim() == "yes");
        }
    }

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (Path.Combine(directory.FullName, "docs", "openapi.md") is var path && File.Exists(path))
                return path;
        throw new FileNotFoundException("docs/openapi.md");
    }
}
