using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.OpenApi;

/// <summary>The vocabulary of the tests about OpenAPI: a document in, an API and diagnostics out.</summary>
internal static class OpenApiText
{
    /// <summary>Reads a document.</summary>
    public static (ApiDefinition? Api, IReadOnlyList<Diagnostic> Diagnostics) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new() { RootDirectory = Path.GetTempPath() }, diagnostics);
        var api = OpenApiReader.Read(Reading.ReadWhole("api.yaml", text), loader, diagnostics);
        return (api, diagnostics.Diagnostics);
    }

    /// <summary>Reads a document that has no error.</summary>
    public static ApiDefinition ReadWhole(string text)
    {
        var (api, diagnostics) = Read(text);
        Assert.That(diagnostics, Is.Empty);
        return api!;
    }

    /// <summary>Reads the schemas of an OpenAPI 3.1 document, and shows each type in a line.</summary>
    public static IReadOnlyDictionary<string, string> Types(string schemas)
    {
        var api = ReadWhole(WithSchemas(schemas));
        return api.Types.ToDictionary(type => type.Name, Shown.Type);
    }

    /// <summary>Reads the operations of an OpenAPI 3.1 document without errors.</summary>
    public static IReadOnlyList<Endpoint> Endpoints(string paths) => ReadWhole(WithPaths(paths)).Endpoints;

    /// <summary>An OpenAPI 3.1 document around schemas.</summary>
    public static string WithSchemas(string schemas) =>
        $"openapi: 3.1.0\ninfo: {{title: Test, version: 1.0.0}}\ncomponents:\n  schemas:\n{Indented(schemas, "    ")}";

    /// <summary>An OpenAPI 3.1 document around paths.</summary>
    public static string WithPaths(string paths) =>
        $"openapi: 3.1.0\ninfo: {{title: Test, version: 1.0.0}}\npaths:\n{Indented(paths, "  ")}";

    private static string Indented(string text, string blanks) =>
        string.Join('\n', text.Split('\n').Select(line => blanks + line)) + "\n";
}
