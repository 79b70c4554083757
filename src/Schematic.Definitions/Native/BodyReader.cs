using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads the body of a request: <c>body</c> (JSON), <c>form</c>, <c>text</c> or <c>binary</c>.</summary>
internal static class BodyReader
{
    /// <summary>Reads the body; null if the endpoint has none.</summary>
    public static RequestBody? Read(Section endpoint)
    {
        if (endpoint.OneOf("body", "form", "text", "binary") is not { } entry) return null;
        return entry.Key switch
        {
            "body" => ReadJson(entry, endpoint),
            "form" => FormReader.Read(entry, endpoint) is { } form ? new RequestBody([form]) { Location = entry.KeyLocation } : null,
            "text" => ReadRaw(entry, endpoint, mediaType => new TextBody(mediaType)),
            _ => ReadRaw(entry, endpoint, mediaType => new BinaryBody(mediaType)),
        };
    }

    private static RequestBody? ReadJson(DocumentNode node, Section endpoint)
    {
        if (node is not MappingNode)
        {
            return NotationParser.Parse(node, endpoint.Diagnostics) is { } notation
                ? new RequestBody([new JsonBody("application/json", notation.Type)]) { IsRequired = !notation.IsOptional, Location = node.Location }
                : null;
        }

        if (Section.Open(node, Keywords.Body, endpoint.Diagnostics) is not { } section) return null;
        if (section.OneOf("type", "lines") is not { } type)
        {
            section.ReportMissing("type");
            return null;
        }

        var contentTypes = section.Texts("contentType");
        if (NotationParser.Parse(type, endpoint.Diagnostics) is not { } body) return null;
        return new RequestBody(type.Key == "type"
            ? Contents(contentTypes, "application/json", mediaType => new JsonBody(mediaType, body.Type))
            : Contents(contentTypes, "application/jsonl", mediaType => new JsonLinesBody(mediaType, body.Type)))
        {
            IsRequired = section.Boolean("required") ?? !body.IsOptional,
            Documentation = section.Documentation(),
            Location = node.Location,
        };
    }

    private static IReadOnlyList<BodyContent> Contents(IReadOnlyList<string> mediaTypes, string usual, Func<string, BodyContent> content) =>
        mediaTypes.Count == 0 ? [content(usual)] : [.. mediaTypes.Select(content)];

    private static RequestBody? ReadRaw(DocumentNode node, Section endpoint, Func<string, BodyContent> content)
    {
        if (node is not MappingNode)
        {
            return Expectation.Text(node, endpoint.Diagnostics) is { } mediaType
                ? new RequestBody([content(mediaType)]) { Location = node.Location }
                : null;
        }

        if (Section.Open(node, Keywords.RawBody, endpoint.Diagnostics) is not { } section) return null;
        if (section.Texts("contentType") is { Count: > 0 } contentTypes)
        {
            return new RequestBody([.. contentTypes.Select(content)])
            {
                IsRequired = section.Boolean("required") ?? true,
                Documentation = section.Documentation(),
                Location = node.Location,
            };
        }

        section.ReportMissing("contentType");
        return null;
    }
}
