using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>Tells about parts that are of another kind than the specification says, and that readers would pass over without a word.</summary>
internal static class DocumentShape
{
    private static readonly HashSet<string> Mappings = new(StringComparer.Ordinal)
    {
        "callbacks", "components", "definitions", "externalDocs", "headers", "info", "mediaTypes", "parameters", "pathItems", "patternProperties", "properties",
        "requestBodies", "responses", "schemas", "securityDefinitions", "securitySchemes", "webhooks",
    };

    private static readonly HashSet<string> Sequences = new(StringComparer.Ordinal)
    {
        "allOf", "anyOf", "consumes", "enum", "oneOf", "prefixItems", "produces", "schemes", "servers", "tags",
    };

    /// <summary>Checks the members of the root, the components, an operation or a schema. An empty one is as good as none.</summary>
    /// <param name="node">What has the members.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="others">Members that are left to their readers.</param>
    public static void Check(DocumentNode? node, DiagnosticBag diagnostics, params ReadOnlySpan<string> others)
    {
        foreach (var (key, _, value) in node.Members())
        {
            if (FormOf(key, value) is { } form && !others.Contains(key))
                diagnostics.Report(DiagnosticDescriptors.MalformedPart, value.Location, $"'{key}'", form);
        }
    }

    private static string? FormOf(string key, DocumentNode value) => value switch
    {
        ScalarNode { Kind: ScalarKind.Null } => null,
        not MappingNode when Mappings.Contains(key) => "a mapping",
        not SequenceNode when Sequences.Contains(key) => "a sequence",
        _ => null,
    };
}
