using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Reads schemas into types. Components are named before their content is read, so that a schema may refer to
/// itself; every other schema gets a name, derived from its location, only if it needs one.
/// </summary>
internal sealed class SchemaReader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<DocumentNode, string> _components = [];
    private readonly Dictionary<string, DocumentNode> _componentTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentNode, PendingType> _inline = [];
    private readonly CompositionReader _composition;
    private int _depth;

    /// <summary>Creates a reader without components.</summary>
    public SchemaReader(ReferenceFollower references, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        References = references;
        Nullability = new Nullability(references, diagnostics);
        Inheritance = new Inheritance(references);
        Discriminators = new DiscriminatorTable(references, diagnostics);
        Budget = new ReadingBudget(diagnostics);
        _composition = new CompositionReader(this, diagnostics);
    }

    /// <summary>Gets the limit on the work that composition causes.</summary>
    public ReadingBudget Budget { get; }

    /// <summary>Gets the follower of references.</summary>
    public ReferenceFollower References { get; }

    /// <summary>Gets the check for schemas that allow null.</summary>
    public Nullability Nullability { get; }

    /// <summary>Gets the relations between bases and derived components.</summary>
    public Inheritance Inheritance { get; }

    /// <summary>Gets the table that completes discriminators after all types have been read.</summary>
    public DiscriminatorTable Discriminators { get; }

    /// <summary>Gets the names of types.</summary>
    public TypeNames Names { get; } = new();

    /// <summary>Gets the types read so far.</summary>
    public TypeTable Types { get; } = new();

    /// <summary>Names all components, then reads them.</summary>
    /// <param name="schemas">The mapping of names to schemas.</param>
    public void ReadComponents(MappingNode schemas)
    {
        var components = Component.Of(schemas, References);
        foreach (var (name, schema) in components) _componentTypes[_components[schema] = Names.Reserve(SchematicExtension.NameOf(schema) ?? name)] = schema;
        Inheritance.Learn(components);
        Discriminators.Learn(components);
        foreach (var (_, schema) in components) Define(schema, _components[schema]);
    }

    /// <summary>Creates a proposed name.</summary>
    public TypeName Name(params ReadOnlySpan<string> words) => new(Names, Words.Join(words));

    /// <summary>Returns the name of a component; null for any other schema.</summary>
    public string? ComponentName(DocumentNode? schema) => schema is null ? null : _components.GetValueOrDefault(schema);

    /// <summary>Returns the component schema for the name of its type; null for any other type.</summary>
    public DocumentNode? ComponentOf(string type) => _componentTypes.GetValueOrDefault(type);

    /// <summary>True if a type is the type of a component.</summary>
    public bool IsComponent(string type) => _componentTypes.ContainsKey(type);

    /// <summary>Returns the type of an enum's values, even if the enum has not been read yet; null for any other type.</summary>
    public PrimitiveKind? EnumKind(string type) => Types.Find(type) switch
    {
        EnumDefinition definition => definition.ValueType,
        null when _componentTypes.GetValueOrDefault(type) is MappingNode schema && TextSetReader.IsTextSet(schema) => PrimitiveKind.String,
        _ => null,
    };

    /// <summary>True if a type is an object with known members, even if it has not been read yet.</summary>
    public bool HasMembers(string type) => Types.Find(type) switch
    {
        null => _componentTypes.GetValueOrDefault(type) is MappingNode schema && schema.HasMembers(),
        var definition => definition is ObjectDefinition,
    };

    /// <summary>Reads the type of a schema at any location.</summary>
    /// <param name="node">The schema; null if it is missing, which allows any value.</param>
    /// <param name="name">The name for the type, if it needs one.</param>
    public TypeReference Read(DocumentNode? node, TypeName name)
    {
        if (node is null or ScalarNode { Kind: ScalarKind.Boolean }) return TypeReference.Any;
        if (node is not MappingNode schema)
        {
            _diagnostics.Report(DiagnosticDescriptors.MalformedPart, node.Location, "A schema", "a mapping");
            return TypeReference.Any;
        }

        var type = Within(schema, () => ReferenceFollower.ReferenceOf(schema) is not null && !CompositionReader.ExtendsReference(schema)
            ? Refer(schema, name)
            : ReadInline(schema, name));
        return Nullability.Of(schema) ? type with { IsNullable = true } : type;
    }

    /// <summary>Reads a nested schema; returns any value, with a diagnostic, below the depth limit.</summary>
    public TypeReference Within(MappingNode schema, Func<TypeReference> read)
    {
        if (_depth == TraversalLimits.Depth)
        {
            _diagnostics.ReportTooDeep(schema);
            return TypeReference.Any;
        }

        _depth++;
        var type = read();
        _depth--;
        return type;
    }

    /// <summary>Reads the type of an object that several schemas describe together.</summary>
    public TypeReference ReadObject(MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name) => _composition.Objects.Read(schema, parts, name);

    /// <summary>Reads the common item type of a list with a schema for each position (<c>prefixItems</c>).</summary>
    public TypeReference ReadPlaces(MappingNode list, IReadOnlyList<DocumentNode> places, TypeName name) => _composition.Unions.ReadPlaces(list, places, name);

    /// <summary>Reads a named value that is not a member of an object: a parameter or a field.</summary>
    /// <param name="key">The name.</param>
    /// <param name="schema">The schema; null for any string.</param>
    /// <param name="name">The name for the type, if it needs one.</param>
    /// <param name="isRequired">True if the value is required.</param>
    public Member ReadMember(string key, MappingNode? schema, TypeName name, bool isRequired) => schema is null
        ? new Member(key, TypeReference.String) { IsRequired = isRequired }
        : _composition.Members.ReadAlone(key, schema, name, isRequired);

    /// <summary>Reads all members that an object of a schema may have with any of its alternatives, each with its schema.</summary>
    public IReadOnlyList<SchemaMember> ReadFields(MappingNode schema, TypeName name)
    {
        Walk<MappingNode, IReadOnlyList<SchemaMember>> fields = null!;
        fields = new([], FieldsOf, _diagnostics.ReportTooDeep);
        return fields.Of(schema);

        IReadOnlyList<SchemaMember> FieldsOf(MappingNode part)
        {
            var parts = _composition.Parts.Of(part, name);
            var alternatives = parts.Unions().SelectMany(union => union.Node.Alternatives()).OfType<MappingNode>().Distinct().ToList();
            var own = _composition.Objects.Members(parts, name);
            return alternatives.Count == 0 ? own : AlternativeFields.Join(own, [.. alternatives.Select(fields.Of)], name, Types);
        }
    }

    private TypeReference Refer(MappingNode reference, TypeName name)
    {
        if (References.Follow(reference) is null) return TypeReference.Any;
        var target = References.Step(reference)!;
        while (ComponentName(target) is null && ReferenceFollower.ReferenceOf(target) is not null) target = References.Step(target)!;
        if (ComponentName(target) is { } component) return new NamedReference(component) { IsNullable = Nullability.Of(target), Location = ReferenceFollower.Keyword(reference)!.Location };
        return Read(target, PlaceName.Of(target) is { } place ? Name(place) : name);
    }

    // A schema always has the same type, regardless of the path to it; inside itself, it is referred to by name.
    private TypeReference ReadInline(MappingNode schema, TypeName name)
    {
        if (ComponentName(schema) is { } component) return new NamedReference(component);
        if (_inline.TryGetValue(schema, out var pending)) return pending.Type ?? new NamedReference(pending.NameWithin());
        _inline.Add(schema, pending = new PendingType(name));
        var type = _composition.Read(schema, name) with { IsNullable = false };
        if (pending.IsReferred) type = KeepName(name.Claim(), type, schema);
        return pending.Type = type;
    }

    /// <summary>Defines the name of a type that its content refers to; creates an alias if the type has no name.</summary>
    public NamedReference KeepName(string name, TypeReference type, MappingNode schema)
    {
        if (type is NamedReference named && named.Name == name) return named;
        Types.Close(Types.Open(), new AliasDefinition(name, type) { Location = schema.Location });
        return new NamedReference(name);
    }

    private void Define(DocumentNode node, string component)
    {
        var place = Types.Open();
        var name = new TypeName(Names, component, isReserved: true);
        if (node is MappingNode parent && Inheritance.IsBase(parent))
        {
            _composition.ReadBase(parent, name);
            return;
        }

        var content = Content(node, name);
        if (content is NamedReference named && named.Name == component)
        {
            if (Types.Find(component) is not null) return;
            _diagnostics.Report(DiagnosticDescriptors.TypeContainsItself, node.Location, component);
            content = TypeReference.Any;
        }

        Types.Close(place, new AliasDefinition(component, content with { IsNullable = false })
        {
            Documentation = Documentations.OfSchema(node),
            IsDeprecated = node.GetBoolean("deprecated") ?? false,
            Location = node.Location,
        });
    }

    private TypeReference Content(DocumentNode node, TypeName name) =>
        node is not MappingNode schema || (ReferenceFollower.ReferenceOf(schema) is not null && !CompositionReader.ExtendsReference(schema))
            ? Read(node, name)
            : _composition.Read(schema, name);
}
