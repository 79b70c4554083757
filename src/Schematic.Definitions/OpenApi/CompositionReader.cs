using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Determines how to read a schema: as another schema, a union, an object, or a value without members.</summary>
internal sealed class CompositionReader
{
    private readonly SchemaReader _schemas;
    private readonly DiagnosticBag _diagnostics;
    private readonly SchemaParts _parts;
    private readonly ObjectReader _objects;
    private readonly ValueReader _values;
    private readonly Dictionary<MappingNode, TypeName> _baseNames = [];

    public CompositionReader(SchemaReader schemas, DiagnosticBag diagnostics)
    {
        (_schemas, _diagnostics) = (schemas, diagnostics);
        _parts = new SchemaParts(schemas, diagnostics);
        Members = new MemberReader(schemas, this, diagnostics);
        _objects = new ObjectReader(schemas, Members, diagnostics);
        Unions = new UnionReader(schemas, this, diagnostics);
        _values = new ValueReader(schemas, diagnostics);
        Combinations = new CombinationReader(schemas, this);
    }

    /// <summary>Gets the reader that splits schemas into parts.</summary>
    public SchemaParts Parts => _parts;

    /// <summary>Gets the reader of combinations of schemas.</summary>
    public CombinationReader Combinations { get; }

    /// <summary>Gets the reader of object members.</summary>
    public MemberReader Members { get; }

    /// <summary>Gets the reader of alternatives.</summary>
    public UnionReader Unions { get; }

    /// <summary>Gets the reader of objects.</summary>
    public ObjectReader Objects => _objects;

    /// <summary>True if a schema with <c>$ref</c> adds to the referenced type (OpenAPI 3.1).</summary>
    public static bool ExtendsReference(MappingNode schema) =>
        schema.HasContent() || schema["allOf"] is SequenceNode { Items.Count: > 0 };

    /// <summary>Reads a schema that is not just a reference.</summary>
    public TypeReference Read(MappingNode schema, TypeName name)
    {
        if (SameAs(schema) is { } same && !_schemas.Inheritance.IsDerived(schema)) return _schemas.Read(same, name);
        return Read(schema, _parts.Of(schema, name), name);
    }

    /// <summary>Reads the type that several schemas describe together.</summary>
    /// <param name="schema">The schema that represents the combination.</param>
    /// <param name="parts">The schemas, in ascending order of precedence.</param>
    /// <param name="name">The name for the type.</param>
    public TypeReference Read(MappingNode schema, List<SchemaPart> parts, TypeName name)
    {
        var unions = parts.Unions();
        if (unions.Count == 1) return Unions.Read(schema, unions[0], [.. parts.Where(part => part != unions[0])], name);
        if (unions.Count > 1)
        {
            _diagnostics.Report(DiagnosticDescriptors.CompositionNotExpressible, schema.Location, "several lists of alternatives apply at the same time");
            return parts.AreObject() ? new MapReference(TypeReference.Any) : TypeReference.Any;
        }

        if (parts.Contradiction() is { } part)
            _diagnostics.Report(DiagnosticDescriptors.ContradictingTypes, part.Location, part["type"].AsText() ?? "several types");
        var isObject = parts.AreObject() && parts.Types() is [] or ["object"];
        return isObject ? _objects.Read(schema, parts, name) : _values.Read(schema, parts, name);
    }

    /// <summary>Reads a base as a union of its descendants and an object for the base itself.</summary>
    public void ReadBase(MappingNode schema, TypeName name)
    {
        var place = _schemas.Types.Open();
        var self = BaseName(schema);
        var content = _objects.Read(schema, _parts.Of(schema, self), self);
        if (content is not NamedReference) _schemas.Types.Close(_schemas.Types.Open(), new AliasDefinition(self.Claim(), content) { Location = schema.Location });
        var descendants = _schemas.Inheritance.Descendants(schema);
        if (!_schemas.Budget.Spend(descendants.Count, schema)) descendants = [];
        List<UnionBranch> branches = [new(new NamedReference(self.Claim())), .. descendants.Select(child => Branch(schema, child))];
        var union = new UnionDefinition(name.Claim(), branches)
        {
            Discriminator = Inheritance.DiscriminatorOf(schema),
            Documentation = Documentations.OfSchema(schema),
            IsDeprecated = schema.GetBoolean("deprecated") ?? false,
            Location = schema.Location,
        };
        _schemas.Types.Close(place, union);
        _schemas.Discriminators.Add(union.Name, [schema["discriminator"]], [schema, .. descendants]);
    }

    private UnionBranch Branch(MappingNode parent, MappingNode child)
    {
        var isListed = _schemas.Inheritance.IsBase(child) && Inheritance.DiscriminatorOf(child) == Inheritance.DiscriminatorOf(parent);
        return new UnionBranch(new NamedReference(isListed ? BaseName(child).Claim() : _schemas.ComponentName(child)!));
    }

    private TypeName BaseName(MappingNode schema)
    {
        if (!_baseNames.TryGetValue(schema, out var name))
            _baseNames.Add(schema, name = new TypeName(_schemas.Names, _schemas.ComponentName(schema) + "Base"));
        return name;
    }

    // An allOf or oneOf with a single schema and only annotations next to it is equivalent to that schema.
    private static MappingNode? SameAs(MappingNode schema)
    {
        if (!schema.IsComposed() || schema.Entries.Any(entry => entry.Key is "properties" or "items" or "enum" or "const" or "prefixItems" or "patternProperties")) return null;
        var composed = schema.GetSequence("allOf").Elements().Where(IsMeaningful).ToList();
        var alternatives = schema.Alternatives().Where(alternative => !alternative.IsNullSchema()).ToList();
        var hasReference = ReferenceFollower.ReferenceOf(schema) is not null;
        if (composed.Count + alternatives.Count + (hasReference ? 1 : 0) != 1) return null;
        if (schema["required"] is SequenceNode { Items.Count: > 0 } || schema["additionalProperties"] is MappingNode) return null;
        return composed.Concat(alternatives).OfType<MappingNode>().FirstOrDefault();
    }

    private static bool IsMeaningful(DocumentNode part) => part is MappingNode schema && schema.HasStructure();
}
