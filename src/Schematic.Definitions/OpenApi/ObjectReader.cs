using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads objects with known members, and maps.</summary>
internal sealed class ObjectReader(SchemaReader schemas, MemberReader members, DiagnosticBag diagnostics)
{
    /// <summary>Reads the type that the parts describe together.</summary>
    public TypeReference Read(MappingNode schema, IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        // JSON Schema 2020-12, section 10.3.2.3: names that match a pattern are not additional.
        var isClosed = parts.Any(part => part.Node.GetBoolean("additionalProperties") == false) && Patterns(parts).Count == 0;
        if (!parts.Any(part => part.Node.HasMembers()) && !isClosed) return new MapReference(Additional(parts, name) ?? TypeReference.Any);

        if (!Spend(parts)) return TypeReference.Any;
        name.Claim();
        var place = schemas.Types.Open();
        schemas.Types.Close(place, new ObjectDefinition(name.Claim(), [.. Members(parts, name).Select(found => found.Member)])
        {
            AdditionalMembers = isClosed ? null : Additional(parts, name),
            Documentation = Documentations.OfSchema(schema),
            IsDeprecated = schema.GetBoolean("deprecated") ?? false,
            Location = schema.Location,
        });
        return new NamedReference(name.Claim());
    }

    /// <summary>Reads the members of all parts, each with its most important schema.</summary>
    public IReadOnlyList<SchemaMember> Members(IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        var required = new HashSet<string>(
            parts.SelectMany(part => part.Node.GetSequence("required").Elements()).Select(item => item.AsText()).OfType<string>(), StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var occurrences = new List<Occurrences>();
        foreach (var part in parts)
            foreach (var property in part.Node.GetMapping("properties").Members())
                Collect(property, part.Owner);

        return [.. occurrences.Select(property => new SchemaMember(members.Read(property.Key, property.Schemas, name, required.Contains(property.Key)), property.Schemas[^1].Node))];

        void Collect(MappingEntry property, TypeName owner)
        {
            if (AsSchema(property) is not { } schema) return;
            if (places.TryAdd(property.Key, occurrences.Count)) occurrences.Add(new Occurrences(property.Key, []));
            occurrences[places[property.Key]].Schemas.Add(new SchemaPart(schema, owner));
        }
    }

    private bool Spend(IReadOnlyList<SchemaPart> parts) =>
        schemas.Budget.Spend(parts.Sum(part => part.Node.GetMapping("properties").Members().Count), parts[^1].Node);

    // In JSON Schema, "true" is equivalent to {}; "false" forbids the member.
    private MappingNode? AsSchema(MappingEntry property)
    {
        if (property.Value is MappingNode schema) return schema;
        if (property.Value.AsBoolean() == true) return new MappingNode(property.Value.File, property.Value.Line, property.Value.Column);
        if (property.Value.AsBoolean() is null) diagnostics.Report(DiagnosticDescriptors.MalformedPart, property.Value.Location, "A schema", "a mapping");
        return null;
    }

    private TypeReference? Additional(IReadOnlyList<SchemaPart> parts, TypeName name)
    {
        var last = parts.LastOrDefault(part => part.Node["additionalProperties"] is not null || part.Node["unevaluatedProperties"] is { } value && value.AsBoolean() != false);
        var additional = last?.Node["additionalProperties"] ?? last?.Node["unevaluatedProperties"];
        var owner = last is null || last.Node == parts[^1].Node ? name : last.Owner;
        if (additional.AsBoolean() == true) return TypeReference.Any;
        var values = Patterns(parts);
        if (additional is MappingNode) values = [.. values, additional];
        return values switch
        {
            [] => null,
            [var only] => schemas.Read(only, (only == additional ? owner : name).Within("Value")),
            _ => schemas.ReadPlaces(parts[^1].Node, values, name.Within("Value")),
        };
    }

    // False forbids the names that match.
    private static IReadOnlyList<DocumentNode> Patterns(IReadOnlyList<SchemaPart> parts) =>
        [.. parts.SelectMany(part => part.Node.GetMapping("patternProperties").Members()).Select(pattern => pattern.Value).Where(value => value.AsBoolean() != false).Distinct()];

    private sealed record Occurrences(string Key, List<SchemaPart> Schemas);
}
