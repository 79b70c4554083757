using System.Text;
using Schematic.CSharp.Binding;

namespace Schematic.Generation.Output;

/// <summary>
/// The folder of the generated files. Paths are relative to it, with forward slashes. Nothing in it is written, read or deleted by way of
/// a symbolic link, wherever that leads, and no pipe or device is opened. The folder itself, and those above it, may be links.
/// </summary>
internal sealed class OutputDirectory(string path)
{
    /// <summary>The list of the generated files, written last: MSBuild's measure of whether anything is to be done.</summary>
    public const string Manifest = "schematic.manifest";

    /// <summary>The list of the files that descriptions refer to; absent where they refer to none.</summary>
    public const string Inputs = "schematic.inputs";

    /// <summary>What decides about the output, with the times of all files: builds compare it to find out whether anything is to be done.</summary>
    public const string Options = "schematic.options";

    /// <summary>What went into each module.</summary>
    public const string State = "schematic.state";

    /// <summary>The project whose files these are, by its path relative to the folder.</summary>
    public const string Project = "schematic.project";

    /// <summary>What keeps two builds from writing at a time.</summary>
    public const string Lock = "schematic.lock";

    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The absolute path of a file.</summary>
    public string Full(string file) => Path.Combine(path, file);

    /// <summary>Whether a relative path stays within the directory and is a file name on every file system.</summary>
    public static bool IsSafe(string file) => file.Length is > 0 and < 200 && file.Split('/').All(part =>
        part.Length > 0 && part[0] != '.' && part[^1] is not ('.' or ' ') && part.All(IsSafe) && !FileNames.IsDevice(part));

    /// <summary>The absolute path of a file that may be opened, written and deleted.</summary>
    /// <exception cref="RefusedException">The file, or a folder on the way to it, is a symbolic link; or the file is a pipe or a device.</exception>
    public string Checked(string file) => FindRefusal(file) is { } refusal ? throw refusal : Full(file);

    private RefusedException? FindRefusal(string file)
    {
        for (var end = file.IndexOf('/', StringComparison.Ordinal); end > 0; end = file.IndexOf('/', end + 1))
            if (SourceFile.FindLink(Full(file[..end])) is { } link) return link;
        return SourceFile.FindRefusal(Full(file));
    }

    /// <summary>True if a file is there that may be opened.</summary>
    public bool Exists(string file) => FindRefusal(file) is null && File.Exists(Full(file));

    /// <summary>The text of a file; null where there is none.</summary>
    public string? Read(string file) => Exists(file) ? File.ReadAllText(Full(file)) : null;

    /// <summary>The lines of a file; none where there is no such file.</summary>
    public IReadOnlyList<string> ReadLines(string file) => Exists(file) ? File.ReadAllLines(Full(file)) : [];

    /// <summary>Writes a file, and the folders it lies in.</summary>
    public void Write(string file, ReadOnlySpan<char> text)
    {
        var full = Checked(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, Utf8);
    }

    /// <summary>Writes an empty file.</summary>
    public void Touch(string file) => File.Create(Checked(file)).Dispose();

    /// <summary>Gives a file another name, in one step; a file that has the name is replaced.</summary>
    public void Move(string file, string target) => File.Move(Checked(file), Checked(target), overwrite: true);

    /// <summary>Copies a file with its time.</summary>
    public void Copy(string file, string target) => File.Copy(Checked(file), Checked(target), overwrite: true);

    /// <summary>Deletes a file where there is one, and the folders it lies in where nothing else is in them.</summary>
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

    /// <summary>The files, at any depth, whose names end in something.</summary>
    public IReadOnlyList<string> Find(string suffix) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*" + suffix, EveryFile).Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))]
        : [];

    private static bool IsSafe(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' || (character > 127 && char.IsLetterOrDigit(character));
}
