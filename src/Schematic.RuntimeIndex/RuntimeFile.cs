namespace Schematic.RuntimeIndex;

/// <summary>A source file of the run-time part.</summary>
/// <param name="Path">The absolute path, for error messages.</param>
/// <param name="Name">The path within the run-time part, with forward slashes.</param>
/// <param name="Text">The C# code, with <c>\n</c> at the end of each line.</param>
internal sealed record RuntimeFile(string Path, string Name, string Text)
{
    /// <summary>Reads all files of a directory, ordered by name.</summary>
    public static IReadOnlyList<RuntimeFile> ReadAll(string directory) =>
    [
        .. Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: System.IO.Path.GetRelativePath(directory, path).Replace('\\', '/')))
            .Where(file => !file.Name.StartsWith("obj/", StringComparison.Ordinal) && !file.Name.StartsWith("bin/", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new RuntimeFile(file.Path, file.Name, File.ReadAllText(file.Path).ReplaceLineEndings("\n"))),
    ];
}
