using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Samples;

/// <summary>Creates samples of types from the description, as JSON.</summary>
/// <param name="types">The types of the module.</param>
/// <param name="fit">Determines the examples that can be used.</param>
/// <param name="isCompact">True for the smallest samples: empty lists, and no members that can be absent.</param>
internal sealed class SchemaSamples(ModuleTypes types, ExampleFit fit, bool isCompact)
{
    private const int Longest = SampleMaker.Longest;
    private const int Deepest = 30;

    private readonly Dictionary<ModuleType, string> _made = [];
    private readonly HashSet<ModuleType> _open = [];

    // Types whose samples would contain themselves make samples fail, and each attempt visits them again.
    private int _steps;

    /// <summary>Creates a sample; returns null if there is none, or none that is small enough.</summary>
    /// <param name="api">The API of the type.</param>
    /// <param name="type">The type.</param>
    public string? Of(int api, TypeReference type)
    {
        _steps = 2000;
        return Make(api, type, null);
    }

    private string? Make(int api, TypeReference type, Pin? pin)
    {
        var made = _steps-- > 0 ? type.Accept(new ReferenceSample(this, api, pin)) : null;
        return made is { Length: <= Longest } ? made : type.IsNullable ? "null" : null;
    }

    private string? Make(ModuleType type, Pin? pin)
    {
        if (pin is null && _made.TryGetValue(type, out var known)) return known;
        if (_open.Count > Deepest || !_open.Add(type)) return null;
        var made = type.Definition.Accept(new DefinitionSample(this, type.Api, pin));
        _open.Remove(type);
        if (made is not null && pin is null) _made[type] = made;
        return made;
    }

    /// <summary>The value of the member that selects a branch of a union.</summary>
    private sealed record Pin(string Member, string Value);

    private sealed class ReferenceSample(SchemaSamples owner, int api, Pin? pin) : IReferenceVisitor<string?>
    {
        public string? Visit(PrimitiveReference reference) => ScalarSamples.Of(reference);

        public string? Visit(EmptyableReference reference) => owner.Make(api, reference.Value, pin);

        public string? Visit(ArrayReference reference) => owner.IsCompact ? "[]" : $"[{owner.Make(api, reference.Item, null)}]";

        public string? Visit(MapReference reference) =>
            owner.IsCompact || owner.Make(api, reference.Value, null) is not { } value ? "{}" : $"{{\"key\":{value}}}";

        public string? Visit(NamedReference reference) => owner._types.Find(api, reference.Name) is { } type ? owner.Make(type, pin) : "{}";
    }

    private readonly ModuleTypes _types = types;

    private bool IsCompact => isCompact;

    private bool Fits(int api, TypeReference type, DocumentNode value) => fit.Fits(api, type, value);

    // Discriminators are strings, with few exceptions: numbers and booleans.
    private bool IsText(int api, TypeReference type) => type switch
    {
        PrimitiveReference { Kind: PrimitiveKind.Boolean or (>= PrimitiveKind.Int32 and <= PrimitiveKind.Decimal) } => false,
        NamedReference named when _types.Find(api, named.Name) is { } found => found.Definition switch
        {
            AliasDefinition alias => IsText(found.Api, alias.Target),
            EnumDefinition values => values.ValueType == PrimitiveKind.String,
            _ => true,
        },
        _ => true,
    };

    private sealed class DefinitionSample(SchemaSamples owner, int api, Pin? pin) : ITypeVisitor<string?>
    {
        public string? Visit(AliasDefinition type) => owner.Make(api, type.Target, pin);

        public string? Visit(EnumDefinition type) => type.Values.Count == 0
            ? ScalarSamples.Of(new PrimitiveReference(type.ValueType))
            : type.ValueType == PrimitiveKind.String ? JsonLiteral.String(type.Values[0].Value) : JsonLiteral.Scalar(type.Values[0].Value);

        public string? Visit(UnionDefinition type) => type.Branches.Select(branch => owner.Make(api, branch.Type, PinOf(type, branch))).FirstOrDefault(sample => sample is not (null or "null"))
            ?? (type.Branches.Any(branch => branch.Type.IsNullable) ? "null" : null);

        public string? Visit(ObjectDefinition type)
        {
            var members = new List<string>();
            foreach (var member in type.Members.Where(IsIncluded))
            {
                if (Value(member) is { } value) members.Add($"{JsonLiteral.String(member.Name)}:{value}");
                else if (member.IsRequired) return null;
            }

            if (pin is not null && type.Members.All(member => member.Name != pin.Member)) members.Add($"{JsonLiteral.String(pin.Member)}:{JsonLiteral.String(pin.Value)}");
            return $"{{{string.Join(",", members)}}}";
        }

        private Pin? PinOf(UnionDefinition type, UnionBranch branch) => type.Discriminator is { } member && branch.DiscriminatorValues is [var value, ..] ? new Pin(member, value) : pin;

        private bool IsIncluded(Member member) => member.Name == pin?.Member
            || (!member.IsWriteOnly && (member.IsRequired || (!owner.IsCompact && Examples(member).Any())));

        private IEnumerable<DocumentNode> Examples(Member member) => member.Examples.Nodes.Where(node => !node.IsNull() && owner.Fits(api, member.Type, node));

        private string? Value(Member member)
        {
            if (member.Name == pin?.Member) return PinnedValue(member, pin.Value);
            if (member.Constant is ScalarNode constant && owner.Fits(api, member.Type, constant)) return JsonLiteral.Of(constant, Longest);
            var stated = owner.IsCompact ? [] : Examples(member).Concat(member.Default is { } value && owner.Fits(api, member.Type, value) ? [value] : []);
            return stated.Select(node => JsonLiteral.Of(node, Longest)).FirstOrDefault(json => json is not null) ?? owner.Make(api, member.Type, null);
        }

        private string? PinnedValue(Member member, string value) => owner.IsText(api, member.Type) ? JsonLiteral.String(value) : JsonLiteral.Scalar(value);
    }
}
