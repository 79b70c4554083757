using System.Text;
using Schematic.CSharp.Binding;

namespace Schematic.Generation.Output;

/// <summary>
/// The folder of the generated files. Paths are relative to it, with forward slashes. Its content is never accessed through a symbolic
/// link, even if the target is in the folder, and pipes and devices are never opened. The folder itself and its parents may be links.
/// </summary>
internal sealed class OutputDirectory(string path)
{
    /// <summary>The list of the generated files. It is written last; MSBuild uses it to determine if the output is up to date.</summary>
    public const string Manifest = "schematic.manifest";

    /// <summary>The list of the files that descriptions refer to; it does not exist if there are none.</summary>
    public const string Inputs = "schematic.inputs";

    /// <summary>The options that influence the output and the times of all files, which builds compare to determine if a run is needed.</summary>
    public const string Options = "schematic.options";

    /// <summary>The inputs of each module.</summary>
    public const string State = "schematic.state";

    /// <summary>The project that owns the files, as a path relative to the folder.</summary>
    public const string Project = "schematic.project";

    /// <summary>The analyzers that the compiler does not run for the generated files.</summary>
    public const string Analyzers = "schematic.editorconfig";

    /// <summary>The lock file that prevents two builds from writing at the same time.</summary>
    public const string Lock = "schematic.lock";

    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Returns the absolute path of a file.</summary>
    public string Full(string file) => Path.Combine(path, file);

    /// <summary>Returns true if a relative path stays within the directory and is a valid file name on every file system.</summary>
    public static bool IsSafe(string file) => file.Length is > 0 and < 200 && file.Split('/').All(part =>
        part.Length > 0 && part[0] != '.' && part[^1] is not ('.' or ' ') && part.All(IsSafe) && !FileNames.IsDevice(part));

    /// <summary>Returns the absolute path of a file after checking that it may be opened, written and deleted.</summary>
    /// <exception cref="RefusedException">The file or one of its folders is a symbolic link, or the file is a pipe or a device.</exception>
    public string Checked(string file) => FindRefusal(file) is { } refusal ? throw refusal : Full(file);

    private RefusedException? FindRefusal(string file)
    {
        for (var end = file.IndexOf('/', StringComparison.Ordinal); end > 0; end = file.IndexOf('/', end + 1))
            if (SourceFile.FindLink(Full(file[..end])) is { } link) return link;
        return SourceFile.FindRefusal(Full(file));
    }

    /// <summary>Returns true if a file exists and may be opened.</summary>
    public bool Exists(string file) => FindRefusal(file) is null && File.Exists(Full(file));

    /// <summary>Returns the content of a file; null if it does not exist.</summary>
    public string? Read(string file) => Exists(file) ? File.ReadAllText(Full(file)) : null;

    /// <summary>Returns the lines of a file; an empty list if it does not exist.</summary>
    public IReadOnlyList<string> ReadLines(string file) => Exists(file) ? File.ReadAllLines(Full(file)) : [];

    /// <summary>Writes a file and creates its folders.</summary>
    public void Write(string file, ReadOnlySpan<char> text)
    {
        var full = Checked(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, Utf8);
    }

    /// <summary>Writes an empty file.</summary>
    public void Touch(string file) => File.Create(Checked(file)).Dispose();

    /// <summary>Renames a file in one step and replaces the target if it exists.</summary>
    public void Move(string file, string target) => File.Move(Checked(file), Checked(target), overwrite: true);

    /// <summary>Copies a file with its modification time.</summary>
    public void Copy(string file, string target) => File.Copy(Checked(file), Checked(target), overwrite: true);

    /// <summary>
    /// Gives the state the time of the directory, if both exist. The time of a directory changes with each file that is added or
    /// replaced: builds do not inspect the files before they read them, as long as the two are equal.
    /// </summary>
    public void Seal()
    {
        if (Exists(State)) File.SetLastWriteTimeUtc(Full(State), Directory.GetLastWriteTimeUtc(path));
    }

    /// <summary>Deletes a file if it exists, and the folders that become empty.</summary>
    public void Delete(string file)
    {
        if (!Exists(file)) return;
        File.Delete(Full(file));
        for (var end = file.LastIndexOf('/'); end > 0; end = file.LastIndexOf('/', end - 1))
        {
            var folder = Full(file[..end]);
            if (Directory.EnumerateFileSystemEntries(folder).Any()) return;
            Directory.Delete(folder);
        }
    }

    /// <summary>Returns the files at any depth whose names have a suffix.</summary>
    public IReadOnlyList<string> Find(string suffix) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*" + suffix, EveryFile).Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))]
        : [];

    private static bool IsSafe(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' || (character > 127 && char.IsLetterOrDigit(character));
}
