using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Creates the shapes of objects with known members, and of maps.</summary>
internal sealed class ObjectShapes(MemberShapes members, UnionShapes unions, SecretSchemas secrets, DiagnosticBag diagnostics)
{
    /// <summary>Returns the shape that the parts describe together.</summary>
    public SchemaShape Of(MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        // JSON Schema 2020-12, section 10.3.2.3: names that match a pattern are not additional.
        var isClosed = parts.Any(part => part.Node.GetBoolean("additionalProperties") == false) && Patterns(parts).Count == 0;
        if (!parts.Any(part => part.Node.HasMembers()) && !isClosed) return new MapShape(Additional(parts, name) ?? SchemaShape.Any) { AllowsOthers = AllowsOthers(parts) };

        return new ObjectShape(schema, parts, name, isClosed ? null : Additional(parts, name))
        {
            AllowsOthers = AllowsOthers(parts),
            HasSecrets = parts.Any(part => secrets.DescribesOthers(part.Node)),
        };
    }

    /// <summary>Returns the members that the parts describe, followed by those that are only required.</summary>
    public IReadOnlyList<MemberShape> Members(IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        var required = new HashSet<string>(
            parts.SelectMany(part => part.Node.GetSequence("required").Elements()).Select(item => item.AsText()).OfType<string>(), StringComparer.Ordinal);
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var occurrences = new List<Occurrences>();
        foreach (var part in parts)
            foreach (var property in part.Node.GetMapping("properties").Members())
                Collect(property, part.Owner);
        var conditional = Conditional(parts).Where(property => !positions.ContainsKey(property.Key)).ToDictionary(property => property.Key, property => property.Schema, StringComparer.Ordinal);

        return
        [
            .. occurrences.Select(property => members.Of(property.Key, property.Schemas, name, required.Contains(property.Key))),
            .. conditional.Select(property => members.Of(property.Key, [new SchemaPart(property.Value, name)], name, isRequired: false)),
            .. Undescribed(parts).Where(item => !conditional.ContainsKey(item.AsText()!)).Select(item => members.Of(item.AsText()!, [new SchemaPart(Anything(item), name)], name, isRequired: false) with { IsDescribed = false }),
        ];

        void Collect(DocumentNode property, TypeName owner)
        {
            if (AsSchema(property) is not { } schema) return;
            if (positions.TryAdd(property.Key, occurrences.Count)) occurrences.Add(new Occurrences(property.Key, []));
            occurrences[positions[property.Key]].Schemas.Add(new SchemaPart(schema, owner));
        }
    }

    // Members that an object has only under a condition, which the client does not check. A member that conditions describe differently
    // has any value.
    private IEnumerable<(string Key, MappingNode Schema)> Conditional(IReadOnlyList<SchemaPart> parts) =>
        from property in parts.SelectMany(part => Branches(part.Node)).SelectMany(branch => branch.GetMapping("properties").Members())
        let schema = AsSchema(property)
        where schema is not null
        group schema by property.Key into alike
        select (alike.Key, alike.All(other => SameNodes.Are(alike.First(), other)) ? alike.First() : Anything(alike.First()));

    private static IEnumerable<DocumentNode> Branches(MappingNode schema)
    {
        if (schema["if"] is not null && schema["then"] is { } then) yield return then;
        if (schema["if"] is not null && schema["else"] is { } @else) yield return @else;
        foreach (var dependent in schema.GetMapping("dependentSchemas").Members()) yield return dependent;
    }

    // In JSON Schema, "true" is equivalent to {}; "false" forbids the member.
    private MappingNode? AsSchema(DocumentNode property)
    {
        if (property is MappingNode schema) return schema;
        if (property.AsBoolean() == true) return Anything(property);
        if (property.AsBoolean() is null) diagnostics.Report(DiagnosticDescriptors.MalformedPart, property.Location, "A schema", "a mapping");
        return null;
    }

    // A required name without a schema has any value. It is optional in code: most of these names are left over from a member with another name.
    private static IEnumerable<DocumentNode> Undescribed(IReadOnlyList<SchemaPart> parts) =>
        !parts.Any(part => part.Node.HasMembers()) || parts.HaveOthers()
            ? []
            : parts.SelectMany(part => part.Node.Required().Concat(part.Node.GetMapping("dependentRequired").Members().SelectMany(dependent => (dependent as SequenceNode).Elements())))
                .Where(item => item.AsText() is { } key && !parts.Any(part => part.Node.GetMapping("properties")?[key] is not null))
                .DistinctBy(item => item.AsText(), StringComparer.Ordinal);

    private static MappingNode Anything(DocumentNode node) => new(node.File, node.Line, node.Column);

    private SchemaShape? Additional(IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        var last = parts.LastOrDefault(part => part.Node["additionalProperties"] is not null || part.Node["unevaluatedProperties"] is { } value && value.AsBoolean() != false);
        var additional = last?.Node["additionalProperties"] ?? last?.Node["unevaluatedProperties"];
        var owner = last is null || last.Node == parts[^1].Node ? name : last.Owner;
        if (additional.AsBoolean() == true) return SchemaShape.Any;
        var values = Patterns(parts);
        if (additional is MappingNode) values = [.. values, additional];
        return values switch
        {
            [] => null,
            [var only] => new SameShape(only, (only == additional ? owner : name).Within("Value")),
            _ => unions.OfPositions(parts[^1].Node, values, name.Within("Value")),
        };
    }

    // Without a schema for additional properties, names that match no pattern have any value (JSON Schema 2020-12, section 10.3.2.3). They rarely
    // have: the values that have the type of the patterns are of that type, and the others are kept.
    private static bool AllowsOthers(IReadOnlyList<SchemaPart> parts) =>
        Patterns(parts).Count > 0 && !parts.Any(part => part.Node["additionalProperties"] is not null || part.Node["unevaluatedProperties"] is not null);

    // False forbids the names that match.
    private static List<DocumentNode> Patterns(IReadOnlyList<SchemaPart> parts)
    {
        var patterns = new List<DocumentNode>();
        foreach (var part in parts)
        {
            foreach (var value in part.Node.GetMapping("patternProperties").Members())
                if (value.AsBoolean() != false) patterns.Add(value);
        }

        return parts.Count > 1 ? [.. patterns.Distinct()] : patterns;
    }

    private sealed record Occurrences(string Key, List<SchemaPart> Schemas);
}
