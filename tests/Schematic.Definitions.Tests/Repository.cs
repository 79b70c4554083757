namespace Schematic.Definitions.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    /// <summary>The absolute path of a file or folder of the repository.</summary>
    public static string PathOf(params string[] parts)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "Schematic.Build.sln")))
                return Path.Combine([directory.FullName, .. parts]);
        throw new FileNotFoundException("The root of the repository is not above the tests.");
    }
}
