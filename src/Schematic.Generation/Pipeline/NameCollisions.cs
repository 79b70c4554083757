using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Pipeline;

/// <summary>
/// Finds types that two modules declare with the same full name, and types with the full name of another module's namespace. Such modules
/// have the same namespace, or one has a namespace within that of the other.
/// </summary>
/// <param name="modules">The modules that are bound.</param>
/// <param name="options">The options.</param>
internal sealed class NameCollisions(IReadOnlyCollection<ModuleSource> modules, GenerationOptions options)
{
    private readonly HashSet<ModuleKey> _overlapping =
    [
        .. from module in modules
           where modules.Any(other => other.Key != module.Key && other.Overlaps(module, options.Namespace))
           select module.Key,
    ];

    private readonly Dictionary<string, ModuleSource> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModuleSource> _namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<(ModuleKey, ModuleKey), (ModuleSource Before, ModuleSource After, SortedSet<string> Names)> _found = [];

    /// <summary>Adds the names that a module declares.</summary>
    public void Add(BoundModule module)
    {
        if (!_overlapping.Contains(module.Source.Key)) return;
        foreach (var type in module.Plan.DeclaredTypes())
            if (!_types.TryAdd(type, module.Source)) Record(_types[type], module.Source, type);
        foreach (var name in module.Plan.GroupNamespaces.Append(module.Plan.Namespace).SelectMany(Enclosing))
            _namespaces.TryAdd(name, module.Source);
    }

    /// <summary>Returns an error for each pair of modules with such a type.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics()
    {
        foreach (var (type, module) in _types)
            if (_namespaces.TryGetValue(type, out var other)) Record(module, other, type);
        return
        [
            .. from pair in _found.Values
               let name = pair.Names.Count == 1 ? $"'{pair.Names.Min}'" : $"'{pair.Names.Min}' and {pair.Names.Count - 1} more"
               select new Diagnostic(
                   DiagnosticDescriptors.NameInTwoModules, options.LocationOf(Item(pair.After)), [PathOf(pair.Before), PathOf(pair.After), name]),
        ];
    }

    private void Record(ModuleSource before, ModuleSource after, string name)
    {
        if (before.Key == after.Key) return;
        if (!_found.TryGetValue((before.Key, after.Key), out var pair)) _found.Add((before.Key, after.Key), pair = (before, after, new(StringComparer.Ordinal)));
        pair.Names.Add(name);
    }

    private static IEnumerable<string> Enclosing(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1)) yield return name[..end];
    }

    private static ApiItem Item(ModuleSource module) => module.Descriptions[0].Item;

    private static string PathOf(ModuleSource module) => Item(module).DisplayPath;
}
