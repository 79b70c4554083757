namespace Schematic.Generation.Output;

/// <summary>The project that an output directory belongs to: two projects with one directory would delete each other's files.</summary>
internal static class OutputOwner
{
    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>What a directory remembers of a project: its path relative to the directory, which a copy of both keeps.</summary>
    /// <returns>Null for a directory that belongs to no project.</returns>
    public static string? Of(OutputDirectory directory, string projectFile) =>
        projectFile.Length == 0 ? null : Path.GetRelativePath(directory.Full(""), projectFile).Replace('\\', '/') + "\n";

    /// <summary>The project file of another project, which still exists, that has written to a directory.</summary>
    public static string? FindOther(OutputDirectory directory, string? project)
    {
        if (project is null || directory.Read(OutputDirectory.Project) is not { Length: > 1 } owner || owner.Equals(project, Comparison)) return null;
        var other = Path.GetFullPath(owner.TrimEnd('\n'), directory.Full(""));
        return File.Exists(other) ? other : null;
    }
}
