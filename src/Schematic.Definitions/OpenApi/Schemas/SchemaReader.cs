using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>
/// Reads schemas into types. Components are named before their content is read, so that a schema may refer to
/// itself; every other schema gets a name, derived from its location, only if it needs one.
/// </summary>
internal sealed class SchemaReader
{
    private readonly ReferenceFollower _references;
    private readonly DiagnosticBag _diagnostics;
    private readonly TypeNames _names = new();
    private readonly ComponentTypes _components = new();
    private readonly SchemaShapes _shapes;
    private readonly DiscriminatorTable _discriminators;
    private readonly TypeBuilder _builder;
    private readonly FieldReader _fields;

    /// <summary>Creates a reader without components.</summary>
    public SchemaReader(ReferenceFollower references, DiagnosticBag diagnostics, Func<string, ProjectType?>? formats = null)
    {
        (_references, _diagnostics) = (references, diagnostics);
        _shapes = new SchemaShapes(references, _components, diagnostics, formats);
        _discriminators = new DiscriminatorTable(references, diagnostics);
        _builder = new TypeBuilder(_shapes, _names, Types, _discriminators, new TypeSpecificity(Types, _components), diagnostics);
        _fields = new FieldReader(_shapes, _builder, new AlternativeFields(_names, Types), diagnostics);
    }

    /// <summary>Gets the types read so far.</summary>
    public TypeTable Types { get; } = new();

    /// <summary>Gets the check for schemas of secrets.</summary>
    public SecretSchemas Secrets => _shapes.Secrets;

    /// <summary>Creates a proposed name.</summary>
    public static TypeName Name(params ReadOnlySpan<string> words) => new(Words.Join(words));

    /// <summary>Claims a name for a type that no schema describes.</summary>
    public string ClaimName(string name) => _names.Claim(Name(name));

    /// <summary>Names all components, then reads them.</summary>
    /// <param name="schemas">The mapping of names to schemas.</param>
    public void ReadComponents(MappingNode schemas)
    {
        var components = Component.Of(schemas, _references);
        foreach (var (name, schema) in components) _components.Add(schema, _names.Reserve(SchematicExtension.NameOf(schema) ?? name));
        _shapes.Inheritance.Collect(components);
        _discriminators.Collect(components);
        var bases = new BaseReader(_shapes, _builder, _names, _components, Types, _discriminators);
        foreach (var (_, schema) in components)
        {
            var name = _components.NameOf(schema)!;
            Types.Add(() => schema is MappingNode parent && _shapes.Inheritance.IsBase(parent) ? bases.Read(parent, name) : Define(schema, name));
        }
    }

    /// <summary>Returns the component schema for the name of its type; null for any other type.</summary>
    public DocumentNode? ComponentOf(string type) => _components.SchemaOf(type);

    /// <summary>True if a type is the type of a component.</summary>
    public bool IsComponent(string type) => _components.SchemaOf(type) is not null;

    /// <summary>Reads the type of a schema at any location.</summary>
    /// <param name="node">The schema; null if it is missing, which allows any value.</param>
    /// <param name="name">The name for the type, if it needs one.</param>
    public TypeReference Read(DocumentNode? node, TypeName name) => _builder.Build(node, name);

    /// <summary>Reads the type of a value that any of several schemas describes.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="name">The name for the type, if it needs one.</param>
    /// <param name="word">The word that is added to the name for the types of the schemas.</param>
    public TypeReference ReadAny(IReadOnlyList<DocumentNode> schemas, TypeName name, string word) =>
        schemas is [var only] ? Read(only, name) : _builder.BuildAny(schemas, name, word);

    /// <summary>Reads a named value that is not a member of an object: a parameter or a field.</summary>
    /// <param name="key">The name.</param>
    /// <param name="schema">The schema; null for any string.</param>
    /// <param name="name">The name for the type, if it needs one.</param>
    /// <param name="isRequired">True if the value is required.</param>
    public Member ReadMember(string key, MappingNode? schema, TypeName name, bool isRequired) => schema is null
        ? new Member(key, TypeReference.String) { IsRequired = isRequired }
        : _builder.Build(_shapes.OfValue(key, schema, name, isRequired));

    /// <summary>Reads all members that an object of a schema may have with any of its alternatives, each with its schema.</summary>
    public IReadOnlyList<SchemaMember> ReadFields(MappingNode schema, TypeName name) => _fields.Read(schema, name);

    /// <summary>Returns all types, in order, with the discriminators of unions. Call it after the last schema is read.</summary>
    public IReadOnlyList<TypeDefinition> Complete() => _discriminators.Complete(Types);

    private AliasDefinition? Define(DocumentNode node, string component)
    {
        var name = _names.OfComponent(component);
        var content = node is MappingNode schema && !SchemaShapes.IsReference(schema) ? _builder.Build(_shapes.Of(schema, name)) : Read(node, name);
        if (content is NamedReference named && named.Name == component)
        {
            if (Types.Find(component) is not null) return null;
            _diagnostics.Report(DiagnosticDescriptors.TypeContainsItself, node.Location, component);
            content = TypeReference.Any;
        }

        return new AliasDefinition(component, content with { IsNullable = false })
        {
            Documentation = Documentations.OfSchema(node),
            IsDeprecated = node.GetBoolean("deprecated") ?? false,
            Location = node.Location,
        };
    }
}
