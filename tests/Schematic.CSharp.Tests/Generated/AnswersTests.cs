using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;

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
        Assert.That(code.Diagnostics, Is.Empty);
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

    private static Task<T> CallAsync<T>(string method, params object?[] arguments) => (Task<T>)Program.Value.GetMethod(method)!.Invoke(null, arguments)!;
}
