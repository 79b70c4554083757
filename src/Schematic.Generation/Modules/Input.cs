namespace Schematic.Generation.Modules;

/// <summary>The roles of inputs.</summary>
internal enum InputRole
{
    /// <summary>An assembly of the generator, or its version.</summary>
    Generator,

    /// <summary>A property of the project.</summary>
    Option,

    /// <summary>A template, or a file of the run-time part.</summary>
    Template,

    /// <summary>A metadata value of an item.</summary>
    Setting,

    /// <summary>A description.</summary>
    Description,

    /// <summary>A file that a description refers to.</summary>
    Reference,

    /// <summary>An overrides file.</summary>
    Overrides,

    /// <summary>An overlay.</summary>
    Overlay,

    /// <summary>A record of a surface.</summary>
    Record,
}

/// <summary>
/// An input of the generator. All values and files that influence the output are recorded as inputs, including files that were searched
/// for but not found; the state of a run is the list of its inputs.
/// </summary>
/// <param name="Role">The role of the input.</param>
/// <param name="Name">The name of a property or metadata, or the path of a file relative to the project, with forward slashes.</param>
/// <param name="Value">The value, or the hash of the file's content; null if there is none.</param>
internal sealed record Input(InputRole Role, string Name, string? Value)
{
    /// <summary>True if the input is a file that belongs to one description.</summary>
    public bool IsFile => Role is InputRole.Description or InputRole.Reference or InputRole.Overrides or InputRole.Overlay or InputRole.Record;

    /// <summary>Creates an input from a list of values; an empty list is an input as well.</summary>
    public static Input Of(InputRole role, string name, IEnumerable<string> values) => new(role, name, string.Join('\n', values));

    /// <summary>Creates an input from the current content of a file.</summary>
    /// <param name="role">The role of the input.</param>
    /// <param name="path">The absolute path.</param>
    /// <param name="folder">The folder that the name is relative to.</param>
    public static Input OfFile(InputRole role, string path, string folder) => new(role, NameOf(path, folder), ContentHash.OfFile(path));

    /// <summary>Returns the name of a file.</summary>
    public static string NameOf(string path, string folder) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
