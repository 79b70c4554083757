using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>The named types of all APIs of a module; identical types of two APIs are a single type.</summary>
internal sealed class ModuleTypes
{
    private readonly List<ModuleType> _all = [];
    private readonly List<Dictionary<string, ModuleType>> _byApi = [];
    private readonly HashSet<ModuleType>? _hidden;

    public ModuleTypes(IReadOnlyList<ApiDefinition> apis)
    {
        for (var api = 0; api < apis.Count; api++) _byApi.Add(Add(apis, api));
        if (apis.Any(api => api.ProjectTypes.Count > 0)) _hidden = Hidden(apis);
    }

    /// <summary>All types, in the order of the APIs and of their documents.</summary>
    public IReadOnlyList<ModuleType> All => _all;

    /// <summary>True if C# code sees the type: no type of the project takes its place, and it is not only a part of such types.</summary>
    public bool IsVisible(ModuleType type) => _hidden?.Contains(type) != true;

    /// <summary>Looks up a type by its name in an API.</summary>
    public ModuleType? Find(int api, string name) => _byApi[api].GetValueOrDefault(name);

    private HashSet<ModuleType> Hidden(IReadOnlyList<ApiDefinition> apis)
    {
        var used = Reach(apis, _ => true);
        var visible = Reach(apis, type => type.Definition.ProjectType is null);
        return [.. used.Where(type => type.Definition.ProjectType is not null || !visible.Contains(type))];
    }

    private HashSet<ModuleType> Reach(IReadOnlyList<ApiDefinition> apis, Func<ModuleType, bool> isOpen)
    {
        var reached = new HashSet<ModuleType>();
        var open = new Stack<(int Api, TypeReference Type)>(apis.SelectMany((api, index) => TypeUses.Of(api).Select(use => (index, use))));
        while (open.TryPop(out var use))
        {
            if (TypeUses.Named(use.Type) is not { } named || Find(use.Api, named.Name) is not { } type || !reached.Add(type) || !isOpen(type)) continue;
            foreach (var reference in TypeUses.Of(type.Definition)) open.Push((type.Api, reference));
        }

        return reached;
    }

    private Dictionary<string, ModuleType> Add(IReadOnlyList<ApiDefinition> apis, int api)
    {
        var types = new Dictionary<string, ModuleType>(apis[api].Types.Count, StringComparer.Ordinal);
        for (var earlier = 0; earlier < api; earlier++)
        {
            foreach (var name in SharedTypes.Between(apis[earlier].Types, apis[api].Types))
                types.TryAdd(name, _byApi[earlier][name]);
        }

        foreach (var definition in apis[api].Types)
        {
            if (types.ContainsKey(definition.Name)) continue;
            var type = new ModuleType(definition, api);
            types.Add(definition.Name, type);
            _all.Add(type);
        }

        return types;
    }
}
