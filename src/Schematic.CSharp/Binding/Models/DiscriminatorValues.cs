using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>The discriminator values by which unions select object types. Callers do not need to set these members.</summary>
internal sealed class DiscriminatorValues
{
    // More branches of unions within unions than any description has; beyond that, their members have no initial values.
    private const int MostNested = 100_000;

    private readonly TypeResolver _resolver;

    // Null if several values select the type.
    private readonly Dictionary<(ModuleType Type, string Member), string?> _values = [];
    private readonly List<(ModuleType Type, string Member, IReadOnlyList<string> Values)> _nested = [];

    public DiscriminatorValues(ModuleTypes types, TypeResolver resolver)
    {
        _resolver = resolver;
        foreach (var union in types.All)
        {
            if (union.Definition is not UnionDefinition { Discriminator: { } member } definition) continue;
            foreach (var branch in definition.Branches)
                if (resolver.Definition(union.Api, branch.Type) is { } type) Add(type, member, branch.DiscriminatorValues);
        }

        if (_nested.Count >= MostNested) return;
        foreach (var (type, member, values) in _nested) AddValue(type, member, values);
    }

    /// <summary>Returns the only value by which unions select a type; null if there is none or more than one.</summary>
    public string? Of(ModuleType type, string member) => _values.GetValueOrDefault((type, member));

    private void Add(ModuleType type, string member, IReadOnlyList<string> values)
    {
        AddValue(type, member, values);
        if (type.Definition is UnionDefinition) AddNested(type, member, values);
    }

    // The objects of a union within a union have the values of both, unless the same member distinguishes them.
    private void AddNested(ModuleType outer, string member, IReadOnlyList<string> values)
    {
        var visited = new HashSet<ModuleType> { outer };
        var pending = new Stack<ModuleType>(visited);
        while (pending.TryPop(out var type) && _nested.Count < MostNested)
        {
            if (type.Definition is not UnionDefinition union) _nested.Add((type, member, values));
            else if (union.Discriminator != member)
                foreach (var branch in union.Branches)
                    if (_resolver.Definition(type.Api, branch.Type) is { } inner && visited.Add(inner)) pending.Push(inner);
        }
    }

    private void AddValue(ModuleType type, string member, IReadOnlyList<string> values)
    {
        var value = values.Count == 1 ? values[0] : null;
        if (!_values.TryAdd((type, member), value) && _values[(type, member)] != value) _values[(type, member)] = null;
    }
}
