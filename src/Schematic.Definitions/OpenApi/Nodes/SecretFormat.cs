using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>
/// Finds schemas of secrets: strings with the format <c>password</c>, lists and maps of them, and alternatives that contain them. Within these, values that
/// only requests contain (<c>writeOnly</c>) are secrets as well.
/// </summary>
internal static class SecretFormat
{
    // Deeper alternatives are not how documents describe a password.
    private const int Depth = 3;

    private static readonly string[] Alternatives = ["allOf", "anyOf", "oneOf", "prefixItems"];

    public static bool Describes(DocumentNode? schema, ReferenceFollower references, int depth = 0)
    {
        if (depth > Depth || schema is not MappingNode stated || references.Follow(stated) is not MappingNode node) return false;
        if (stated.GetText("format") == "password" || node.GetText("format") == "password") return true;
        if (depth > 0 && IsWriteOnly(stated, node)) return true;
        return Describes(node["items"], references, depth + 1)
            || (node["properties"] is null && DescribesOthers(node, references, depth))
            || DescribesPart(node, references, depth);
    }

    /// <summary>True if the values of a schema that is not a member of an object are secrets: also if only requests contain them.</summary>
    /// <param name="schema">The schema of a body or of a branch.</param>
    /// <param name="references">Follows references.</param>
    public static bool DescribesWhole(DocumentNode? schema, ReferenceFollower references) =>
        Describes(schema, references) || (schema is MappingNode stated && references.Follow(stated) is MappingNode node && IsWriteOnly(stated, node));

    private static bool DescribesPart(MappingNode node, ReferenceFollower references, int depth)
    {
        foreach (var keyword in Alternatives)
        {
            foreach (var part in node.GetSequence(keyword).Elements())
                if (Describes(part, references, depth + 1)) return true;
        }

        return false;
    }

    private static bool IsWriteOnly(MappingNode stated, MappingNode node) => (stated.GetBoolean("writeOnly") ?? node.GetBoolean("writeOnly")) == true;

    /// <summary>True if the members that an object does not declare are secrets.</summary>
    /// <param name="schema">The schema of the object.</param>
    /// <param name="references">Follows references.</param>
    /// <param name="depth">The number of schemas around it.</param>
    public static bool DescribesOthers(MappingNode schema, ReferenceFollower references, int depth = 0)
    {
        if (Describes(schema["additionalProperties"], references, depth + 1)) return true;
        foreach (var pattern in schema.GetMapping("patternProperties").Members())
            if (Describes(pattern.Value, references, depth + 1)) return true;
        return false;
    }
}
