using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Native;

/// <summary>Collects the types of a description and merges included members into objects.</summary>
internal sealed class Composition(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<NamedReference>> _includes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectDefinition> _merged = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _copies;

    /// <summary>Adds a type as written in the description.</summary>
    public void Add(TypeDefinition type)
    {
        _types.Add(type.Name, type);
        _names.Add(type.Name);
    }

    /// <summary>Reads the <c>$includes</c> of an object.</summary>
    public void Include(string name, Section section)
    {
        if (section.Value("$includes") is not { } node) return;
        IReadOnlyList<DocumentNode> nodes = node is SequenceNode sequence ? sequence.Items : [node];
        _includes.Add(name, [.. nodes.Select(item => NotationParser.ParseType(item, diagnostics)).OfType<NamedReference>()]);
    }

    /// <summary>Returns all types in document order; objects contain the members that they include.</summary>
    public IReadOnlyList<TypeDefinition> Merge() =>
        [.. _names.Select(name => _types[name]).Select(type => type is ObjectDefinition declared ? Merge(declared) : type)];

    private ObjectDefinition Merge(ObjectDefinition declared)
    {
        if (_merged.TryGetValue(declared.Name, out var known)) return known;
        _open.Add(declared.Name);
        var members = new MemberList();
        TypeReference? additional = null;
        foreach (var reference in _includes.GetValueOrDefault(declared.Name, []))
        {
            if (Find(reference) is not { } found || Merge(found) is not { } included || !Spend(included, reference)) continue;
            members.Add(included.Members);
            additional = included.AdditionalMembers ?? additional;
        }

        _open.Remove(declared.Name);
        members.Add(declared.Members);
        var result = declared with { Members = members.All, AdditionalMembers = declared.AdditionalMembers ?? additional };
        _merged.Add(declared.Name, result);
        return result;
    }

    private bool Spend(ObjectDefinition included, NamedReference reference)
    {
        if ((_copies += included.Members.Count) <= TraversalLimits.Copies) return true;
        diagnostics.Report(DiagnosticDescriptors.TooManyIncludedMembers, reference.Location, TraversalLimits.Copies);
        return false;
    }

    private ObjectDefinition? Find(NamedReference reference)
    {
        switch (_types.GetValueOrDefault(reference.Name))
        {
            case ObjectDefinition when _open.Count > TraversalLimits.Depth:
                diagnostics.Report(DiagnosticDescriptors.InclusionTooDeep, reference.Location, reference.Name, TraversalLimits.Depth);
                return null;
            case ObjectDefinition found when !_open.Contains(found.Name): return found;
            case ObjectDefinition:
                diagnostics.Report(DiagnosticDescriptors.CyclicInclusion, reference.Location, reference.Name);
                return null;
            case null:
                diagnostics.Report(DiagnosticDescriptors.UnknownType, reference.Location, reference.Name, Spelling.Suggest(reference.Name, _names));
                return null;
            default:
                diagnostics.Report(DiagnosticDescriptors.IncludedTypeNotObject, reference.Location, reference.Name);
                return null;
        }
    }

    /// <summary>A list of members by name; a later member replaces an earlier one with the same name.</summary>
    private sealed class MemberList
    {
        private readonly List<Member> _members = [];
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        public IReadOnlyList<Member> All => _members;

        public void Add(IEnumerable<Member> members)
        {
            foreach (var member in members)
            {
                if (_places.TryAdd(member.Name, _members.Count)) _members.Add(member);
                else _members[_places[member.Name]] = member;
            }
        }
    }
}
