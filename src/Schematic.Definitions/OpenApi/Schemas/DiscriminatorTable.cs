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
    public void Learn(IReadOnlyList<Component> components)
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

    /// <summary>Completes the discriminators of all unions.</summary>
    public void Complete(TypeTable types)
    {
        var inference = new DiscriminatorInference(types);
        foreach (var union in types.Types.OfType<UnionDefinition>())
            types.Replace(union.Discriminator is null ? inference.Infer(union) : Complete(union, inference));
        foreach (var union in types.Types.OfType<UnionDefinition>().Where(union => union.Discriminator is not null))
            AddMissingMembers(union, types);
        foreach (var union in types.Types.OfType<UnionDefinition>().Where(union => union.Discriminator is not null))
            FixConstants(union, types);
        var inheritance = new InheritedDiscriminators(types);
        foreach (var union in types.Types.OfType<UnionDefinition>().Where(union => union.Discriminator is null))
            types.Replace(inheritance.Apply(union));
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
            var index = Target(value.Value) is { } target ? targets.IndexOf(target) : -1;
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

    // Without the member, a written object could not be identified.
    private static void AddMissingMembers(UnionDefinition union, TypeTable types)
    {
        foreach (var branch in union.Branches.Where(branch => branch.DiscriminatorValues.Count > 0))
        {
            if (branch.Type is not NamedReference named || types.Find(named.Name) is not ObjectDefinition type) continue;
            if (type.Members.Any(member => member.Name == union.Discriminator)) continue;
            types.Replace(type with { Members = [new Member(union.Discriminator!, TypeReference.String) { Location = type.Location }, .. type.Members] });
        }
    }

    // A discriminator with a single value is a constant, even if the schema does not require it.
    private static void FixConstants(UnionDefinition union, TypeTable types)
    {
        foreach (var named in union.Branches.Select(branch => branch.Type).OfType<NamedReference>())
        {
            if (types.Find(named.Name) is not ObjectDefinition type) continue;
            if (!type.Members.Any(member => member.Name == union.Discriminator && OnlyValue(member, types) is not null)) continue;
            types.Replace(type with
            {
                Members = [.. type.Members.Select(member => member.Name == union.Discriminator && OnlyValue(member, types) is { } only
                    ? member with { Type = TypeReference.String, Constant = only, Default = null }
                    : member)],
            });
        }
    }

    private static ScalarNode? OnlyValue(Member member, TypeTable types) =>
        member.Type is NamedReference { IsNullable: false } named && types.Find(named.Name) is EnumDefinition { ValueType: PrimitiveKind.String, Values: [var only] }
            ? new ScalarNode(only.Location.File, only.Location.Line, only.Location.Column, ScalarKind.String, only.Value)
            : null;

    private sealed record Entry(IReadOnlyList<DocumentNode?> Discriminators, IReadOnlyList<MappingNode> Branches);
}
