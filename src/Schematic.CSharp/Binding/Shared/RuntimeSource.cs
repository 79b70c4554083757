namespace Schematic.CSharp.Binding.Shared;

/// <summary>A file of the run-time part that generated code is built on.</summary>
/// <param name="Name">The path within the run-time part, with forward slashes.</param>
/// <param name="Text">The C# text.</param>
public sealed record RuntimeSource(string Name, string Text)
{
    /// <summary>Reads the run-time part.</summary>
    /// <param name="directory">The folder that holds it.</param>
    /// <returns>Its files, ordered by name.</returns>
    public static IReadOnlyList<RuntimeSource> Load(string directory) =>
    [
        .. Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
            .Select(path => new RuntimeSource(Path.GetRelativePath(directory, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(source => source.Name, StringComparer.Ordinal),
    ];
}
