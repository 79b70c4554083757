using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Samples;

/// <summary>Determines whether generated code reads an example of the description as the type that the description states for it.</summary>
/// <param name="types">The types of the module.</param>
internal sealed class ExampleFit(ModuleTypes types)
{
    private const int Deepest = 60;

    private readonly ModuleTypes _types = types;

    // Unions can contain each other: each value is compared once with each type, and does not fit one that only leads back to itself.
    private readonly Dictionary<(ModuleType Type, DocumentNode Value), bool> _known = [];

    /// <summary>Returns true if an example is a value of a type.</summary>
    /// <param name="api">The API of the type.</param>
    /// <param name="type">The type.</param>
    /// <param name="value">The example.</param>
    public bool Fits(int api, TypeReference type, DocumentNode value) => Fits(api, type, value, 0);

    private bool Fits(int api, TypeReference type, DocumentNode value, int depth)
    {
        if (depth > Deepest) return false;
        return (type.IsNullable && value.IsNull()) || type.Accept(new ReferenceFit(this, api, value, depth + 1));
    }

    private bool Fits(ModuleType type, DocumentNode value, int depth)
    {
        if (_known.TryGetValue((type, value), out var fits)) return fits;
        _known[(type, value)] = false;
        return _known[(type, value)] = type.Definition.Accept(new DefinitionFit(this, type.Api, value, depth));
    }

    private sealed class ReferenceFit(ExampleFit owner, int api, DocumentNode value, int depth) : IReferenceVisitor<bool>
    {
        public bool Visit(PrimitiveReference reference) => ScalarSamples.Fits(reference, value);

        public bool Visit(EmptyableReference reference) => value.AsString() is "" || owner.Fits(api, reference.Value, value, depth);

        public bool Visit(ArrayReference reference) => value is SequenceNode list && list.Items.All(item => owner.Fits(api, reference.Item, item, depth));

        public bool Visit(MapReference reference) => value is MappingNode map && map.Entries.All(entry => owner.Fits(api, reference.Value, entry, depth));

        public bool Visit(NamedReference reference) => owner._types.Find(api, reference.Name) is not { } type || owner.Fits(type, value, depth);
    }

    private sealed class DefinitionFit(ExampleFit owner, int api, DocumentNode value, int depth) : ITypeVisitor<bool>
    {
        public bool Visit(AliasDefinition type) => owner.Fits(api, type.Target, value, depth);

        public bool Visit(ObjectDefinition type) =>
            value is MappingNode mapping && type.Members.All(member => Fits(member, mapping[member.Name])) && OthersFit(type, mapping);

        public bool Visit(EnumDefinition type) => ScalarSamples.Fits(new PrimitiveReference(type.ValueType), value);

        public bool Visit(UnionDefinition type)
        {
            if (value.IsNull()) return type.Branches.Any(branch => branch.Type.IsNullable);
            if (type.Discriminator is not { } discriminator || value is not MappingNode) return Any(type.Branches.Where(branch => branch.DiscriminatorValues.Count == 0));
            return Any(type.Branches.Where(branch => branch.DiscriminatorValues.Contains(value.GetText(discriminator) ?? "")));
        }

        private bool Any(IEnumerable<UnionBranch> branches) => branches.Any(branch => owner.Fits(api, branch.Type, value, depth));

        private bool Fits(Member member, DocumentNode? given) => given switch
        {
            null => !member.IsRequired || member.IsWriteOnly,
            _ when given.IsNull() => !member.IsRequired || owner.Fits(api, member.Type, given, depth),
            _ => owner.Fits(api, member.Type, given, depth) && (member.Constant is not ScalarNode constant || given is ScalarNode scalar && scalar.Text == constant.Text),
        };

        private bool OthersFit(ObjectDefinition type, MappingNode mapping) => type.AdditionalMembers is not { } other
            || mapping.Entries.Where(entry => type.Members.All(member => member.Name != entry.Key)).All(entry => owner.Fits(api, other, entry, depth));
    }
}
