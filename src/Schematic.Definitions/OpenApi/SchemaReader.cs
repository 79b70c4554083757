using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Reads schemas into types. Components get their names first and their content afterwards, so that a schema may refer to
/// itself; every other schema gets a name where it needs one, made of the place where it stands.
/// </summary>
internal sealed class SchemaReader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<DocumentNode, string> _components = [];
    private readonly Dictionary<string, DocumentNode> _componentTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentNode, PendingType> _inline = [];
    private readonly CompositionReader _composition;
    private int _depth;

    /// <summary>A reader that knows no components yet.</summary>
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

    /// <summary>Bounds the work that composition causes.</summary>
    public ReadingBudget Budget { get; }

    /// <summary>Follows references.</summary>
    public ReferenceFollower References { get; }

    /// <summary>Tells which schemas admit null.</summary>
    public Nullability Nullability { get; }

    /// <summary>Tells which components are bases of others.</summary>
    public Inheritance Inheritance { get; }

    /// <summary>What is to be worked out about unions once all types are read.</summary>
    public DiscriminatorTable Discriminators { get; }

    /// <summary>The names of types.</summary>
    public TypeNames Names { get; } = new();

    /// <summary>The types so far.</summary>
    public TypeTable Types { get; } = new();

    /// <summary>Names all components, then reads each.</summary>
    /// <param name="schemas">A mapping of names to schemas.</param>
    public void ReadComponents(MappingNode schemas)
    {
        var components = Component.Of(schemas, References);
        foreach (var (name, schema) in components) _componentTypes[_components[schema] = Names.Reserve(SchematicExtension.NameOf(schema) ?? name)] = schema;
        Inheritance.Learn(components);
        Discriminators.Learn(components);
        foreach (var (_, schema) in components) Define(schema, _components[schema]);
    }

    /// <summary>A wish for a name.</summary>
    public TypeName Name(params ReadOnlySpan<string> words) => new(Names, Words.Join(words));

    /// <summary>The name of a component; null for any other schema.</summary>
    public string? ComponentName(DocumentNode? schema) => schema is null ? null : _components.GetValueOrDefault(schema);

    /// <summary>The schema of a component by the name of its type; null for any other type.</summary>
    public DocumentNode? ComponentOf(string type) => _componentTypes.GetValueOrDefault(type);

    /// <summary>Whether a type is that of a component.</summary>
    public bool IsComponent(string type) => _componentTypes.ContainsKey(type);

    /// <summary>The type of an enum's values, be it read already or still to be read; null for anything else.</summary>
    public PrimitiveKind? EnumKind(string type) => Types.Find(type) switch
    {
        EnumDefinition definition => definition.ValueType,
        null when _componentTypes.GetValueOrDefault(type) is MappingNode schema && TextSetReader.IsTextSet(schema) => PrimitiveKind.String,
        _ => null,
    };

    /// <summary>Whether a type is an object with known members, be it read already or still to be read.</summary>
    public bool HasMembers(string type) => Types.Find(type) switch
    {
        null => _componentTypes.GetValueOrDefault(type) is MappingNode schema && schema.HasMembers(),
        var definition => definition is ObjectDefinition,
    };

    /// <summary>The type of a schema wherever it stands.</summary>
    /// <param name="node">The schema; null for one that is missing, which admits anything.</param>
    /// <param name="name">The name for the type, should it need one.</param>
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

    /// <summary>Reads a schema within others; any value, with a diagnostic, below the limit.</summary>
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

    /// <summary>The type of an object that several schemas describe together.</summary>
    public TypeReference ReadObject(MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name) => _composition.Objects.Read(schema, parts, name);

    /// <summary>The type that all items of a list have of which each place has a schema of its own (<c>prefixItems</c>).</summary>
    public TypeReference ReadPlaces(MappingNode list, IReadOnlyList<DocumentNode> places, TypeName name) => _composition.Unions.ReadPlaces(list, places, name);

    /// <summary>A value that has a name and a schema without being a member of an object: a parameter, a field.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="schema">Its schema; null for one that admits text.</param>
    /// <param name="name">The name for its type, should it need one.</param>
    /// <param name="isRequired">Whether it has to be there.</param>
    public Member ReadMember(string key, MappingNode? schema, TypeName name, bool isRequired) => schema is null
        ? new Member(key, TypeReference.String) { IsRequired = isRequired }
        : _composition.Members.ReadAlone(key, schema, name, isRequired);

    /// <summary>The members that an object of a schema may have, whichever alternatives hold, each with its own schema.</summary>
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

    // The same schema has the same type whichever way one comes to it; inside itself it is known by its name alone.
    private TypeReference ReadInline(MappingNode schema, TypeName name)
    {
        if (ComponentName(schema) is { } component) return new NamedReference(component);
        if (_inline.TryGetValue(schema, out var pending)) return pending.Type ?? new NamedReference(pending.NameWithin());
        _inline.Add(schema, pending = new PendingType(name));
        var type = _composition.Read(schema, name) with { IsNullable = false };
        if (pending.IsReferred) type = KeepName(name.Claim(), type, schema);
        return pending.Type = type;
    }

    /// <summary>The name of a type that its content refers to; an alias where the type turned out to have no name.</summary>
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
