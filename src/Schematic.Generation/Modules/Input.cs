namespace Schematic.Generation.Modules;

/// <summary>The part that an input plays.</summary>
internal enum InputRole
{
    /// <summary>An assembly of the generator, or its version.</summary>
    Generator,

    /// <summary>A property of the project.</summary>
    Option,

    /// <summary>A template, or a file of the run-time part.</summary>
    Template,

    /// <summary>Metadata of an item.</summary>
    Setting,

    /// <summary>A description.</summary>
    Description,

    /// <summary>A file that a description refers to.</summary>
    Reference,

    /// <summary>A file of overrides.</summary>
    Overrides,

    /// <summary>A record of a surface.</summary>
    Record,
}

/// <summary>
/// Something that decides about the output. Whatever is read on the way to the output is recorded as one of these, files that
/// were looked for and not found included; the state of a run is the list of them.
/// </summary>
/// <param name="Role">The part that it plays.</param>
/// <param name="Name">The name of a property or metadata, or the path of a file, relative to the project and with forward slashes.</param>
/// <param name="Value">The value, or the hash of the file's content; null if there is none.</param>
internal sealed record Input(InputRole Role, string Name, string? Value)
{
    /// <summary>True if the input is a file that belongs to one description.</summary>
    public bool IsFile => Role is InputRole.Description or InputRole.Reference or InputRole.Overrides or InputRole.Record;

    /// <summary>The inputs of a list of values; the empty list is an input as well.</summary>
    public static Input Of(InputRole role, string name, IEnumerable<string> values) => new(role, name, string.Join('\n', values));

    /// <summary>A file as it is now.</summary>
    /// <param name="role">The part that it plays.</param>
    /// <param name="path">The absolute path.</param>
    /// <param name="folder">The folder that the name is relative to.</param>
    public static Input OfFile(InputRole role, string path, string folder) => new(role, NameOf(path, folder), ContentHash.OfFile(path));

    /// <summary>The name of a file.</summary>
    public static string NameOf(string path, string folder) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
