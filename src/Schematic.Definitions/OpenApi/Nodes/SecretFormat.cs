using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>Finds schemas of secrets: strings with the format <c>password</c>, lists of them, and alternatives that contain them.</summary>
internal static class SecretFormat
{
    // Deeper alternatives are not how documents describe a password.
    private const int Depth = 3;

    public static bool Describes(DocumentNode? schema, ReferenceFollower references, int depth = 0)
    {
        if (depth > Depth || schema is not MappingNode stated || references.Follow(stated) is not MappingNode node) return false;
        if (stated.GetText("format") == "password" || node.GetText("format") == "password") return true;
        return Describes(node["items"], references, depth + 1)
            || ((string[])["allOf", "anyOf", "oneOf"]).Any(keyword => node.GetSequence(keyword).Elements().Any(part => Describes(part, references, depth + 1)));
    }
}
