namespace Schematic.Generation.Modules;

/// <summary>The built-in templates of the generator.</summary>
public static class BuiltInTemplates
{
    private const string Name = "templates";

    /// <summary>
    /// The absolute path of the templates folder. In the package it is next to <c>tasks</c>, a few folders above the assembly; in the
    /// source tree it is copied to the build output.
    /// </summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = Path.GetDirectoryName(typeof(BuiltInTemplates).Assembly.Location);
        while (folder is not null && !Directory.Exists(Path.Combine(folder, Name))) folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? "", Name);
    }
}
