using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Creates the shapes of object members, which several schemas of an <c>allOf</c> may describe.</summary>
internal sealed class MemberShapes(ReferenceFollower references, SecretSchemas secrets, Nullability nullability, SchemaParts parts)
{
    private readonly XmlObjects _xml = new(references);

    /// <summary>Returns the shape of a member.</summary>
    /// <param name="key">The name.</param>
    /// <param name="occurrences">The schemas with that name, in ascending order of precedence.</param>
    /// <param name="container">The name of the type that contains the member.</param>
    /// <param name="isRequired">True if every object has the member.</param>
    public MemberShape Of(string key, IReadOnlyList<SchemaPart> occurrences, TypeName container, bool isRequired) =>
        WithFlags(WithLimits(Of(key, occurrences[^1].Node, () => Type(key, occurrences, container), isRequired), occurrences), occurrences);

    /// <summary>Returns the shape of a named value that is not a member of an object.</summary>
    /// <param name="key">The name.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The name for the type, if it needs one.</param>
    /// <param name="isRequired">True if the value is required.</param>
    public MemberShape OfValue(string key, MappingNode schema, TypeName name, bool isRequired) =>
        WithLimits(Of(key, schema, () => new SameShape(schema, name), isRequired), [new SchemaPart(schema, name)]);

    // The limits of schemas that apply together apply together.
    private MemberShape WithLimits(MemberShape shape, IReadOnlyList<SchemaPart> occurrences)
    {
        if (occurrences is [var only] && only.Node["allOf"] is not SequenceNode { Items.Count: > 0 }) return shape;
        var together = occurrences.SelectMany(occurrence => parts.Of(occurrence.Node, occurrence.Owner)).Select(part => part.Node).Distinct().ToList();
        return shape with { Member = shape.Member with { Documentation = shape.Member.Documentation with { Limits = SchemaLimits.Of(together) } } };
    }

    // JSON Schema 2020-12 validation, section 9.4: a member is read-only if one of several schemas says so.
    private MemberShape WithFlags(MemberShape shape, IReadOnlyList<SchemaPart> occurrences)
    {
        if (occurrences.Count == 1) return shape;
        var last = occurrences[^1].Node;
        return shape with
        {
            Member = shape.Member with
            {
                IsReadOnly = Of("readOnly", shape.Member.IsReadOnly),
                IsWriteOnly = Of("writeOnly", shape.Member.IsWriteOnly),
                IsSecret = occurrences.Any(occurrence => secrets.Describes(occurrence.Node)),
            },
        };

        bool Of(string keyword, bool own) => own || (last.GetBoolean(keyword) is null && occurrences.Any(occurrence => Flag(occurrence.Node, PartsOf(occurrence.Node), keyword)));
    }

    private MemberShape Of(string key, MappingNode last, Func<SchemaShape> type, bool isRequired)
    {
        var constant = isRequired ? Constant(last) : null;
        var isPlainConstant = constant is not null && ReferenceFollower.ReferenceOf(last) is null;
        var shape = isPlainConstant ? new KnownShape(ConstantType(constant!)) : type();
        var composed = PartsOf(last);
        var member = new Member(key, TypeReference.Any)
        {
            IsRequired = isRequired,
            IsReadOnly = Flag(last, composed, "readOnly"),
            IsWriteOnly = Flag(last, composed, "writeOnly"),
            IsSecret = secrets.Describes(last),
            Default = constant is null ? Default(last) : null,
            Constant = constant,
            Examples = SchemaExamples.Of(last),
            Xml = _xml.Of(last),
            CodeName = last.GetString("x-ms-client-name"),
            Documentation = Documentation(last),
            IsDeprecated = Flag(last, composed, "deprecated"),
            Location = last.Location,
        };
        return new MemberShape(member, shape, last);
    }

    private SchemaShape Type(string key, IReadOnlyList<SchemaPart> occurrences, TypeName container)
    {
        if (occurrences is [var only]) return new SameShape(only.Node, (only.Node.HasStructure() ? only.Owner : container).Within(key));
        var structured = occurrences.Where(occurrence => occurrence.Node.HasStructure()).DistinctBy(occurrence => occurrence.Node).ToList();
        if (structured.Count == 0) return new SameShape(occurrences[^1].Node, container.Within(key));
        if (structured.Count > 1 && MergedObject(key, structured, container) is { } merged) return merged;

        return new NarrowedShape([.. structured.Select(occurrence => (occurrence.Node, occurrence.Owner.Within(key)))]);
    }

    // Objects that describe the same member apply together; the type of the member combines them.
    private SchemaShape? MergedObject(string key, List<SchemaPart> occurrences, TypeName container)
    {
        var all = occurrences.Select(occurrence => parts.Of(occurrence.Node, occurrence.Owner.Within(key))).ToList();
        if (!all.TrueForAll(each => each.Any(part => part.Node.HasMembers()) && each.Unions().Count == 0)) return null;

        var together = all.SelectMany(each => each).DistinctBy(part => part.Node).ToList();
        var count = Structured(together);
        for (var index = all.Count - 1; index >= 0; index--)
            if (Structured(all[index]) == count) return new SameShape(occurrences[index].Node, occurrences[index].Owner.Within(key));
        return new CombinationShape(occurrences[^1].Node, together, container.Within(key));

        static int Structured(IReadOnlyList<SchemaPart> each) => each.Count(part => part.Node.HasContent());
    }

    private DocumentNode? Constant(MappingNode schema)
    {
        if (nullability.Of(schema) || references.Follow(schema) is not MappingNode target) return null;
        return target.TryGet("const", out var constant) && constant is ScalarNode { Kind: not ScalarKind.Null }
            ? constant
            : EnumShapes.OnlyValue(target);
    }

    private static TypeReference ConstantType(DocumentNode constant) => constant switch
    {
        ScalarNode { Kind: ScalarKind.Boolean } => new PrimitiveReference(PrimitiveKind.Boolean),
        ScalarNode { Kind: ScalarKind.Number } => new PrimitiveReference(constant.AsInt64() is null ? PrimitiveKind.Double : PrimitiveKind.Int64),
        _ => TypeReference.String,
    };

    private DocumentNode? Default(MappingNode schema)
    {
        var value = schema["default"] ?? (ReferenceFollower.ReferenceOf(schema) is null ? null : references.Follow(schema).Get("default"));
        return value.IsNull() ? null : value;
    }

    private static Documentation Documentation(MappingNode schema)
    {
        var own = Documentations.OfSchema(schema);
        if (!own.IsEmpty) return own;
        // The documentation of a member may be in a part of its own, next to a reference or next to null.
        if (!schema.IsComposed()) return own;
        var parts = schema["allOf"].Elements().Concat(OnlyAlternative(schema["anyOf"])).Concat(OnlyAlternative(schema["oneOf"]));
        return parts.Where(part => ReferenceFollower.ReferenceOf(part) is null).Select(Documentations.OfSchema).FirstOrDefault(part => !part.IsEmpty, own);
    }

    private static IEnumerable<DocumentNode> OnlyAlternative(DocumentNode? alternatives) =>
        alternatives.Elements().Only(part => part.GetString("type") != "null") is { } only ? [only] : [];

    // The schemas that a schema refers to or combines; empty for most members.
    private List<SchemaPart> PartsOf(MappingNode schema) => schema.IsComposed() ? parts.Of(schema, new TypeName("")) : [];

    private static bool Flag(MappingNode schema, List<SchemaPart> composed, string keyword)
    {
        if (schema.GetBoolean(keyword) is { } own) return own;
        foreach (var part in composed)
            if (part.Node.GetBoolean(keyword) == true) return true;
        return false;
    }
}
