namespace Schematic.CSharp.Binding.Runtime;

/// <summary>The run-time part of generated code, including a project's own files.</summary>
public sealed class RuntimeLibrary
{
    private const string Folder = "runtime";
    private const string Index = "runtime.index";

    private readonly ILookup<string, RuntimeDeclaration> _byName;

    private RuntimeLibrary(IReadOnlyList<RuntimeSource> indexed, IReadOnlyList<RuntimeSource> own, IEnumerable<string> ownTemplates)
    {
        var replaced = own.Select(source => source.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = indexed.Where(source => !replaced.Contains(source.Name)).ToList();
        Sources = own.Count == 0 ? kept : [.. kept.Concat(own).OrderBy(source => source.Name, StringComparer.Ordinal)];
        OwnTexts = [.. own.Select(source => source.OwnCode!), .. ownTemplates];
        Indexed = [.. indexed.SelectMany(source => source.Declarations.Select(declaration => replaced.Contains(source.Name) ? null : declaration))];
        Declarations = [.. kept.SelectMany(source => source.Declarations)];
        _byName = Declarations.SelectMany(declaration => NamesOf(declaration).Select(name => (Name: name, Declaration: declaration)))
            .ToLookup(named => named.Name, named => named.Declaration, StringComparer.Ordinal);
    }

    /// <summary>The names of all types, and of the members of types that are generated in parts, such as <c>Json.Uuid</c>.</summary>
    public IEnumerable<string> Names => _byName.Select(named => named.Key);

    /// <summary>True if it includes files of the project's own.</summary>
    public bool HasOwnFiles => Sources.Any(source => source.OwnCode is not null);

    /// <summary>The files in order.</summary>
    internal IReadOnlyList<RuntimeSource> Sources { get; }

    /// <summary>The contents of the project's own files and templates, which may mention any name.</summary>
    internal IReadOnlyList<string> OwnTexts { get; }

    /// <summary>The declarations of the package.</summary>
    internal IReadOnlyList<RuntimeDeclaration> Declarations { get; }

    /// <summary>The declarations by their positions in the index; null for declarations that a file of the project's own replaces.</summary>
    internal IReadOnlyList<RuntimeDeclaration?> Indexed { get; }

    /// <summary>Gets the declarations of a type, or of a member as <c>Type.Member</c>.</summary>
    internal IEnumerable<RuntimeDeclaration> Find(string name) => _byName[name];

    /// <summary>Reads the run-time part.</summary>
    /// <param name="builtInTemplates">The folder of the package's templates.</param>
    /// <param name="ownTemplates">The folder of the project's own templates; null for none.</param>
    public static RuntimeLibrary Load(string builtInTemplates, string? ownTemplates = null) => new(
        RuntimeIndex.Read(File.ReadAllText(Path.Combine(builtInTemplates, Index))),
        [.. Files(ownTemplates is null ? null : Path.Combine(ownTemplates, Folder), "*.cs").Select(file => OwnRuntimeFile.Read(file.Name, file.Text))],
        Files(ownTemplates, "*.scriban").Select(file => file.Text));

    // The required part of a type has only the type's name; an optional part has one name for each member.
    private static IEnumerable<string> NamesOf(RuntimeDeclaration declaration) =>
        declaration.Members.Count == 0 ? [declaration.Type] : declaration.Members.Select(member => $"{declaration.Type}.{member}");

    private static IEnumerable<(string Name, string Text)> Files(string? directory, string pattern) => !Directory.Exists(directory)
        ? []
        : Directory.EnumerateFiles(directory, pattern, SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(directory, path).Replace('\\', '/'), File.ReadAllText(path)));
}
