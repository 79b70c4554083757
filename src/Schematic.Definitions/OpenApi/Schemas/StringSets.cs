using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>
/// Recognizes alternatives that are all strings, with known values or without. They are one enum, because enums also accept other strings.
/// </summary>
internal sealed class StringSets(ReferenceFollower references)
{
    private const int MaximumDepth = 16;

    /// <summary>Returns the shape of alternatives.</summary>
    /// <returns>The shape; null if an alternative is not a string, or if none lists values.</returns>
    public SchemaShape? ShapeOf(MappingNode schema, IReadOnlyList<MappingNode> alternatives, TypeName name)
    {
        var sets = new List<MappingNode>();
        if (!Collect(alternatives, sets, [], 0) || sets.Count == 0) return null;
        var listing = alternatives.Where(alternative => references.Follow(alternative) is MappingNode target && !IsAnyString(target)).ToList();
        if (listing is [var word] && listing.Count < alternatives.Count && IsWord(word)) return new KnownShape(TypeReference.String);
        if (listing is [var only]) return new SameShape(only, name);

        var values = sets.SelectMany(Values).DistinctBy(value => value.Value).ToList();
        return new EnumShape(schema, PrimitiveKind.String, values, name) { IsCopy = true };
    }

    private bool Collect(IEnumerable<DocumentNode> alternatives, List<MappingNode> sets, HashSet<MappingNode> passed, int depth)
    {
        if (depth > MaximumDepth) return false;
        foreach (var alternative in alternatives)
        {
            if (alternative.IsNullSchema()) continue;
            if (references.Follow(alternative) is not MappingNode target) return false;
            if (!passed.Add(target) || IsAnyString(target)) continue;
            if (IsSet(target)) sets.Add(target);
            else if (target.Alternatives() is not { Count: > 0 } inner || !HasOnlyAlternatives(target) || !Collect(inner, sets, passed, depth + 1)) return false;
        }

        return true;
    }

    // Constants are often described individually: the description belongs to the value.
    private static IEnumerable<EnumValue> Values(MappingNode set) =>
        EnumShapes.StringValues(set) is [var only] && set["const"] is not null && only.Documentation.IsEmpty
            ? [only with { Documentation = Documentations.OfSchema(set) }]
            : EnumShapes.StringValues(set);

    private static bool IsAnyString(MappingNode schema) =>
        schema.Types() is ["string"] && schema.GetString("format") is null && schema["enum"] is null && schema["const"] is null
        && schema["allOf"] is null && schema.Alternatives().Count == 0 && schema["contentEncoding"] is null;

    /// <summary>True if a schema lists the strings that it allows.</summary>
    public static bool IsSet(MappingNode schema) =>
        schema.Types() is [] or ["string"] && schema["allOf"] is null && schema.Alternatives().Count == 0
        && (schema["const"].AsString() is not null
            || (schema["enum"] is SequenceNode { Items.Count: > 0 } values && values.Items.All(value => value.AsString() is not null || value.IsNull())));

    /// <summary>True if a schema allows exactly one string.</summary>
    public static bool IsWord(MappingNode alternative) =>
        alternative.Types() is [] or ["string"] && (alternative["const"] ?? EnumShapes.OnlyValue(alternative)).AsString() is not null;

    /// <summary>True if a schema allows only the empty string.</summary>
    public static bool IsEmptyString(MappingNode alternative) =>
        IsWord(alternative) && (alternative["const"] ?? EnumShapes.OnlyValue(alternative)).AsString() is "";

    /// <summary>True if a schema, or the one that it refers to, allows any string.</summary>
    public bool IsAnyOf(MappingNode alternative) => references.Follow(alternative) is MappingNode target && IsAnyString(target);

    private static bool HasOnlyAlternatives(MappingNode schema) =>
        !schema.HasMembers() && schema.Types() is [] or ["string"] && schema["allOf"] is null;
}
