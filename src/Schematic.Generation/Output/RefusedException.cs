namespace Schematic.Generation.Output;

/// <summary>The exception for a file that the file system refuses to change.</summary>
/// <param name="path">The absolute path of the file.</param>
/// <param name="refusal">The exception of the file system.</param>
internal sealed class RefusedException(string path, Exception refusal) : IOException(refusal.Message, refusal)
{
    /// <summary>The absolute path of the file.</summary>
    public string Path { get; } = path;

    /// <summary>Returns true if an exception is an error of the file system and not a bug in the program.</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or System.Security.SecurityException;
}
