using System.Text;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>The requests that generated clients send: a description and calls of its client in, the bytes that leave out.</summary>
internal sealed class Sent : HttpMessageHandler
{
    private readonly List<string> _requests = [];

    private Sent()
    {
    }

    /// <summary>Sends requests with the client of an OpenAPI document in YAML.</summary>
    /// <param name="document">The document; its title is Sample.</param>
    /// <param name="calls">The calls of <c>client</c>, as C# statements.</param>
    /// <returns>Each request: method, URL, content type and body; the boundary of a multipart body is <c>B</c>, line breaks are <c>|</c>.</returns>
    public static async Task<IReadOnlyList<string>> ByAsync(string document, params IEnumerable<string> calls) => await ByAsync(Read(document, "api.yaml"), calls);

    /// <summary>Sends requests with the client of an API.</summary>
    public static Task<IReadOnlyList<string>> ByAsync(ApiDefinition api, params IEnumerable<string> calls) => ByAsync(GeneratedCode.Of(api), calls);

    /// <summary>Sends requests with generated code.</summary>
    public static async Task<IReadOnlyList<string>> ByAsync(GeneratedCode code, params IEnumerable<string> calls)
    {
        var program = code.Load($$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Net.Http;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Sample.Apis;
            using Vendor.Module;

            public static class Program
            {
                public static async Task RunAsync(HttpMessageHandler handler)
                {
                    var client = new SampleClient(new HttpClient(handler), new SampleClientOptions { BaseUrl = new Uri("http://a.example") });
                    {{string.Join("\n        ", calls)}}
                }

                private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
            }
            """);
        var handler = new Sent();
        await (Task)program.GetType("Program")!.GetMethod("RunAsync")!.Invoke(null, [handler])!;
        return handler._requests;
    }

    /// <summary>Reads a description without errors.</summary>
    /// <param name="document">The description.</param>
    /// <param name="file">The name of its file, which determines the format.</param>
    /// <param name="overrides">The overrides in YAML; null for none.</param>
    /// <param name="overlay">The overlay in YAML; null for none.</param>
    public static ApiDefinition Read(string document, string file, string? overrides = null, string? overlay = null)
    {
        var (apis, diagnostics) = Import(document, file, overrides, overlay);
        Assert.That(diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return apis.Single();
    }

    /// <summary>Reads a description, with its diagnostics.</summary>
    /// <inheritdoc cref="Read"/>
    public static (IReadOnlyList<ApiDefinition> Apis, IReadOnlyList<Diagnostic> Diagnostics) Import(string document, string file, string? overrides = null, string? overlay = null)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, file);
            File.WriteAllText(path, document);
            var diagnostics = new DiagnosticBag();
            var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = folder.FullName }, diagnostics);
            DocumentNode Companion(string name, string text)
            {
                var companion = Path.Combine(folder.FullName, name);
                File.WriteAllText(companion, text);
                return loader.Load(companion, default)!;
            }

            var options = new ApiReaderOptions
            {
                Overrides = overrides is null ? null : Companion("api.overrides.yaml", overrides),
                Overlays = overlay is null ? [] : [Companion("api.overlay.yaml", overlay)],
            };
            return (ApiReader.Read(loader.Load(path, default)!, options, loader, diagnostics), diagnostics.Diagnostics);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>An OpenAPI document in YAML around paths, and around components in the same format.</summary>
    public static string Document(string paths, string schemas = "", string version = "3.2.0") => $"""
        openapi: {version}
        info: {"{"} title: Sample, version: 1.0.0 {"}"}
        components: {"{"} schemas: {"{"} {schemas} {"}"} {"}"}
        paths:
        {string.Join('\n', paths.Split('\n').Select(line => "  " + line))}

        """;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var line = new StringBuilder($"{request.Method} {request.RequestUri!.PathAndQuery}");
        if (request.Content is { } content)
        {
            var type = string.Join(',', content.Headers.NonValidated["Content-Type"]);
            var body = Encoding.Latin1.GetString(await content.ReadAsByteArrayAsync(cancellationToken));
            if (type.IndexOf("boundary=", StringComparison.Ordinal) is >= 0 and var start && type[(start + 9)..].Trim('"').Split(';')[0] is { Length: > 0 } boundary)
                (type, body) = (type.Replace(boundary, "B", StringComparison.Ordinal), body.Replace(boundary, "B", StringComparison.Ordinal));
            line.Append($" {type} {body.Replace("\r\n", "|", StringComparison.Ordinal)}");
        }

        _requests.Add(line.ToString());
        return new HttpResponseMessage(System.Net.HttpStatusCode.NoContent) { RequestMessage = request };
    }
}
