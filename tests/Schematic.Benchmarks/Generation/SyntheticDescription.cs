using System.Globalization;
using System.Text;

namespace Schematic.Benchmarks.Generation;

/// <summary>OpenAPI documents of any size whose parts are all alike: about 1.3 KB, one operation and two schemas at a time.</summary>
internal static class SyntheticDescription
{
    private const int OperationsPerTag = 25;

    /// <summary>Writes a document, once for each size.</summary>
    /// <param name="operations">The number of its operations.</param>
    /// <returns>Its path.</returns>
    public static string Write(int operations)
    {
        var path = Path.Combine(Path.GetTempPath(), $"schematic-synthetic-{operations}.json");
        File.WriteAllText(path, Text(operations));
        return path;
    }

    /// <summary>The text of a document.</summary>
    public static string Text(int operations)
    {
        var text = new StringBuilder("""
            {
              "openapi": "3.0.3",
              "info": { "title": "Synthetic", "version": "1.0.0" },
              "servers": [{ "url": "https://synthetic.example" }],
              "paths": {

            """);
        for (var number = 0; number < operations; number++)
            text.Append(CultureInfo.InvariantCulture, $"{Operation(number)}{(number + 1 < operations ? "," : "")}\n");
        text.Append("  },\n  \"components\": { \"schemas\": {\n");
        for (var number = 0; number < operations; number++)
            text.Append(CultureInfo.InvariantCulture, $"{Schemas(number)}{(number + 1 < operations ? "," : "")}\n");
        return text.Append("  } }\n}\n").ToString();
    }

    private static string Operation(int number) => $$"""
            "/folders/{folderId}/things{{number}}/{id}": {
              "post": {
                "operationId": "updateThing{{number}}",
                "tags": ["part{{number / OperationsPerTag}}"],
                "summary": "Changes thing {{number}} in a folder.",
                "parameters": [
                  { "name": "folderId", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } },
                  { "name": "limit", "in": "query", "schema": { "type": "integer" }, "description": "How many at most." }
                ],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing{{number}}" } } } },
                "responses": { "200": { "description": "Done.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing{{number}}" } } } } }
              }
            }
        """;

    private static string Schemas(int number) => $$"""
            "Thing{{number}}": {
              "type": "object",
              "required": ["id", "name"],
              "properties": {
                "id": { "type": "integer", "format": "int64" },
                "name": { "type": "string", "description": "The name that a person reads." },
                "created": { "type": "string", "format": "date-time" },
                "parts": { "type": "array", "items": { "$ref": "#/components/schemas/Part{{number}}" } },
                "next": { "$ref": "#/components/schemas/Thing{{number / 2}}" }
              }
            },
            "Part{{number}}": {
              "type": "object",
              "properties": { "kind": { "type": "string", "enum": ["small", "large", "other"] }, "weight": { "type": "number" } }
            }
        """;
}
