using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>
/// Finds schemas of secrets: strings with the format <c>password</c>, lists and maps of them, and alternatives that contain them. Within these, values that
/// only requests contain (<c>writeOnly</c>) are secrets as well.
/// </summary>
/// <param name="references">Follows references.</param>
internal sealed class SecretSchemas(ReferenceFollower references)
{
    // Deeper alternatives are not how documents describe a password.
    private const int Depth = 3;

    private static readonly string[] Alternatives = ["allOf", "anyOf", "oneOf", "prefixItems"];

    // Schemas of several parts, for each depth: the alternatives of each of many may be all the others.
    private readonly Dictionary<MappingNode, bool>[] _known = [.. Enumerable.Range(0, Depth + 1).Select(_ => new Dictionary<MappingNode, bool>())];

    /// <summary>True if the values of a member are secrets.</summary>
    /// <param name="schema">The schema of the member.</param>
    public bool Describes(DocumentNode? schema) => Describes(schema, 0);

    /// <summary>True if the values of a schema that is not a member of an object are secrets: also if only requests contain them.</summary>
    /// <param name="schema">The schema of a body or of a branch.</param>
    public bool DescribesWhole(DocumentNode? schema) =>
        Describes(schema, 0) || (schema is MappingNode stated && references.Follow(stated) is MappingNode node && IsWriteOnly(stated, node));

    /// <summary>True if the members that an object does not declare are secrets.</summary>
    /// <param name="schema">The schema of the object.</param>
    public bool DescribesOthers(MappingNode schema) => DescribesOthers(schema, 0);

    private bool Describes(DocumentNode? schema, int depth)
    {
        if (depth > Depth || schema is not MappingNode stated || references.Follow(stated) is not MappingNode node) return false;
        if (stated.GetText("format") == "password" || node.GetText("format") == "password") return true;
        if (depth > 0 && IsWriteOnly(stated, node)) return true;
        if (!HasSeveralParts(node)) return DescribesPart(node, depth);
        if (!_known[depth].TryGetValue(node, out var known)) _known[depth][node] = known = DescribesPart(node, depth);
        return known;
    }

    private bool DescribesPart(MappingNode node, int depth)
    {
        if (Describes(node["items"], depth + 1) || (node["properties"] is null && DescribesOthers(node, depth))) return true;
        foreach (var keyword in Alternatives)
        {
            foreach (var part in node.GetSequence(keyword).Elements())
                if (Describes(part, depth + 1)) return true;
        }

        return false;
    }

    private bool DescribesOthers(MappingNode schema, int depth)
    {
        if (Describes(schema["additionalProperties"], depth + 1)) return true;
        foreach (var pattern in schema.GetMapping("patternProperties").Members())
            if (Describes(pattern, depth + 1)) return true;
        return false;
    }

    private static bool HasSeveralParts(MappingNode node) =>
        node["patternProperties"] is not null || Array.Exists(Alternatives, keyword => node[keyword] is not null);

    private static bool IsWriteOnly(MappingNode stated, MappingNode node) => (stated.GetBoolean("writeOnly") ?? node.GetBoolean("writeOnly")) == true;
}
