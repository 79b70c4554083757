using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>The state shared by the readers of a document.</summary>
internal sealed class OpenApiContext
{
    private ModelReader? _models;

    /// <summary>Creates the context of a document.</summary>
    public OpenApiContext(DocumentNode root, OpenApiVersion version, DocumentLoader loader, DiagnosticBag diagnostics, Func<string, ProjectType?>? formats = null)
    {
        (Root, Version, Diagnostics) = (root, version, diagnostics);
        References = new ReferenceFollower(loader, diagnostics);
        Schemas = new SchemaReader(References, diagnostics, formats);
        Files = new FileSchemas(References, diagnostics);
        Xml = new XmlObjects(References);
    }

    /// <summary>Gets the root of the document.</summary>
    public DocumentNode Root { get; }

    /// <summary>Gets the version of the specification that the document follows.</summary>
    public OpenApiVersion Version { get; }

    /// <summary>True if the document is Swagger 2.0, which has some information in other locations.</summary>
    public bool IsSwagger2 => Version == OpenApiVersion.Swagger2;

    /// <summary>Gets the diagnostics, which receive the problems of the document.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>Gets the follower of references.</summary>
    public ReferenceFollower References { get; }

    /// <summary>Gets the reader of schemas.</summary>
    public SchemaReader Schemas { get; }

    /// <summary>Gets the reader of extensions; created on demand, because only exported documents have them.</summary>
    public ModelReader Models => _models ??= new ModelReader();

    /// <summary>Gets the detector of raw byte schemas.</summary>
    public FileSchemas Files { get; }

    /// <summary>Gets the reader of XML objects.</summary>
    public XmlObjects Xml { get; }

    /// <summary>Resolves a node to a mapping.</summary>
    /// <param name="node">The node or a reference.</param>
    /// <param name="what">The description of the expected value, which begins a sentence.</param>
    /// <returns>The mapping; null, with a diagnostic, if the node does not resolve to one.</returns>
    public MappingNode? Mapping(DocumentNode? node, string what)
    {
        if (node is null) return null;
        var target = References.Follow(node);
        if (target is not (MappingNode or null)) Malformed(target, what, "a mapping");
        return target as MappingNode;
    }

    /// <summary>Reports a part with an invalid form.</summary>
    public void Malformed(DocumentNode node, string what, string form) =>
        Diagnostics.Report(DiagnosticDescriptors.MalformedPart, node.Location, what, form);
}
