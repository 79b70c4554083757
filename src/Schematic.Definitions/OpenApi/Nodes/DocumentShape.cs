using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi.Nodes;

/// <summary>Reports parts whose kind differs from the specification and that the readers would silently ignore.</summary>
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

    /// <summary>Checks the members of the root, the components, an operation or a schema. Null is treated as absent.</summary>
    /// <param name="node">The node to check.</param>
    /// <param name="diagnostics">Receives the problems found.</param>
    /// <param name="others">The members that their own readers check.</param>
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
