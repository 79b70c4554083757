using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>The named types of all APIs of a module; identical types of two APIs are a single type.</summary>
internal sealed class ModuleTypes
{
    private readonly List<ModuleType> _all = [];
    private readonly List<Dictionary<string, ModuleType>> _byApi = [];

    public ModuleTypes(IReadOnlyList<ApiDefinition> apis)
    {
        for (var api = 0; api < apis.Count; api++) _byApi.Add(Add(apis, api));
    }

    /// <summary>All types, in the order of the APIs and of their documents.</summary>
    public IReadOnlyList<ModuleType> All => _all;

    /// <summary>Looks up a type by its name in an API.</summary>
    public ModuleType? Find(int api, string name) => _byApi[api].GetValueOrDefault(name);

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
