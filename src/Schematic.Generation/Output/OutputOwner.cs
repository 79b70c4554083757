namespace Schematic.Generation.Output;

/// <summary>Identifies the project that owns an output directory: two projects with one directory would delete each other's files.</summary>
internal static class OutputOwner
{
    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Returns the saved form of a project: its path relative to the directory, which remains valid if both are copied.</summary>
    /// <returns>The path; null for a directory that does not belong to a project.</returns>
    public static string? Of(OutputDirectory directory, string projectFile) =>
        projectFile.Length == 0 ? null : Path.GetRelativePath(directory.Full(""), projectFile).Replace('\\', '/') + "\n";

    /// <summary>Returns the file of another, existing project that has written to a directory; null if there is none.</summary>
    public static string? FindOther(OutputDirectory directory, string? project)
    {
        if (project is null || directory.Read(OutputDirectory.Project) is not { Length: > 1 } owner || owner.Equals(project, Comparison)) return null;
        var other = Path.GetFullPath(owner.TrimEnd('\n'), directory.Full(""));
        return File.Exists(other) ? other : null;
    }
}
