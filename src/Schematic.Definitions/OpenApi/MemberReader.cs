using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads object members, which several schemas of an <c>allOf</c> may describe.</summary>
internal sealed class MemberReader(SchemaReader schemas, CompositionReader composition, DiagnosticBag diagnostics)
{
    private readonly HashSet<MappingNode> _conflicts = [];

    /// <summary>Reads a member.</summary>
    /// <param name="key">The name.</param>
    /// <param name="occurrences">The schemas with that name, in ascending order of precedence.</param>
    /// <param name="container">The name of the type that contains the member.</param>
    /// <param name="isRequired">True if every object has the member.</param>
    public Member Read(string key, IReadOnlyList<SchemaPart> occurrences, TypeName container, bool isRequired) =>
        Read(key, occurrences[^1].Node, () => Type(key, occurrences, container), isRequired);

    /// <summary>Reads a named value that is not a member of an object.</summary>
    /// <param name="key">The name.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The name for the type, if it needs one.</param>
    /// <param name="isRequired">True if the value is required.</param>
    public Member ReadAlone(string key, MappingNode schema, TypeName name, bool isRequired) =>
        Read(key, schema, () => schemas.Read(schema, name), isRequired);

    private Member Read(string key, MappingNode last, Func<TypeReference> type, bool isRequired)
    {
        var constant = isRequired ? Constant(last) : null;
        var isPlainConstant = constant is not null && ReferenceFollower.ReferenceOf(last) is null;
        return new Member(key, isPlainConstant ? ConstantType(constant!) : type())
        {
            IsRequired = isRequired,
            IsReadOnly = Flag(last, "readOnly"),
            IsWriteOnly = Flag(last, "writeOnly"),
            Default = constant is null ? Default(last) : null,
            Constant = constant,
            CodeName = last.GetString("x-ms-client-name"),
            Documentation = Documentation(last),
            IsDeprecated = Flag(last, "deprecated"),
            Location = last.Location,
        };
    }

    private TypeReference Type(string key, IReadOnlyList<SchemaPart> occurrences, TypeName container)
    {
        var telling = occurrences.Where(occurrence => occurrence.Node.HasStructure()).DistinctBy(occurrence => occurrence.Node).ToList();
        if (telling.Count == 0) return schemas.Read(occurrences[^1].Node, container.Within(key));
        if (telling.Count > 1 && MergedObject(key, telling, container) is { } merged) return merged;

        var type = Read(telling[0]);
        foreach (var other in telling.Skip(1)) type = MoreSpecific(type, Read(other), other.Node);
        return type;

        TypeReference Read(SchemaPart occurrence) => schemas.Read(occurrence.Node, occurrence.Owner.Within(key));
    }

    // Objects that describe the same member apply together; the type of the member combines them.
    private TypeReference? MergedObject(string key, List<SchemaPart> occurrences, TypeName container)
    {
        var all = occurrences.Select(occurrence => composition.Parts.Of(occurrence.Node, occurrence.Owner.Within(key))).ToList();
        if (!all.TrueForAll(parts => parts.Any(part => part.Node.HasMembers()) && parts.Unions().Count == 0)) return null;

        var together = all.SelectMany(parts => parts).DistinctBy(part => part.Node).ToList();
        var structured = Structured(together);
        for (var index = all.Count - 1; index >= 0; index--)
            if (Structured(all[index]) == structured) return schemas.Read(occurrences[index].Node, occurrences[index].Owner.Within(key));
        return composition.Combinations.Read(occurrences[^1].Node, together, container.Within(key));

        static int Structured(List<SchemaPart> parts) => parts.Count(part => part.Node.HasContent());
    }

    private TypeReference MoreSpecific(TypeReference first, TypeReference second, MappingNode at)
    {
        if (TypeSpecificity.Choose(first, second, schemas) is { } chosen) return chosen;
        if (_conflicts.Add(at)) diagnostics.Report(DiagnosticDescriptors.ConflictingMembers, at.Location, at.Key);
        return first;
    }

    private DocumentNode? Constant(MappingNode schema)
    {
        if (schemas.Nullability.Of(schema) || schemas.References.Follow(schema) is not MappingNode target) return null;
        return target.TryGet("const", out var constant) && constant is ScalarNode { Kind: not ScalarKind.Null }
            ? constant
            : EnumReader.OnlyValue(target);
    }

    private static TypeReference ConstantType(DocumentNode constant) => constant switch
    {
        ScalarNode { Kind: ScalarKind.Boolean } => new PrimitiveReference(PrimitiveKind.Boolean),
        ScalarNode { Kind: ScalarKind.Number } => new PrimitiveReference(constant.AsInt64() is null ? PrimitiveKind.Double : PrimitiveKind.Int64),
        _ => TypeReference.String,
    };

    private DocumentNode? Default(MappingNode schema)
    {
        var value = schema["default"] ?? (ReferenceFollower.ReferenceOf(schema) is null ? null : schemas.References.Follow(schema).Get("default"));
        return value.IsNull() ? null : value;
    }

    private static Documentation Documentation(MappingNode schema)
    {
        var own = Documentations.OfSchema(schema);
        return own == Model.Documentation.None && schema["allOf"] is SequenceNode { Items.Count: > 0 } parts
            ? parts.Items.Where(part => ReferenceFollower.ReferenceOf(part) is null).Select(Documentations.OfSchema).FirstOrDefault(own)
            : own;
    }

    private bool Flag(MappingNode schema, string keyword)
    {
        if (schema.GetBoolean(keyword) is { } own) return own;
        if (!schema.IsComposed()) return false;
        foreach (var part in schema.GetSequence("allOf").Elements())
            if (part.GetBoolean(keyword) is { } flag) return flag;
        return schemas.References.Follow(schema).GetBoolean(keyword) ?? false;
    }
}
