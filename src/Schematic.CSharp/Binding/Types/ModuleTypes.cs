using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Types;

/// <summary>The named types of all APIs of a module; types that two APIs define alike are one.</summary>
internal sealed class ModuleTypes
{
    private readonly List<ModuleType> _all = [];
    private readonly List<Dictionary<string, ModuleType>> _byApi = [];

    public ModuleTypes(IReadOnlyList<ApiDefinition> apis)
    {
        for (var api = 0; api < apis.Count; api++) _byApi.Add(Add(apis, api));
    }

    /// <summary>Every type once, in the order of the APIs and of their documents.</summary>
    public IReadOnlyList<ModuleType> All => _all;

    /// <summary>Looks the name of a type up as an API knows it.</summary>
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
