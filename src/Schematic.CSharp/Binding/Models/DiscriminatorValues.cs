using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Models;

/// <summary>The values of discriminators by which unions choose object types: they need not be set by hand.</summary>
internal sealed class DiscriminatorValues
{
    // Null: several values choose the type.
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

    /// <summary>The only value by which unions choose a type; null where there is none or more than one.</summary>
    public string? Of(ModuleType type, string member) => _values.GetValueOrDefault((type, member));

    private void Add(ModuleType type, string member, IReadOnlyList<string> values)
    {
        var value = values.Count == 1 ? values[0] : null;
        if (!_values.TryAdd((type, member), value) && _values[(type, member)] != value) _values[(type, member)] = null;
    }
}
