using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>What the readers of one document share.</summary>
internal sealed class OpenApiContext
{
    /// <summary>The context of a document.</summary>
    public OpenApiContext(DocumentNode root, OpenApiVersion version, DocumentLoader loader, DiagnosticBag diagnostics)
    {
        (Root, Version, Diagnostics) = (root, version, diagnostics);
        References = new ReferenceFollower(loader, diagnostics);
        Schemas = new SchemaReader(References, diagnostics);
        Files = new FileSchemas(References, diagnostics);
    }

    /// <summary>The root of the document.</summary>
    public DocumentNode Root { get; }

    /// <summary>The version of the specification that the document follows.</summary>
    public OpenApiVersion Version { get; }

    /// <summary>Whether the document is Swagger 2.0, which says several things elsewhere.</summary>
    public bool IsSwagger2 => Version == OpenApiVersion.Swagger2;

    /// <summary>Receives what is wrong with the document.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>Follows references.</summary>
    public ReferenceFollower References { get; }

    /// <summary>Reads schemas.</summary>
    public SchemaReader Schemas { get; }

    /// <summary>Finds schemas of raw bytes.</summary>
    public FileSchemas Files { get; }

    /// <summary>What a node stands for, as a mapping.</summary>
    /// <param name="node">The node or a reference.</param>
    /// <param name="what">What it has to be, at the beginning of a sentence.</param>
    /// <returns>The mapping; null, with a diagnostic, where there is none.</returns>
    public MappingNode? Mapping(DocumentNode? node, string what)
    {
        if (node is null) return null;
        var target = References.Follow(node);
        if (target is not (MappingNode or null)) Malformed(target, what, "a mapping");
        return target as MappingNode;
    }

    /// <summary>Reports a part that has not the form it ought to have.</summary>
    public void Malformed(DocumentNode node, string what, string form) =>
        Diagnostics.Report(DiagnosticDescriptors.MalformedPart, node.Location, what, form);
}
