using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.Rules;

/// <summary>
/// Limits types that consist only of other types: aliases, lists and maps within each other. C# repeats the whole type at
/// every use, and code that traverses types relies on the limit.
/// </summary>
internal sealed class TypeNesting
{
    private readonly Dictionary<string, AliasDefinition> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);

    private readonly HashSet<string> _tooDeep = new(StringComparer.Ordinal);

    private TypeNesting(IReadOnlyList<TypeDefinition> types)
    {
        foreach (var alias in types.OfType<AliasDefinition>()) _aliases.TryAdd(alias.Name, alias);
        foreach (var name in _aliases.Keys) Measure(name);
    }

    /// <summary>Replaces the targets of aliases that are nested too deeply with any value.</summary>
    /// <param name="types">The types of an API.</param>
    /// <param name="descriptor">The diagnostic to report.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    public static IReadOnlyList<TypeDefinition> Limit(IReadOnlyList<TypeDefinition> types, DiagnosticDescriptor descriptor, DiagnosticBag diagnostics)
    {
        var tooDeep = new TypeNesting(types)._tooDeep;
        return tooDeep.Count == 0 ? types : [.. types.Select(Limited)];

        TypeDefinition Limited(TypeDefinition type)
        {
            if (type is not AliasDefinition alias || !tooDeep.Contains(alias.Name)) return type;
            diagnostics.Report(descriptor, alias.Location, TraversalLimits.Depth);
            return alias with { Target = TypeReference.Any };
        }
    }

    // An alias has one target: the chain of targets may end in a cycle.
    private void Measure(string name)
    {
        var line = new Stack<AliasDefinition>();
        while (_aliases.TryGetValue(name, out var alias) && _depths.TryAdd(name, 0))
        {
            line.Push(alias);
            name = TypeUses.Named(alias.Target)?.Name ?? "";
        }

        foreach (var alias in line) _depths[alias.Name] = DepthOf(alias);
    }

    private int DepthOf(AliasDefinition alias)
    {
        var depth = 1;
        var type = alias.Target;
        for (; type is ArrayReference or MapReference or EmptyableReference; depth++)
            type = type switch { ArrayReference array => array.Item, MapReference map => map.Value, _ => ((EmptyableReference)type).Value };
        if (type is NamedReference named) depth += _depths.GetValueOrDefault(named.Name);
        if (depth <= TraversalLimits.Depth) return depth;
        _tooDeep.Add(alias.Name);
        return 1;
    }
}
