using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>Reads descriptions and groups them into modules.</summary>
internal sealed class ModuleReader(GenerationOptions options, StageRunner runner)
{
    /// <summary>Reads descriptions separately.</summary>
    public List<ReadDescription> Read(IEnumerable<ApiItem> items) =>
        runner.RunAllAsync<ApiItem, ReadDescription>("read", item => item.Subject, new ReadStage(options).Run, items).GetAwaiter().GetResult();

    /// <summary>Reads the descriptions of modules that are not up to date, and those of modules that share a name or a namespace with them.</summary>
    /// <param name="items">All descriptions.</param>
    /// <param name="fresh">The modules that are up to date; modules that must be generated after all are removed.</param>
    public List<ReadDescription> Read(IReadOnlyList<ApiItem> items, List<ModuleState> fresh)
    {
        var read = Read(NotOf(fresh, items));
        while (Joined(KeysOf(read), fresh) is { Count: > 0 } joined)
        {
            fresh.RemoveAll(joined.Contains);
            var again = ItemsOf(joined);
            again.ExceptWith(read.Select(description => description.Item.Key));
            read.AddRange(Read(items.Where(item => again.Contains(item.Key))));
        }

        return read;
    }

    /// <summary>Returns the modules that must be generated together with stale ones: their names or namespaces depend on each other.</summary>
    private List<ModuleState> Joined(List<ModuleKey> keys, List<ModuleState> fresh)
    {
        if (fresh.Count == 0) return [];
        var stale = keys.Select(key => key.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = ModuleKey.Names(keys.Concat(fresh.Select(module => module.Key)));
        return [.. fresh.Where(module => stale.Contains(module.Key.Name) || names[module.Key] != module.Plan.Name || keys.Exists(key => Overlaps(key, module)))];

        bool Overlaps(ModuleKey key, ModuleState module) => key.Overlaps(key.NamespaceOf(names[key], options.Namespace), module.Key, module.Plan.Namespace);
    }

    /// <summary>Returns the descriptions that do not belong to the given modules.</summary>
    public static IEnumerable<ApiItem> NotOf(IEnumerable<ModuleState> modules, IReadOnlyList<ApiItem> items)
    {
        var known = ItemsOf(modules);
        return items.Where(item => !known.Contains(item.Key));
    }

    /// <summary>Groups descriptions into modules by name and namespace; the order of the items does not matter.</summary>
    /// <param name="descriptions">The descriptions.</param>
    /// <param name="fresh">The modules that are up to date, whose names are reserved.</param>
    public static Queue<ModuleSource> Group(IReadOnlyList<ReadDescription> descriptions, IReadOnlyList<ModuleState> fresh)
    {
        var names = ModuleKey.Names(KeysOf(descriptions).Concat(fresh.Select(module => module.Key)));
        return new(
            descriptions
                .OrderBy(description => description.Item.Key, StringComparer.Ordinal)
                .SelectMany(KeysOf, (description, key) => (description, key))
                .GroupBy(pair => pair.key, pair => pair.description)
                .Select(group => new ModuleSource(group.Key, names[group.Key], [.. group]))
                .OrderBy(module => module.Name, StringComparer.Ordinal));
    }

    private static List<ModuleKey> KeysOf(IEnumerable<ReadDescription> descriptions) => [.. descriptions.SelectMany(KeysOf)];

    private static IEnumerable<ModuleKey> KeysOf(ReadDescription description) =>
        description.Apis.Select(api => new ModuleKey(description.Item.ModuleOf(api), description.Item.Namespace)).Distinct();

    /// <summary>Returns the problems of descriptions, separately and in combination.</summary>
    public static IEnumerable<Diagnostic> Diagnostics(IEnumerable<ReadDescription> descriptions, IEnumerable<ModuleSource> modules) =>
        descriptions.SelectMany(description => description.Item.WithSeverity(description.Diagnostics))
            .Concat(modules.SelectMany(module => module.Descriptions[0].Item.WithSeverity(module.Check())));

    private static HashSet<string> ItemsOf(IEnumerable<ModuleState> modules) =>
        modules.SelectMany(module => module.Descriptions).Select(description => description.Item).ToHashSet(StringComparer.Ordinal);
}
