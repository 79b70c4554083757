namespace Schematic.CSharp.Binding.Shared;

/// <summary>The run-time part that generated code is built on, with a project's own files in it.</summary>
public sealed class RuntimeLibrary
{
    private const string Folder = "runtime";

    private readonly Dictionary<string, RuntimeType> _types = new(StringComparer.Ordinal);

    private RuntimeLibrary(IReadOnlyList<RuntimeSource> sources, IReadOnlyList<string> ownTexts)
    {
        (Sources, OwnTexts) = (sources, ownTexts);
        foreach (var declaration in sources.Where(source => !source.IsOwn).SelectMany(source => source.Declarations))
        {
            if (!_types.TryGetValue(declaration.Type, out var type)) _types.Add(declaration.Type, type = new RuntimeType());
            type.Add(declaration);
        }
    }

    /// <summary>The names of all types, and of the members of types that are generated in parts, such as <c>Json.Uuid</c>.</summary>
    public IEnumerable<string> Names => _types.SelectMany(type => type.Value.Members.Select(member => $"{type.Key}.{member}").Prepend(type.Key));

    /// <summary>Whether files of the project's own are in it.</summary>
    public bool HasOwnFiles => Sources.Any(source => source.IsOwn);

    /// <summary>The files in order.</summary>
    internal IReadOnlyList<RuntimeSource> Sources { get; }

    /// <summary>The project's own files and templates, which may mention anything.</summary>
    internal IReadOnlyList<string> OwnTexts { get; }

    /// <summary>What is declared, but for the project's own files.</summary>
    internal IReadOnlyCollection<RuntimeType> Types => _types.Values;

    /// <summary>What is declared under a name; null for nothing.</summary>
    internal RuntimeType? Find(ReadOnlySpan<char> name) => _types.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var type) ? type : null;

    /// <summary>Reads the run-time part.</summary>
    /// <param name="builtInTemplates">The folder of the package's templates.</param>
    /// <param name="ownTemplates">The folder of the project's own; null for none.</param>
    public static RuntimeLibrary Load(string builtInTemplates, string? ownTemplates = null)
    {
        var own = Files(ownTemplates is null ? null : Path.Combine(ownTemplates, Folder), "*.cs").Select(file => RuntimeReader.ReadOwn(file.Name, file.Text)).ToList();
        var replaced = own.Select(source => source.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var builtIn = Files(Path.Combine(builtInTemplates, Folder), "*.cs").Where(file => !replaced.Contains(file.Name)).Select(file => RuntimeReader.Read(file.Name, file.Text));
        return new RuntimeLibrary(
            [.. builtIn.Concat(own).OrderBy(source => source.Name, StringComparer.Ordinal)],
            [.. own.Select(source => source.Declarations[0].Text), .. Files(ownTemplates, "*.scriban").Select(file => file.Text)]);
    }

    private static IEnumerable<(string Name, string Text)> Files(string? directory, string pattern) => !Directory.Exists(directory)
        ? []
        : Directory.EnumerateFiles(directory, pattern, SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(directory, path).Replace('\\', '/'), File.ReadAllText(path)));
}
