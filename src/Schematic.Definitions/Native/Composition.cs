using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.Native;

/// <summary>The types of a description while they are read: merges into objects what they include.</summary>
internal sealed class Composition(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<NamedReference>> _includes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectDefinition> _merged = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>Adds a type as it stands in the description.</summary>
    public void Add(TypeDefinition type)
    {
        _types.Add(type.Name, type);
        _names.Add(type.Name);
    }

    /// <summary>Takes what <c>$includes</c> of an object says.</summary>
    public void Include(string name, Section section)
    {
        if (section.Value("$includes") is not { } node) return;
        var nodes = node is SequenceNode sequence ? sequence.Items : [node];
        _includes.Add(name, [.. nodes.Select(item => NotationParser.ParseType(item, diagnostics)).OfType<NamedReference>()]);
    }

    /// <summary>All types in document order, objects with the members that they include.</summary>
    public IReadOnlyList<TypeDefinition> Merge() =>
        [.. _names.Select(name => _types[name]).Select(type => type is ObjectDefinition declared ? Merge(declared) : type)];

    private ObjectDefinition Merge(ObjectDefinition declared)
    {
        if (_merged.TryGetValue(declared.Name, out var known)) return known;
        _open.Add(declared.Name);
        var result = _includes.GetValueOrDefault(declared.Name, []).Aggregate(
            new ObjectDefinition(declared.Name, []), (all, reference) => Find(reference) is { } included ? Join(all, Merge(included)) : all);
        _open.Remove(declared.Name);
        result = declared with
        {
            Members = Join(result, declared).Members,
            AdditionalMembers = declared.AdditionalMembers ?? result.AdditionalMembers,
        };
        _merged.Add(declared.Name, result);
        return result;
    }

    private ObjectDefinition? Find(NamedReference reference)
    {
        switch (_types.GetValueOrDefault(reference.Name))
        {
            case ObjectDefinition found when !_open.Contains(found.Name): return found;
            case ObjectDefinition:
                diagnostics.Report(DiagnosticDescriptors.CyclicInclusion, reference.Location, reference.Name);
                return null;
            case null:
                diagnostics.Report(DiagnosticDescriptors.UnknownType, reference.Location, reference.Name, Spelling.Suggest(reference.Name, _names));
                return null;
            default:
                diagnostics.Report(DiagnosticDescriptors.InclusionOfNoObject, reference.Location, reference.Name);
                return null;
        }
    }

    // A member of the same name takes the place of the one before.
    private static ObjectDefinition Join(ObjectDefinition all, ObjectDefinition next)
    {
        var own = next.Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        var inherited = all.Members.Select(member => own.Remove(member.Name, out var replacement) ? replacement : member).ToList();
        return all with
        {
            Members = [.. inherited, .. next.Members.Where(member => own.ContainsKey(member.Name))],
            AdditionalMembers = next.AdditionalMembers ?? all.AdditionalMembers,
        };
    }
}
