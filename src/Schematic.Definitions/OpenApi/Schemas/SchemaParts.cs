using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Splits a schema into the parts that apply together, with references resolved, in document order.</summary>
internal sealed class SchemaParts(ReferenceFollower references, ComponentTypes components, DiagnosticBag diagnostics)
{
    private readonly HashSet<MappingNode> _circles = [];

    /// <summary>Returns the parts of a schema: those of <c>$ref</c> and <c>allOf</c> first, the schema itself last.</summary>
    public List<SchemaPart> Of(MappingNode schema, TypeName owner)
    {
        if (!schema.IsComposed())
        {
            DocumentShape.Check(schema, diagnostics);
            return [new SchemaPart(schema, owner)];
        }

        var parts = new List<SchemaPart>();
        Collect(schema, owner, parts, new Trail());
        return parts;
    }

    private void Collect(MappingNode schema, TypeName owner, List<SchemaPart> parts, Trail trail)
    {
        if (trail.Path.Contains(schema))
        {
            if (_circles.Add(schema)) diagnostics.Report(DiagnosticDescriptors.TypeContainsItself, schema.Location, owner);
            return;
        }

        if (trail.Path.Count == TraversalLimits.Depth)
        {
            diagnostics.ReportTooDeep(schema);
            return;
        }

        // If a schema is reached twice, its parts have already been added.
        if (!trail.Passed.Add(schema)) return;
        trail.Path.Add(schema);
        DocumentShape.Check(schema, diagnostics);
        if (ReferenceFollower.ReferenceOf(schema) is not null) CollectTarget(schema, owner, parts, trail);
        foreach (var part in schema.GetSequence("allOf").Elements())
            if (part is MappingNode mapping) Collect(mapping, owner, parts, trail);
        var leadsBack = LeadsBack(schema, trail.Path);
        if (!leadsBack && OnlyAlternative(schema) is { } alternative) Collect(alternative, owner, parts, trail);
        parts.Add(new SchemaPart(schema, owner, leadsBack));
        trail.Path.Remove(schema);
    }

    private void CollectTarget(MappingNode reference, TypeName owner, List<SchemaPart> parts, Trail trail)
    {
        if (references.Step(reference) is not MappingNode target) return;
        var name = components.NameOf(target) is { } component
            ? new TypeName(component)
            : PlaceName.Of(target) is { } place ? new TypeName(place) : owner;
        Collect(target, name, parts, trail);
    }

    // A base may list its children, each of which extends the base.
    private bool LeadsBack(MappingNode schema, HashSet<MappingNode> path)
    {
        foreach (var alternative in schema.Alternatives())
            if (references.Follow(alternative) is MappingNode target && target != schema && path.Contains(target)) return true;
        return false;
    }

    /// <summary>Returns the only alternative that is not null.</summary>
    private static MappingNode? OnlyAlternative(MappingNode schema) => schema.Alternatives().Only(alternative => !alternative.IsNullSchema()) as MappingNode;

    /// <summary>The schemas that have been visited, and those that are being visited.</summary>
    private sealed record Trail
    {
        public HashSet<MappingNode> Passed { get; } = [];

        public HashSet<MappingNode> Path { get; } = [];
    }
}

/// <summary>Queries the parts of a schema.</summary>
internal static class SchemaPartExtensions
{
    /// <summary>Returns the value of a keyword; the last part that has it takes precedence.</summary>
    public static DocumentNode? Keyword(this IReadOnlyList<SchemaPart> parts, string keyword)
    {
        for (var index = parts.Count - 1; index >= 0; index--)
            if (parts[index].Node.TryGet(keyword, out var value)) return value;
        return null;
    }

    /// <summary>Returns the parts with more than one <c>oneOf</c> or <c>anyOf</c> alternative, not counting null.</summary>
    public static IReadOnlyList<SchemaPart> Unions(this IReadOnlyList<SchemaPart> parts) =>
        parts is [var only] && !only.Node.IsComposed() ? [] : [.. parts.Where(part => !part.IsMembersOnly && part.Node.IsComposed() && part.Node.Alternatives().Count(alternative => !alternative.IsNullSchema()) > 1)];

    /// <summary>True if any part describes objects.</summary>
    public static bool AreObject(this IReadOnlyList<SchemaPart> parts) => parts.Any(part => part.Node.IsObject());

    /// <summary>True if any part states whether objects have undeclared members.</summary>
    public static bool HaveOthers(this IReadOnlyList<SchemaPart> parts) =>
        parts.Any(part => part.Node["additionalProperties"] is not null || part.Node["unevaluatedProperties"] is not null || part.Node["patternProperties"] is not null);

    /// <summary>Returns the types, except null, that all parts with <c>type</c> allow; empty if no part has <c>type</c>.</summary>
    public static IReadOnlyList<string> Types(this IReadOnlyList<SchemaPart> parts)
    {
        if (parts is [var only]) return only.Node.Types();
        IReadOnlyList<string> common = [];
        foreach (var types in parts.Select(part => part.Node.Types()).Where(types => types.Count > 0))
            common = common.Count == 0 ? types : Narrow(common, types);
        return common;
    }

    /// <summary>Returns the first part whose <c>type</c> contradicts the parts before it; null if there is none.</summary>
    public static MappingNode? Contradiction(this IReadOnlyList<SchemaPart> parts)
    {
        if (parts.Count == 1) return null;
        IReadOnlyList<string> common = [];
        foreach (var part in parts.Where(part => part.Node.Types().Count > 0))
        {
            var types = part.Node.Types();
            if (common.Count > 0 && Common(common, types).Count == 0) return part.Node;
            common = common.Count == 0 ? types : Common(common, types);
        }

        return null;
    }

    private static IReadOnlyList<string> Narrow(IReadOnlyList<string> types, IReadOnlyList<string> others) =>
        Common(types, others) is { Count: > 0 } both ? both : types;

    private static List<string> Common(IReadOnlyList<string> types, IReadOnlyList<string> others)
    {
        List<string> both = [.. types.Where(type => others.Contains(type) || (type == "integer" && others.Contains("number")))];
        if (types.Contains("number") && others.Contains("integer") && !both.Contains("integer")) both.Add("integer");
        return both;
    }
}
