using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// Reads alternatives that are all strings, with known values or without, as one enum. Enums also accept other strings.
/// </summary>
internal sealed class TextSetReader(SchemaReader schemas)
{
    private const int MaximumDepth = 16;
    private readonly EnumReader _enums = new(schemas);

    /// <summary>Reads the alternatives.</summary>
    /// <returns>The type; null if an alternative is not a string, or if none lists values.</returns>
    public TypeReference? Read(MappingNode schema, IReadOnlyList<MappingNode> alternatives, TypeName name)
    {
        var sets = new List<MappingNode>();
        if (!Collect(alternatives, sets, [], 0) || sets.Count == 0) return null;
        var listing = alternatives.Where(alternative => schemas.References.Follow(alternative) is MappingNode target && !IsPlainText(target)).ToList();
        if (listing is [var word] && listing.Count < alternatives.Count && UnionReader.IsWord(word)) return TypeReference.String;
        if (listing is [var only]) return schemas.Read(only, name);

        var values = sets.SelectMany(Values).DistinctBy(value => value.Value).ToList();
        return schemas.Budget.Spend(values.Count, schema) ? _enums.Define(schema, PrimitiveKind.String, values, name) : TypeReference.String;
    }

    private bool Collect(IEnumerable<DocumentNode> alternatives, List<MappingNode> sets, HashSet<MappingNode> passed, int depth)
    {
        if (depth > MaximumDepth) return false;
        foreach (var alternative in alternatives)
        {
            if (alternative.IsNullSchema()) continue;
            if (schemas.References.Follow(alternative) is not MappingNode target) return false;
            if (!passed.Add(target) || IsPlainText(target)) continue;
            if (IsTextSet(target)) sets.Add(target);
            else if (target.Alternatives() is not { Count: > 0 } inner || !HasOnlyAlternatives(target) || !Collect(inner, sets, passed, depth + 1)) return false;
        }

        return true;
    }

    // Constants are often described individually: the description belongs to the value.
    private static IEnumerable<EnumValue> Values(MappingNode set) =>
        EnumReader.TextValues(set) is [var only] && set["const"] is not null && only.Documentation == Documentation.None
            ? [only with { Documentation = Documentations.OfSchema(set) }]
            : EnumReader.TextValues(set);

    private static bool IsPlainText(MappingNode schema) =>
        schema.Types() is ["string"] && schema.GetString("format") is null && schema["enum"] is null && schema["const"] is null
        && schema["allOf"] is null && schema.Alternatives().Count == 0 && schema["contentEncoding"] is null;

    /// <summary>True if a schema lists the strings that it allows.</summary>
    public static bool IsTextSet(MappingNode schema) =>
        schema.Types() is [] or ["string"] && schema["allOf"] is null && schema.Alternatives().Count == 0
        && (schema["const"].AsString() is not null
            || (schema["enum"] is SequenceNode { Items.Count: > 0 } values && values.Items.All(value => value.AsString() is not null || value.IsNull())));

    private static bool HasOnlyAlternatives(MappingNode schema) =>
        !schema.HasMembers() && schema.Types() is [] or ["string"] && schema["allOf"] is null;
}
