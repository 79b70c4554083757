using System.Text;

namespace Schematic.Build.Output;

/// <summary>The folder of the generated files. Paths are relative to it, with forward slashes.</summary>
internal sealed class OutputDirectory(string path)
{
    /// <summary>The list of the generated files, written last: MSBuild's measure of whether anything is to be done.</summary>
    public const string Manifest = "schematic.manifest";

    /// <summary>The list of the files that descriptions refer to.</summary>
    public const string Inputs = "schematic.inputs";

    /// <summary>What went into each module.</summary>
    public const string State = "schematic.state";

    /// <summary>What the names of files end in that are not in place yet.</summary>
    public const string StagedSuffix = ".schematic-tmp";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The absolute path of a file.</summary>
    public string Full(string file) => Path.Combine(path, file);

    /// <summary>Whether a relative path stays within the directory and is a file name on every file system.</summary>
    public static bool IsSafe(string file) => file.Length is > 0 and < 200 && file.Split('/').All(part =>
        part.Length > 0 && part[0] != '.' && part[^1] is not ('.' or ' ') && part.All(IsSafe));

    /// <summary>Whether a file is there.</summary>
    public bool Exists(string file) => File.Exists(Full(file));

    /// <summary>The text of a file; null where there is none.</summary>
    public string? Read(string file) => Exists(file) ? File.ReadAllText(Full(file)) : null;

    /// <summary>The lines of a file; none where there is no such file.</summary>
    public IReadOnlyList<string> ReadLines(string file) => Exists(file) ? File.ReadAllLines(Full(file)) : [];

    /// <summary>Writes a text beside the file that it is to become.</summary>
    public void Stage(string file, string text)
    {
        var target = Full(file + StagedSuffix);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text, Utf8);
    }

    /// <summary>Puts a staged file in its place.</summary>
    public void Commit(string file) => File.Move(Full(file + StagedSuffix), Full(file), overwrite: true);

    /// <summary>Writes a file in one step: readers see the old text or the new one.</summary>
    public void Write(string file, string text)
    {
        Stage(file, text);
        Commit(file);
    }

    /// <summary>Deletes a file, and its folder where nothing else is in it.</summary>
    public void Delete(string file)
    {
        var target = Full(file);
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder)) return;
        File.Delete(target);
        if (folder != path.TrimEnd(Path.DirectorySeparatorChar) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    /// <summary>Deletes what a build that was killed has left behind.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(path)) return;
        foreach (var leftover in Directory.EnumerateFiles(path, "*" + StagedSuffix, SearchOption.AllDirectories)) File.Delete(leftover);
    }

    private static bool IsSafe(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' || (character > 127 && char.IsLetterOrDigit(character));
}
