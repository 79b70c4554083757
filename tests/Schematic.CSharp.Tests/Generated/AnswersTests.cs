using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.CSharp.Tests.Generated;

/// <summary>The bytes of responses, and what a generated client reads from them.</summary>
public sealed class AnswersTests
{
    private static readonly Lazy<Type> Program = new(() =>
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Generated", "Programs");
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = folder }, diagnostics);
        var apis = ApiReader.Read(loader.Load(Path.Combine(folder, "answers.openapi.yaml"), default)!, new ApiReaderOptions(), loader, diagnostics);
        Assert.That(diagnostics.Diagnostics, Is.Empty);
        var code = GeneratedCode.Of(apis);
        Assert.That(code.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH3101" }));
        Assert.That(code.Compile(), Is.Empty);
        return code.Load(File.ReadAllText(Path.Combine(folder, "Answers.cs"))).GetType("Program")!;
    });

    [TestCase("watch", "event: added\ndata: {\"id\":\"1\"}\n\nevent: removed\ndata: {\"id\":\"1\"}\n\n", "added: Sale {\"id\":\"1\"}", "removed: Key {\"id\":\"1\"}")]
    [TestCase("watch", "event: note\ndata: {\"id\":\"1\"}\n\nevent: note\ndata: \"a\"\ndata: b\n\n", "note: String {\"id\":\"1\"}", "note: String \"a\"\nb")]
    [TestCase("watch", "event: count\ndata: 5\n\nevent: count\ndata: \"6\"\n\n", "count: Int64 5", "count: Int64 6")]
    [TestCase("watch", "data: {\"id\":\"1\"}\n\ndata: hello\n\ndata:\n\ndata: [DONE]\n\ndata: x\n\n", "message: Sale {\"id\":\"1\"}", "message: String hello", "message: String ")]
    [TestCase("watchTexts", "data: hello\n\ndata: {\ndata: }\n\ndata: [DONE]\n\ndata\n\n", "message: String hello", "message: String {\n}", "message: String [DONE]", "message: String ")]
    [TestCase("watchColours", "data: red\n\ndata: \"green\"\n\ndata: blue\n\n", "message: WatchColoursStreamItem red", "message: WatchColoursStreamItem green", "message: WatchColoursStreamItem blue")]
    [TestCase("watchSales", "data: {\"id\":\"1\"}\n\ndata: keep-alive\n\ndata: {\"new\":true}\n\n", "message: Sale {\"id\":\"1\"}", "message: String keep-alive", "message: JsonElement {\"new\":true}")]
    public async Task Events_are_read_by_their_name_or_else_as_JSON_or_text(string operation, string stream, params string[] expected) =>
        Assert.That(await CallAsync<IReadOnlyList<string>>("StreamAsync", operation, stream), Is.EqualTo(expected));

    [TestCase("GetOrder", "application/vnd.shop.compact.v1+json", 200, "application/vnd.shop.compact.v1+json", "{\"id\":\"1\"}", "GetOrderResponse {\"id\":\"1\"}")]
    [TestCase("GetOrder", "application/vnd.shop.compact.v1+json", 200, "application/vnd.shop.v2+json", "{\"id\":\"1\"}", "200 Key: False Sale: False")]
    [TestCase("GetOrderAsV2", "application/vnd.shop.v2+json", 200, "application/vnd.shop.v2+json; charset=utf-8", "{\"id\":\"1\"}", "Sale {\"id\":\"1\"}")]
    [TestCase("GetOrderAsV2", "application/vnd.shop.v2+json", 200, "application/vnd.shop.v1+json", "{\"id\":\"1\"}", "200 Key: False Sale: False")]
    [TestCase("GetOrderAsV2", "application/vnd.shop.v2+json", 200, "application/json", "{\"id\":\"1\"}", "Sale {\"id\":\"1\"}")]
    [TestCase("GetOrderAsV1", "application/vnd.shop.v1+json", 200, "application/vnd.shop.v1+json", "{\"id\":\"1\"}", "Key {\"id\":\"1\"}")]
    [TestCase("GetOrderAsNote", "text/vnd.shop.note", 200, "text/vnd.shop.note", "a", "String a")]
    [TestCase("GetReport", "application/json, text/json;q=0.9", 200, "text/json", "{\"id\":\"1\"}", "Sale {\"id\":\"1\"}")]
    [TestCase("GetReport", "application/json, text/json;q=0.9", 200, "text/csv", "{\"id\":\"1\"}", "200 Key: False Sale: False")]
    [TestCase("GetReportAsCsv", "text/csv", 200, "text/csv", "id,total\n1,2", "String id,total\n1,2")]
    [TestCase("GetReportAsPdf", "application/pdf", 200, "application/pdf", "%PDF", "String %PDF")]
    [TestCase("GetReportAsPdf", "application/pdf", 200, "application/json", "{\"id\":\"1\"}", "200 Key: False Sale: True")]
    [TestCase("GetReport", "application/json, text/json;q=0.9", 418, "application/json", "{\"id\":\"1\"}", "418 Key: True Sale: False")]
    [TestCase("GetImage", "image/jpeg, image/png;q=0.9, image/webp;q=0.8", 200, "image/webp", "RIFF", "String RIFF")]
    [TestCase("GetImage", "image/jpeg, image/png;q=0.9, image/webp;q=0.8", 202, "application/json", "{\"id\":\"1\"}", "202 Key: True Sale: False")]
    [TestCase("GetImage", "image/jpeg, image/png;q=0.9, image/webp;q=0.8", 500, "application/json", "{\"id\":\"1\"}", "500 Key: False Sale: True")]
    [TestCase("GetImageAsPng", "image/png", 200, "image/png", "PNG", "String PNG")]
    [TestCase("GetImageAsJson", "application/json", 202, "application/json", "{\"id\":\"1\"}", "Key {\"id\":\"1\"}")]
    [TestCase("GetName", "application/json, text/plain;q=0.9", 200, "application/json", "\"a\"", "String a")]
    [TestCase("GetName", "application/json, text/plain;q=0.9", 200, "text/plain", "\"a\"", "String \"a\"")]
    public async Task A_response_is_read_by_its_media_type(string method, string accept, int status, string type, string body, string expected) =>
        Assert.That(await CallAsync<IReadOnlyList<string>>("SendAsync", method, status, type, body), Is.EqualTo(new[] { accept, expected }));

    [TestCase(200, "{\"id\":\"1\"}", "Sale {\"id\":\"1\"}")]
    [TestCase(201, "{\"id\":\"1\"}", "Key {\"id\":\"1\"}")]
    [TestCase(203, "[{\"id\":\"1\"}]", "Keys 1")]
    [TestCase(203, "{\"id\":\"1\"}", "203 Key: False Sale: False")]
    [TestCase(200, "[]", "200 Key: False Sale: False")]
    [TestCase(202, "accepted", "null")]
    public async Task The_status_of_a_response_determines_its_type(int status, string body, string expected) =>
        Assert.That((await CallAsync<IReadOnlyList<string>>("SendAsync", "GetJob", status, "application/json", body))[1], Is.EqualTo(expected));

    [TestCase(200, "{\"id\":\"1\"}", "Key {\"id\":\"1\"}")]
    [TestCase(202, "accepted", "null")]
    [TestCase(202, "", "null")]
    public async Task A_response_whose_status_has_no_content_is_not_read(int status, string body, string expected) =>
        Assert.That((await CallAsync<IReadOnlyList<string>>("SendAsync", "GetEmpty", status, "application/json", body))[1], Is.EqualTo(expected));

    private static Task<T> CallAsync<T>(string method, params object?[] arguments) => (Task<T>)Program.Value.GetMethod(method)!.Invoke(null, arguments)!;
}
