using System.Text.RegularExpressions;

namespace Schematic.Build.Tests.Architecture;

/// <summary>
/// The floors of a project, top first, as <c>docs/architecture.md</c> draws them. A folder may use its own types and those of
/// the floors below it. Folders that share a floor do not use each other.
/// </summary>
/// <param name="Project">The name of the project.</param>
/// <param name="Floors">The folders of each floor; a project in the order of all projects; "." for the project's own folder.</param>
internal sealed partial record FloorPlan(string Project, IReadOnlyList<IReadOnlyList<string>> Floors)
{
    /// <summary>The plans of a page: code blocks with the language "floors", followed by the name of the project.</summary>
    public static IReadOnlyList<FloorPlan> Read(string page) =>
    [
        .. Blocks().Matches(page).Select(block => new FloorPlan(
            block.Groups["project"].Value,
            [.. block.Groups["floors"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(floor => floor.Split(' ', StringSplitOptions.RemoveEmptyEntries))])),
    ];

    /// <summary>The folder of the plan that a path below the project belongs to: the longest one that contains it.</summary>
    /// <returns>Null if no floor has it.</returns>
    public string? FolderOf(string path) => Floors.SelectMany(floor => floor)
        .Where(folder => folder == "." ? !path.Contains('/', StringComparison.Ordinal) : path.StartsWith(folder + "/", StringComparison.Ordinal))
        .MaxBy(folder => folder.Length);

    /// <summary>True if a folder may use another.</summary>
    public bool Allows(string from, string to) => from == to || FloorOf(from) < FloorOf(to);

    private int FloorOf(string folder) => Floors.Select((floor, index) => (floor, index)).First(pair => pair.floor.Contains(folder)).index;

    [GeneratedRegex(@"^```floors (?<project>\S+)\n(?<floors>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();
}
