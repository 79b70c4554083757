using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Determines the discriminator values of each union branch after all types have been read.</summary>
internal sealed class DiscriminatorTable(ReferenceFollower references, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Entry> _unions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentNode> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentNode, string> _names = [];

    /// <summary>Registers the components that mappings can name.</summary>
    public void Collect(IReadOnlyList<Component> components)
    {
        foreach (var (name, schema) in components)
        {
            _components[name] = schema;
            _names[schema] = name;
        }
    }

    /// <summary>Registers a union.</summary>
    /// <param name="union">The name of the union.</param>
    /// <param name="discriminators">The discriminator objects that can contain its mapping.</param>
    /// <param name="branches">The schemas of its branches, in order.</param>
    public void Add(string union, IReadOnlyList<DocumentNode?> discriminators, IReadOnlyList<MappingNode> branches) =>
        _unions[union] = new Entry(discriminators, branches);

    /// <summary>Returns the types with the discriminators of all unions.</summary>
    public IReadOnlyList<TypeDefinition> Complete(TypeTable types)
    {
        var inference = new DiscriminatorInference(types);
        var unions = new Dictionary<UnionDefinition, UnionDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var union in types.Types.OfType<UnionDefinition>())
            unions.Add(union, union.Discriminator is null ? inference.Infer(union) : Complete(union, inference));
        var members = new DiscriminatorMembers(types, unions.Values.Where(union => union.Discriminator is not null));
        var inherited = new InheritedDiscriminators(unions.Values);
        return [.. types.Types.Select(Completed)];

        TypeDefinition Completed(TypeDefinition type) => type switch
        {
            UnionDefinition union => inherited.Apply(unions[union]),
            ObjectDefinition definition => members.Apply(definition),
            _ => type,
        };
    }

    private UnionDefinition Complete(UnionDefinition union, DiscriminatorInference inference)
    {
        if (!_unions.TryGetValue(union.Name, out var entry)) return union;
        var mapped = Mapped(entry);
        var values = union.Branches.Select((branch, index) => Values(index)).ToList();
        var ambiguous = values.SelectMany(branch => branch).GroupBy(value => value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        if (!values.Exists(branch => branch.Any(value => !ambiguous.Contains(value)))) return union with { Discriminator = null };
        var otherwise = Default(entry);
        return union with
        {
            Branches =
            [
                .. union.Branches.Select((branch, index) => branch with
                {
                    DiscriminatorValues = [.. values[index].Where(value => !ambiguous.Contains(value))],
                    IsDefault = index == otherwise,
                }),
            ],
        };

        IReadOnlyList<string> Values(int index)
        {
            if (mapped[index] is { Count: > 0 } explicitly) return explicitly;
            if (inference.Constants(union.Branches[index].Type, union.Discriminator!) is { Count: > 0 } constants) return constants;
            return DefaultName(entry.Branches[index]) is { } name ? [name] : [];
        }
    }

    // OpenAPI 3.0, section 4.7.25: without a mapping, the value is the name of the component.
    private string? DefaultName(MappingNode branch)
    {
        if (ReferenceFollower.ReferenceOf(branch) is not null) return references.Step(branch) is { } target ? KeyOf(target) : null;
        return _names.GetValueOrDefault(branch);
    }

    private string KeyOf(DocumentNode target) =>
        _names.TryGetValue(target, out var name) ? name : target.Parent is null ? Path.GetFileNameWithoutExtension(target.File) : target.Key;

    private List<List<string>> Mapped(Entry entry)
    {
        var targets = entry.Branches.Select(branch => references.Follow(branch)).ToList();
        var values = entry.Branches.Select(_ => new List<string>()).ToList();
        foreach (var value in entry.Discriminators.SelectMany(discriminator => discriminator.GetMapping("mapping").Members()).OrderBy(value => value.Key, StringComparer.Ordinal))
        {
            var index = Target(value) is { } target ? targets.IndexOf(target) : -1;
            if (index >= 0 && !values[index].Contains(value.Key)) values[index].Add(value.Key);
        }

        return values;
    }

    // Returns the index of the default branch, or -1 if there is none.
    private int Default(Entry entry)
    {
        if (entry.Discriminators.Select(discriminator => discriminator.Get("defaultMapping")).FirstOrDefault(mapped => mapped is not null) is not { } stated) return -1;
        if (Target(stated) is not { } target) return -1;
        var index = entry.Branches.Select(branch => references.Follow(branch)).ToList().IndexOf(target);
        if (index < 0) diagnostics.Report(DiagnosticDescriptors.MalformedPart, stated.Location, "'defaultMapping'", "one of the alternatives");
        return index;
    }

    private DocumentNode? Target(DocumentNode mapped)
    {
        if (mapped.AsText() is not { } text) return null;
        if (_components.TryGetValue(text, out var component)) return references.Follow(component);
        if (text.AsSpan().ContainsAny("#/.") && references.Leads(mapped, text)) return references.Follow(references.Find(mapped, text));
        diagnostics.Report(DiagnosticDescriptors.MalformedPart, mapped.Location, "A value of a mapping", "the name of a schema or a reference to one");
        return null;
    }

    private sealed record Entry(IReadOnlyList<DocumentNode?> Discriminators, IReadOnlyList<MappingNode> Branches);
}
