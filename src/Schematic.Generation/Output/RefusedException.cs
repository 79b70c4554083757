namespace Schematic.Generation.Output;

/// <summary>The file system refuses to change a file.</summary>
/// <param name="path">The absolute path of the file.</param>
/// <param name="refusal">What the file system says.</param>
internal sealed class RefusedException(string path, Exception refusal) : IOException(refusal.Message, refusal)
{
    /// <summary>The absolute path of the file.</summary>
    public string Path { get; } = path;

    /// <summary>Whether an exception is a refusal of the file system, and no mistake of the program.</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or System.Security.SecurityException;
}
