using Schematic.Definitions.Model;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.OpenApi.Paging;

/// <summary>An API with one listing, in the few words that matter for its pages.</summary>
internal static class Listing
{
    /// <summary>The pagination of a listing.</summary>
    /// <param name="parameters">Its query parameters as <c>name: schema</c>, parted by semicolons.</param>
    /// <param name="answer">The schema of its answer as flow YAML; <c>ITEMS</c> stands for a list of objects with an id.</param>
    /// <param name="headers">The headers of its answer as flow YAML.</param>
    /// <param name="extension">Further keywords of the operation.</param>
    /// <param name="method">The method.</param>
    /// <param name="body">The schema of its body as flow YAML; null for none.</param>
    public static Pagination? Of(string parameters, string answer, string headers = "{}", string extension = "", string method = "get", string? body = null)
    {
        var import = Importing.Text($$"""
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /things:
                {{method}}:
                  operationId: listThings
                  {{extension}}
                  parameters: [{{string.Join(", ", parameters.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Parameter))}}]
                  {{(body is null ? "" : $"requestBody: {{content: {{application/json: {{schema: {body}}}}}}}")}}
                  responses:
                    '200':
                      description: Things.
                      headers: {{headers}}
                      content: {application/json: {schema: {{answer.Replace("ITEMS", "{type: array, items: {$ref: '#/components/schemas/Thing'}}")}} } }
            components:
              schemas:
                Thing: {type: object, required: [id], properties: {id: {type: string}, name: {type: string} } }
            """);
        Assert.That(import.Diagnostics, Is.Empty);
        return import.Api!.Endpoints.Single().Pagination;
    }

    private static string Parameter(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return $"{{in: query, name: '{text[..colon].Trim()}', schema: {{{text[(colon + 1)..].Trim()}}}}}";
    }
}
