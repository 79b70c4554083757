using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>The discriminator values by which unions select object types. Callers do not need to set these members.</summary>
internal sealed class DiscriminatorValues
{
    // Null if several values select the type.
    private readonly Dictionary<(ModuleType Type, string Member), string?> _values = [];

    public DiscriminatorValues(ModuleTypes types, TypeResolver resolver)
    {
        foreach (var union in types.All)
        {
            if (union.Definition is not UnionDefinition { Discriminator: { } member } definition) continue;
            foreach (var branch in definition.Branches)
                if (resolver.Definition(union.Api, branch.Type) is { } type) Add(type, member, branch.DiscriminatorValues);
        }
    }

    /// <summary>Returns the only value by which unions select a type; null if there is none or more than one.</summary>
    public string? Of(ModuleType type, string member) => _values.GetValueOrDefault((type, member));

    private void Add(ModuleType type, string member, IReadOnlyList<string> values)
    {
        var value = values.Count == 1 ? values[0] : null;
        if (!_values.TryAdd((type, member), value) && _values[(type, member)] != value) _values[(type, member)] = null;
    }
}
