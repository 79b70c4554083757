using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Creates the shapes of <c>oneOf</c> and <c>anyOf</c>, and of lists with a schema for each position.</summary>
internal sealed class UnionShapes(ReferenceFollower references, SecretSchemas secrets, Nullability nullability, SchemaParts schemaParts, DiagnosticBag diagnostics)
{
    private readonly StringSets _strings = new(references);

    /// <summary>Returns the shape of alternatives.</summary>
    /// <param name="schema">The schema that represents the union.</param>
    /// <param name="union">The schema that lists the alternatives.</param>
    /// <param name="others">The schemas that apply to all alternatives.</param>
    /// <param name="name">The name for the type.</param>
    public SchemaShape Of(MappingNode schema, SchemaPart union, IReadOnlyList<SchemaPart> others, TypeName name)
    {
        var alternatives = Alternatives(union.Node);
        if (_strings.ShapeOf(schema, alternatives, name) is { } strings) return strings;
        if (Emptyable(schema, union, others, alternatives, name) is { } emptyable) return emptyable;

        var labels = new AlternativeLabels(alternatives, references);
        var common = others.Append(union with { IsMembersOnly = true }).ToList();
        var shared = common.Where(part => part.Node.HasMembers()).ToList();
        var requiring = common.Where(part => part.Node.HasMembers() || part.Node["required"] is SequenceNode).ToList();
        var required = Required(common, schema);
        return new UnionShape(schema, union.Node, [.. alternatives.Select(Alternative).OfType<AlternativeShape>()], name);

        AlternativeShape? Alternative(MappingNode alternative)
        {
            var label = labels.Of(alternative);
            var shape = shared.Count > 0 ? Merged(alternative, shared, label, name)
                : required.Count > 0 && Lacks(alternative, required, []) ? Merged(alternative, requiring, label, name)
                : Plain(alternative, label, name);
            return shape is null ? null : Shape(shape, alternative, alternative.GetString("title"));
        }
    }

    /// <summary>Returns the items of a schema that does not require a list and whose items are alternatives; null for any other schema.</summary>
    /// <remarks>Without <c>type</c>, <c>items</c> does not apply to other values (JSON Schema 2020-12 validation, section 10.3.1.2). Converters
    /// write alternatives in this way.</remarks>
    public static MappingNode? ItemsOrOne(MappingNode schema) =>
        schema["items"] is MappingNode items && items.Alternatives().Count > 1 && items.Types() is [] && !items.HasMembers()
        && schema["minItems"] is null && schema["maxItems"] is null && schema["uniqueItems"] is null && schema["prefixItems"] is null ? items : null;

    /// <summary>Returns the shape of a list, or of one of the alternatives for its items.</summary>
    /// <param name="schema">The schema of the list.</param>
    /// <param name="items">The schema of its items.</param>
    /// <param name="list">The shape of the list.</param>
    /// <param name="name">The name for the type.</param>
    public SchemaShape OfItemsOrOne(MappingNode schema, MappingNode items, SchemaShape list, TypeName name)
    {
        var alternatives = Alternatives(items);
        var labels = new AlternativeLabels(alternatives, references);
        var values = alternatives.Select(alternative => Shape(Plain(alternative, labels.Of(alternative), name), alternative, alternative.GetString("title")));
        return new NullableShape(new UnionShape(schema, items, [.. values, Shape(list, schema)], name), nullability.Of(items));
    }

    /// <summary>Returns the shape of the items of a list with a schema for each position: one type for all items.</summary>
    /// <param name="list">The schema of the list.</param>
    /// <param name="positions">The schemas of the positions.</param>
    /// <param name="name">The name for the type.</param>
    public SchemaShape OfPositions(MappingNode list, IReadOnlyList<DocumentNode> positions, TypeName name)
    {
        // True and false are also schemas.
        if (positions.FirstOrDefault(position => position is not MappingNode) is { } other) return new SameShape(other, name);
        var alternatives = positions.OfType<MappingNode>().Where(position => !position.IsNullSchema()).ToList();
        var shape = _strings.ShapeOf(list, alternatives, name) ?? (alternatives is [var only] ? new SameShape(only, name) : Union());
        return new NullableShape(shape, positions.Any(nullability.Of));

        UnionShape Union()
        {
            var labels = new AlternativeLabels(alternatives, references);
            return new(list, list, [.. alternatives.Select(alternative => Shape(Plain(alternative, labels.Of(alternative), name), alternative))], name);
        }
    }

    // The empty string among other types clears a value; where any string is allowed, it needs no type of its own.
    private EmptyableShape? Emptyable(MappingNode schema, SchemaPart union, IReadOnlyList<SchemaPart> others, List<MappingNode> alternatives, TypeName name)
    {
        var values = alternatives.Where(alternative => !StringSets.IsEmptyString(alternative)).ToList();
        if (values.Count == alternatives.Count || values.Count == 0 || values.Exists(_strings.IsAnyOf)) return null;
        if (others.Append(union).Any(part => part.Node.HasMembers())) return null;
        // The type is not the union itself, but contains it; a component keeps its own name.
        var value = name.Container is null ? name.Within("Value") : name.Again();
        if (values is [var only]) return new EmptyableShape(new SameShape(only, value));
        var labels = new AlternativeLabels(values, references);
        return new EmptyableShape(new UnionShape(schema, union.Node, [.. values.Select(alternative => Shape(Plain(alternative, labels.Of(alternative), value), alternative, alternative.GetString("title")))], value));
    }

    private AlternativeShape Shape(SchemaShape shape, MappingNode alternative, string? title = null) =>
        new(shape, alternative, title) { IsSecret = secrets.DescribesWhole(alternative) };

    // A single string among other alternatives does not need its own type: any string is accepted.
    private static SchemaShape Plain(MappingNode alternative, Func<string> label, TypeName name) =>
        StringSets.IsWord(alternative)
            ? new KnownShape(TypeReference.String)
            : new SameShape(alternative, alternative.GetSequence("allOf") is null && alternative.Types() is ["array"] ? name.Again() : name.Within(label));

    private SchemaShape? Merged(MappingNode alternative, List<SchemaPart> shared, Func<string> label, TypeName name)
    {
        var parts = schemaParts.Of(alternative, name.Within(label));
        if (parts.Exists(part => shared.Exists(other => other.Node == part.Node))) return Plain(alternative, label, name);
        if (!parts.AreObject() && parts.Exists(part => part.Node.Types().Count > 0))
        {
            diagnostics.Report(DiagnosticDescriptors.CompositionNotExpressible, alternative.Location, "an alternative without members is combined with members");
            return null;
        }

        var target = references.LastName(alternative);
        return new CombinationShape(alternative, [.. shared, .. parts], target is null ? name.Within(label) : name.Within(target));
    }

    // A discriminator is always written.
    private static List<string> Required(IReadOnlyList<SchemaPart> parts, MappingNode schema) =>
        [.. parts.SelectMany(part => part.Node.GetSequence("required").Elements()).Select(item => item.AsText()).OfType<string>()
            .Except(parts.Select(part => part.Node).Append(schema).Select(Inheritance.DiscriminatorOf).OfType<string>(), StringComparer.Ordinal)];

    // True if an alternative, or one of its own alternatives, declares a required member as optional, or not at all.
    private bool Lacks(MappingNode alternative, List<string> required, HashSet<MappingNode> passed)
    {
        if (!passed.Add(alternative)) return false;
        var parts = schemaParts.Of(alternative, new TypeName(""));
        // A base stands for the objects that extend it.
        if (parts.Exists(part => part.Node["discriminator"] is not null && part.Node.Alternatives().Count == 0)) return false;
        var own = parts.SelectMany(part => part.Node.GetSequence("required").Elements()).Select(item => item.AsText()).ToHashSet(StringComparer.Ordinal);
        var missing = required.Where(name => !own.Contains(name)).ToList();
        if (missing.Count == 0) return false;
        if (parts.Unions() is { Count: > 0 } unions) return unions.SelectMany(union => Alternatives(union.Node)).Any(inner => Lacks(inner, missing, passed));
        return missing.Exists(name => parts.Exists(part => part.Node.GetMapping("properties")?[name] is not null)) || (parts.Exists(part => part.Node.HasMembers()) && !parts.HaveOthers());
    }

    // Inline alternatives within alternatives are flattened.
    private static List<MappingNode> Alternatives(MappingNode union)
    {
        var flat = new List<MappingNode>();
        foreach (var alternative in union.Alternatives().OfType<MappingNode>().Where(alternative => !alternative.IsNullSchema()))
        {
            var isMereList = alternative.Entries.All(entry => entry.Key is "oneOf" or "anyOf" or "title" or "description" or "nullable");
            if (isMereList && alternative.Alternatives().Count > 0) flat.AddRange(Alternatives(alternative));
            else flat.Add(alternative);
        }

        return flat;
    }
}
