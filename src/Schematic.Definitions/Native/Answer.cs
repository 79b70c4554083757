using System.Diagnostics;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Native;

/// <summary>The content of a response: a type, <c>text</c>, <c>binary</c>, <c>none</c> or a media type.</summary>
/// <param name="Content">The content; null for none.</param>
/// <param name="IsOptional">True if a response without content is also possible.</param>
internal sealed record Answer(ResponseContent? Content, bool IsOptional = false)
{
    private const string AnyMediaType = "*/*";

    /// <summary>No content.</summary>
    public static Answer Empty { get; } = new(Content: null);

    /// <summary>Reads the content of a response.</summary>
    /// <param name="node">The notation.</param>
    /// <param name="contentType">The media type if it is stated separately.</param>
    /// <param name="diagnostics">Receives the errors.</param>
    public static Answer? Read(DocumentNode node, string? contentType, DiagnosticBag diagnostics)
    {
        switch (node.AsText())
        {
            case "none": return Empty;
            case "text": return new Answer(new TextContent(contentType ?? AnyMediaType));
            case TypeWords.Binary: return new Answer(new BinaryContent(contentType ?? AnyMediaType));
            case { } mediaType when mediaType.Contains('/', StringComparison.Ordinal): return new Answer(ContentOf(mediaType));
        }

        return NotationParser.Parse(node, diagnostics) is { } notation
            ? new Answer(new JsonContent(contentType ?? "application/json", notation.Type), notation.IsOptional)
            : null;
    }

    /// <summary>Returns the responses for a status: two if the content is optional.</summary>
    public IEnumerable<Response> ToResponses(string status, SourceLocation location)
    {
        yield return new Response(status) { Contents = Content is null ? [] : [Content], Location = location };
        if (IsOptional) yield return new Response("204") { Location = location };
    }

    private static ResponseContent ContentOf(string mediaType) => MediaTypes.KindOf(mediaType) switch
    {
        MediaTypeKind.Json => new JsonContent(mediaType, TypeReference.Any),
        MediaTypeKind.Text or MediaTypeKind.EventStream => new TextContent(mediaType),
        MediaTypeKind.Multipart or MediaTypeKind.UrlEncoded or MediaTypeKind.JsonLines or MediaTypeKind.JsonSequence or MediaTypeKind.Binary => new BinaryContent(mediaType),
        _ => throw new UnreachableException(),
    };
}
