using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the links of responses. Links are checked but not generated, because callers follow them by calling the operation.</summary>
internal sealed class LinkReader(OpenApiContext context)
{
    private readonly HashSet<MappingNode> _links = [];

    /// <summary>Reads the links of a response.</summary>
    public void Read(MappingNode response)
    {
        if (response["links"] is { } links and not MappingNode) context.Malformed(links, "'links'", "a mapping");
        foreach (var entry in response.GetMapping("links").Members())
            if (context.Mapping(entry, "A link") is { } link && _links.Add(link)) CheckReference(link, entry.Key);
    }

    /// <summary>Reports links to operation ids that do not exist. Call after all operations have been read.</summary>
    public void CheckIds(IReadOnlySet<string> operationIds)
    {
        foreach (var link in _links)
            if (link.GetText("operationId") is { } id && !operationIds.Contains(id)) Report(link["operationId"]!, id, link.Key);
    }

    // References into other documents are not checked.
    private void CheckReference(MappingNode link, string name)
    {
        if (link.GetText("operationRef") is not { } reference)
        {
            if (link["operationId"] is null) context.Malformed(link, $"The link '{name}'", "a mapping with 'operationId' or 'operationRef'");
        }
        else if (reference is ['#', ..] && !context.References.Leads(link, reference))
        {
            Report(link["operationRef"]!, reference, name);
        }
    }

    private void Report(DocumentNode node, string operation, string link) =>
        context.Diagnostics.Report(DiagnosticDescriptors.LinkWithoutOperation, node.Location, operation, link);
}
