using Schematic.Generation.Modules;
using Schematic.Definitions.Diagnostics;

namespace Schematic.Generation.Pipeline;

/// <summary>Reads descriptions, and puts them together to modules.</summary>
internal sealed class ModuleReader(GenerationOptions options, StageRunner runner)
{
    /// <summary>Reads descriptions, each by itself.</summary>
    public List<ReadDescription> Read(IEnumerable<ApiItem> items) =>
        runner.RunAllAsync<ApiItem, ReadDescription>("read", item => item.Subject, new ReadStage(options).Run, items).GetAwaiter().GetResult();

    /// <summary>Reads what is not up to date, and what shares a module with it.</summary>
    /// <param name="items">All descriptions.</param>
    /// <param name="fresh">The modules that are up to date; those that are not, after all, are taken out.</param>
    public List<ReadDescription> Read(IReadOnlyList<ApiItem> items, List<ModuleState> fresh)
    {
        var read = Read(NotOf(fresh, items));
        var stale = Group(read).Select(module => module.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var joined = fresh.Where(module => stale.Contains(module.Plan.Name)).ToList();
        if (joined.Count == 0) return read;

        fresh.RemoveAll(joined.Contains);
        var again = ItemsOf(joined);
        read.AddRange(Read(items.Where(item => again.Contains(item.DisplayPath))));
        return read;
    }

    /// <summary>The descriptions that went into none of some modules.</summary>
    public static IEnumerable<ApiItem> NotOf(IEnumerable<ModuleState> modules, IReadOnlyList<ApiItem> items)
    {
        var known = ItemsOf(modules);
        return items.Where(item => !known.Contains(item.DisplayPath));
    }

    /// <summary>Modules by name; the order of the items decides nothing.</summary>
    public static Queue<ModuleSource> Group(IReadOnlyList<ReadDescription> descriptions) => new(
        descriptions
            .OrderBy(description => description.Item.DisplayPath, StringComparer.Ordinal)
            .SelectMany(description => description.Apis.Select(api => description.Item.ModuleOf(api)).Distinct(StringComparer.OrdinalIgnoreCase), (description, module) => new { description, module })
            .GroupBy(pair => pair.module, pair => pair.description, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ModuleSource(group.Key, [.. group])));

    /// <summary>What is wrong with descriptions, each by itself and together.</summary>
    public static IEnumerable<Diagnostic> Diagnostics(IEnumerable<ReadDescription> descriptions, IEnumerable<ModuleSource> modules) =>
        descriptions.SelectMany(description => description.Item.WithSeverity(description.Diagnostics))
            .Concat(modules.SelectMany(module => module.Descriptions[0].Item.WithSeverity(module.Check())));

    private static HashSet<string> ItemsOf(IEnumerable<ModuleState> modules) =>
        modules.SelectMany(module => module.Descriptions).Select(description => description.Item).ToHashSet(StringComparer.Ordinal);
}
