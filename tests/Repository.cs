namespace Schematic.Tests;

/// <summary>The source tree of the tests.</summary>
internal static class Repository
{
    /// <summary>Gets the absolute path of the tree's root.</summary>
    public static string Root { get; } = Find();

    /// <summary>Returns the absolute path of a file or folder of the tree.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    // The path of this source file cannot be used: a deterministic build contains no path of the machine.
    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "Schematic.Build.sln")))
                return directory.FullName;
        throw new FileNotFoundException("The root of the repository is not above the tests.");
    }
}
