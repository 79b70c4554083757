using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Pipeline;

/// <summary>Reads the files of one description and records each as an input, including files that do not exist.</summary>
internal sealed class FileReader(ApiItem item, GenerationOptions options, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, InputRole> _roles = new(StringComparer.Ordinal);
    private readonly List<Input> _absent = [];

    /// <summary>Loads files and the files that they refer to.</summary>
    public DocumentLoader Loader { get; } = new(new DocumentLoaderOptions { RootDirectory = RootOf(item, options), AllowedReferences = item.AllowedReferences }, diagnostics);

    /// <summary>The files that were read or searched for, in the order of reading.</summary>
    public IEnumerable<Input> Inputs => Loader.Files
        .Select(file => new Input(_roles.GetValueOrDefault(file.Path, InputRole.Reference), Input.NameOf(file.Path, options.ProjectDirectory), file.Hash))
        .Concat(_absent);

    /// <summary>Reads a file that must exist.</summary>
    public DocumentNode? Read(InputRole role, string path)
    {
        _roles.TryAdd(Path.GetFullPath(path), role);
        var from = options.LocationOf(item);
        return role == InputRole.Description ? Loader.Load(path, from) : Loader.LoadCompanion(path, from);
    }

    /// <summary>Reads the content of the description, which is not in its file yet.</summary>
    public DocumentNode? Read(ReadOnlyMemory<byte> content) => Loader.LoadContent(item.Path, content);

    /// <summary>Reads a file that may not exist. A folder in its place is an error.</summary>
    public DocumentNode? ReadIfPresent(InputRole role, string path)
    {
        if (Path.Exists(path)) return Read(role, path);
        _absent.Add(new Input(role, Input.NameOf(path, options.ProjectDirectory), null));
        return null;
    }

    /// <summary>Reads the only one of several files that exists; all of them are inputs. Several are an error at the second one.</summary>
    public DocumentNode? ReadOnly(InputRole role, IReadOnlyList<string> paths, DiagnosticDescriptor several)
    {
        var existing = paths.Where(Path.Exists).ToList();
        foreach (var path in paths.Except(existing)) ReadIfPresent(role, path);
        if (existing.Count > 1) diagnostics.Report(several, new SourceLocation(NameOf(existing[1]), 1, 1), [.. existing.Take(2).Select(NameOf)]);
        return existing.Count > 0 ? Read(role, existing[0]) : null;

        string NameOf(string path) => Input.NameOf(path, options.ProjectDirectory);
    }

    // A description within the project may refer to all files of the project, a description outside of it to the files in its folder.
    private static string RootOf(ApiItem item, GenerationOptions options) =>
        item.Path.StartsWith(options.ProjectDirectory, StringComparison.Ordinal) ? options.ProjectDirectory : Path.GetDirectoryName(item.Path)!;
}
