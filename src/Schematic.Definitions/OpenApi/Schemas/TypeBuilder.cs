using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.Traversal;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>The second pass over schemas: creates types from shapes, and assigns their names in document order.</summary>
internal sealed class TypeBuilder : IShapeVisitor<TypeReference>
{
    private const string UnionWord = "Union";

    private readonly SchemaShapes _shapes;
    private readonly TypeNames _names;
    private readonly TypeTable _types;
    private readonly DiscriminatorTable _discriminators;
    private readonly TypeSpecificity _specificity;
    private readonly ReadingBudget _budget;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<MappingNode, TypeReference> _inline = [];
    private readonly PendingTypes<MappingNode> _pending;
    private readonly PendingTypes<Combination> _combinations;
    private int _depth;

    public TypeBuilder(SchemaShapes shapes, TypeNames names, TypeTable types, DiscriminatorTable discriminators, TypeSpecificity specificity, DiagnosticBag diagnostics)
    {
        (_shapes, _names, _types, _discriminators, _specificity, _diagnostics) = (shapes, names, types, discriminators, specificity, diagnostics);
        _budget = new ReadingBudget(diagnostics);
        _pending = new PendingTypes<MappingNode>(names);
        _combinations = new PendingTypes<Combination>(names);
    }

    /// <summary>Gets the limit on the work that composition causes.</summary>
    public ReadingBudget Budget => _budget;

    /// <summary>Creates the type of a schema at any location.</summary>
    /// <param name="node">The schema; null if it is missing, which allows any value.</param>
    /// <param name="name">The name for the type, if it needs one.</param>
    public TypeReference Build(DocumentNode? node, TypeName name)
    {
        if (node is null or ScalarNode { Kind: ScalarKind.Boolean }) return TypeReference.Any;
        if (node is not MappingNode schema)
        {
            _diagnostics.Report(DiagnosticDescriptors.MalformedPart, node.Location, "A schema", "a mapping");
            return TypeReference.Any;
        }

        var type = TypeReference.Any;
        if (Enter(schema))
        {
            type = _shapes.OfReference(schema, name) is { } reference ? Build(reference) : BuildInline(schema, name);
            _depth--;
        }

        return _shapes.Nullability.Of(schema) ? type with { IsNullable = true } : type;
    }

    /// <summary>Creates the type of a shape.</summary>
    public TypeReference Build(SchemaShape shape) => shape.Accept(this);

    /// <summary>Creates a member.</summary>
    public Member Build(MemberShape shape) => shape.Member with { Type = Build(shape.Type) };

    /// <summary>Creates the type of a list of schemas, any of which applies.</summary>
    public TypeReference BuildAny(IReadOnlyList<DocumentNode> schemas, TypeName name, string word)
    {
        var union = _names.Claim(name, UnionWord);
        List<TypeReference> branches = [];
        return _types.Add(() =>
        {
            var all = schemas.Select(schema => (Type: Build(schema, name.Within(word)) with { IsNullable = false }, IsSecret: _shapes.Secrets.DescribesWhole(schema))).ToList();
            var secrets = all.Where(branch => branch.IsSecret).Select(branch => branch.Type).ToHashSet();
            branches = [.. all.Select(branch => branch.Type).Distinct()];
            return branches.Count == 1 ? null : new UnionDefinition(union, [.. branches.Select(branch => new UnionBranch(branch) { IsSecret = secrets.Contains(branch) })]) { Location = schemas[0].Location };
        }) ?? branches[0];
    }

    /// <inheritdoc/>
    public TypeReference Visit(KnownShape shape) => shape.Type;

    /// <inheritdoc/>
    public TypeReference Visit(SameShape shape) => Build(shape.Schema, shape.Name);

    /// <inheritdoc/>
    public TypeReference Visit(NullableShape shape) => Build(shape.Value) with { IsNullable = shape.IsNullable };

    /// <inheritdoc/>
    public TypeReference Visit(ListShape shape) => new ArrayReference(Build(shape.Item));

    /// <inheritdoc/>
    public TypeReference Visit(MapShape shape) => Build(shape.Value) is var value && value is PrimitiveReference { Kind: PrimitiveKind.Any }
        ? new MapReference(value)
        : new MapReference(value) { AllowsOthers = shape.AllowsOthers };

    /// <inheritdoc/>
    public TypeReference Visit(ObjectShape shape)
    {
        if (!_budget.Spend(shape.Parts.Sum(part => part.Node.GetMapping("properties").Members().Count + part.Node.Required().Count()), shape.Parts[^1].Node)) return TypeReference.Any;
        var name = _names.Claim(shape.Name, "Model");
        return _types.Add(() =>
        {
            Member[] members = [.. _shapes.Members(shape.Parts, shape.Name).Select(Build)];
            var additional = shape.Additional is null ? null : Build(shape.Additional);
            return Describe(shape.Schema, new ObjectDefinition(name, members)
            {
                AdditionalMembers = additional,
                AllowsOthers = shape.AllowsOthers && additional is not (null or PrimitiveReference { Kind: PrimitiveKind.Any }),
                AreAdditionalMembersSecret = additional is not null && shape.HasSecrets,
            });
        })!;
    }

    /// <inheritdoc/>
    public TypeReference Visit(EnumShape shape)
    {
        if (shape.IsCopy && !_budget.Spend(shape.Values.Count, shape.Schema)) return TypeReference.String;
        var name = shape.StatedName is { } stated && !_names.IsClaimed(shape.Name) ? new TypeName(Words.Join(stated)) : shape.Name;
        var type = new EnumDefinition(_names.Claim(name, "Enum"), shape.Kind, shape.Values);
        _types.Add(Describe(shape.Schema, type));
        return new NamedReference(type.Name);
    }

    /// <inheritdoc/>
    public TypeReference Visit(UnionShape shape)
    {
        var self = new NamedReference(_names.Claim(shape.Name, UnionWord));
        List<Branch> all = [], branches = [];
        return _types.Add(() =>
        {
            all = [.. shape.Alternatives.Select(alternative => new Branch(Build(alternative.Shape) with { IsNullable = false }, alternative))];
            branches = Branch.Distinct(all.Where(branch => branch.Type != self && branch.Type != TypeReference.Any));
            return branches.Count < 2 ? null : Union(shape, self.Name, branches);
        }) ?? (all.Exists(branch => branch.Type == TypeReference.Any) || branches.Count == 0 ? TypeReference.Any : branches[0].Type);
    }

    /// <inheritdoc/>
    public TypeReference Visit(EmptyableShape shape) => Build(shape.Value) with { IsNullable = false } switch
    {
        PrimitiveReference { Kind: PrimitiveKind.Any or PrimitiveKind.String } type => type,
        EmptyableReference type => type,
        var type => new EmptyableReference(type),
    };

    /// <inheritdoc/>
    public TypeReference Visit(TypesShape shape)
    {
        var name = _names.Claim(shape.Name, UnionWord);
        List<TypeReference> branches = [];
        return _types.Add(() =>
        {
            branches = [.. shape.Types.Select(Build).Distinct()];
            return branches.Count == 1 || branches.Contains(TypeReference.Any) ? null : Describe(shape.Schema, new UnionDefinition(name, [.. branches.Select(branch => new UnionBranch(branch) { IsSecret = shape.IsSecret })]));
        }) ?? (branches.Contains(TypeReference.Any) ? TypeReference.Any : branches[0]);
    }

    /// <inheritdoc/>
    public TypeReference Visit(CombinationShape shape)
    {
        var combination = new Combination(shape.Parts);
        if (_combinations.Find(combination) is { } pending) return pending;
        if (!_budget.Spend(TraversalLimits.Combination + shape.Parts.Count, shape.Schema)) return TypeReference.Any;
        _combinations.Begin(combination, shape.Name);
        var type = TypeReference.Any;
        if (Enter(shape.Schema))
        {
            type = Build(_shapes.Of(shape.Schema, shape.Parts, shape.Name));
            _depth--;
        }

        return _combinations.End(combination) ? KeepName(shape.Name, type, shape.Schema) : type;
    }

    /// <inheritdoc/>
    public TypeReference Visit(NarrowedShape shape)
    {
        var type = Build(shape.Schemas[0].Node, shape.Schemas[0].Name);
        foreach (var (node, name) in shape.Schemas.Skip(1))
        {
            if (_specificity.Choose(type, Build(node, name)) is { } chosen) type = chosen;
            else _diagnostics.Report(DiagnosticDescriptors.ConflictingMembers, node.Location, node.Key);
        }

        return type;
    }

    // A schema always has the same type, regardless of the path to it; inside itself, it is referred to by name.
    private TypeReference BuildInline(MappingNode schema, TypeName name)
    {
        if (_inline.TryGetValue(schema, out var known)) return known;
        if (_pending.Find(schema) is { } pending) return pending;
        _pending.Begin(schema, name);
        var type = Build(_shapes.Of(schema, name));
        if (type.IsNullable) type = type with { IsNullable = false };
        return _inline[schema] = _pending.End(schema) ? KeepName(name, type, schema) : type;
    }

    // Creates an alias if the content of a type refers to a name that the type does not have.
    private NamedReference KeepName(TypeName proposal, TypeReference type, MappingNode schema)
    {
        var name = _names.Claim(proposal);
        if (type is NamedReference named && named.Name == name) return named;
        _types.Add(new AliasDefinition(name, type) { Location = schema.Location });
        return new NamedReference(name);
    }

    private UnionDefinition Union(UnionShape shape, string name, List<Branch> branches)
    {
        _discriminators.Add(name, [shape.Holder["discriminator"], shape.Schema["discriminator"]], [.. branches.Select(branch => branch.Alternative.Schema)]);
        return (UnionDefinition)Describe(shape.Schema, new UnionDefinition(name, [.. branches.Select(branch => branch.Definition)])
        {
            Discriminator = Inheritance.DiscriminatorOf(shape.Holder) ?? Inheritance.DiscriminatorOf(shape.Schema),
        });
    }

    private static TypeDefinition Describe(MappingNode schema, TypeDefinition type) => type with
    {
        Documentation = Documentations.OfSchema(schema),
        IsDeprecated = schema.GetBoolean("deprecated") ?? false,
        Location = schema.Location,
    };

    // Without a function for the content, which would be an object for each schema.
    private bool Enter(MappingNode schema)
    {
        if (_depth == TraversalLimits.Depth)
        {
            _diagnostics.ReportTooDeep(schema);
            return false;
        }

        _depth++;
        return true;
    }

    /// <summary>A branch of a union, with the alternative that it is read from.</summary>
    private sealed record Branch(TypeReference Type, AlternativeShape Alternative)
    {
        public UnionBranch Definition => new(Type) { CodeName = Type is NamedReference ? null : Alternative.Title, IsSecret = Alternative.IsSecret };

        // Equal branches are merged, and a number covers the integers.
        public static List<Branch> Distinct(IEnumerable<Branch> branches)
        {
            var distinct = branches.GroupBy(branch => branch.Type).Select(alike => Joined([.. alike])).ToList();
            var hasNumber = distinct.Exists(branch => branch.Type is PrimitiveReference { Kind: PrimitiveKind.Double, IsQuoted: false });
            return hasNumber
                ? [.. distinct.Where(branch => branch.Type is not PrimitiveReference { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64, IsQuoted: false })]
                : distinct;
        }

        private static Branch Joined(List<Branch> alike) =>
            alike[0] with { Alternative = alike[0].Alternative with { IsSecret = alike.Exists(branch => branch.Alternative.IsSecret) } };
    }

    /// <summary>Schemas that describe a type together. Two lists of the same schemas are equal.</summary>
    private sealed class Combination(IReadOnlyList<SchemaPart> parts) : IEquatable<Combination>
    {
        private readonly List<(MappingNode Node, bool IsMembersOnly)> _parts = [.. parts.Select(part => (part.Node, part.IsMembersOnly))];

        public bool Equals(Combination? other) => other is not null && _parts.SequenceEqual(other._parts);

        public override bool Equals(object? obj) => Equals(obj as Combination);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var part in _parts) hash.Add(part);
            return hash.ToHashCode();
        }
    }
}
