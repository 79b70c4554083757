using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>
/// The first pass over schemas: determines the shape of each schema from its keywords and those of the schemas that apply together with it.
/// Reads no other schema's type and assigns no name.
/// </summary>
internal sealed class SchemaShapes
{
    private readonly ReferenceFollower _references;
    private readonly ComponentTypes _components;
    private readonly DiagnosticBag _diagnostics;
    private readonly MemberShapes _members;
    private readonly ObjectShapes _objects;
    private readonly UnionShapes _unions;
    private readonly ValueShapes _values;

    public SchemaShapes(ReferenceFollower references, ComponentTypes components, DiagnosticBag diagnostics, Func<string, ProjectType?>? formats = null)
    {
        (_references, _components, _diagnostics) = (references, components, diagnostics);
        Secrets = new SecretSchemas(references);
        Nullability = new Nullability(references, diagnostics);
        Inheritance = new Inheritance(references);
        Parts = new SchemaParts(references, components, diagnostics);
        _members = new MemberShapes(references, Secrets, Nullability, Parts);
        _unions = new UnionShapes(references, Secrets, Nullability, Parts, diagnostics);
        _objects = new ObjectShapes(_members, _unions, Secrets, diagnostics);
        _values = new ValueShapes(_objects, _unions, Secrets, diagnostics, formats);
    }

    /// <summary>Gets the check for schemas that allow null.</summary>
    public Nullability Nullability { get; }

    /// <summary>Gets the check for schemas of secrets.</summary>
    public SecretSchemas Secrets { get; }

    /// <summary>Gets the relations between bases and derived components.</summary>
    public Inheritance Inheritance { get; }

    /// <summary>Gets the parts of schemas.</summary>
    public SchemaParts Parts { get; }

    /// <summary>True if a schema is another schema's type without additions.</summary>
    public static bool IsReference(MappingNode schema) =>
        ReferenceFollower.ReferenceOf(schema) is not null && !schema.HasContent() && schema["allOf"] is not SequenceNode { Items.Count: > 0 };

    /// <summary>Returns the shape of a reference or a component; null for any other schema.</summary>
    public SchemaShape? OfReference(MappingNode schema, TypeName name)
    {
        if (IsReference(schema)) return Referenced(schema, name);
        return _components.NameOf(schema) is { } component ? new KnownShape(new NamedReference(component)) : null;
    }

    /// <summary>Returns the shape of the content of a schema that is not just a reference.</summary>
    public SchemaShape Of(MappingNode schema, TypeName name) =>
        SameAs(schema) is { } same && !Inheritance.IsDerived(schema) && !HasOtherBounds(schema, same) ? new SameShape(same, name) : Of(schema, Parts.Of(schema, name), name);

    /// <summary>Returns the shape that several schemas describe together.</summary>
    /// <param name="schema">The schema that represents the combination.</param>
    /// <param name="parts">The schemas, in ascending order of precedence.</param>
    /// <param name="name">The name for the type.</param>
    public SchemaShape Of(MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        var unions = parts.Unions();
        if (unions.Count == 1) return _unions.Of(schema, unions[0], [.. parts.Where(part => part != unions[0])], name);
        if (unions.Count > 1)
        {
            _diagnostics.Report(DiagnosticDescriptors.CompositionNotExpressible, schema.Location, "several lists of alternatives apply at the same time");
            return parts.AreObject() ? new MapShape(SchemaShape.Any) : SchemaShape.Any;
        }

        if (parts.Contradiction() is { } part)
            _diagnostics.Report(DiagnosticDescriptors.ContradictingTypes, part.Location, part["type"].AsText() ?? "several types");
        var isObject = parts.AreObject() && parts.Types() is [] or ["object"];
        return isObject ? _objects.Of(schema, parts, name) : _values.Of(schema, parts, name);
    }

    /// <summary>Returns the shape of a base component without its descendants.</summary>
    public SchemaShape OfBase(MappingNode schema, TypeName name) => _objects.Of(schema, Parts.Of(schema, name), name);

    /// <summary>Returns the members that several schemas describe together.</summary>
    public IReadOnlyList<MemberShape> Members(IReadOnlyList<SchemaPart> parts, TypeName name) => _objects.Members(parts, name);

    /// <summary>Returns the shape of a named value that is not a member of an object: a parameter or a field.</summary>
    public MemberShape OfValue(string key, MappingNode schema, TypeName name, bool isRequired) => _members.OfValue(key, schema, name, isRequired);

    private SchemaShape Referenced(MappingNode reference, TypeName name)
    {
        if (_references.Follow(reference) is null) return SchemaShape.Any;
        var target = _references.Step(reference)!;
        while (_components.NameOf(target) is null && ReferenceFollower.ReferenceOf(target) is not null) target = _references.Step(target)!;
        if (_components.NameOf(target) is not { } component) return new SameShape(target, PlaceName.Of(target) is { } place ? new TypeName(place) : name);
        return new KnownShape(new NamedReference(component) { IsNullable = Nullability.Of(target), Location = ReferenceFollower.Keyword(reference)!.Location });
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

    // Bounds determine the size of an integer.
    private bool HasOtherBounds(MappingNode schema, MappingNode same) =>
        _references.Follow(same) is MappingNode target && target.Types() is ["integer"] && target["enum"] is null
        && schema.GetSequence("allOf").Elements().OfType<MappingNode>().Where(part => part != same).Append(schema).Any(IntegerBounds.AreStated);

    private static bool IsMeaningful(DocumentNode part) => part is MappingNode schema && schema.HasStructure();
}
