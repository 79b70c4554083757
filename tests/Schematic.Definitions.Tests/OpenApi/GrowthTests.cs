using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.OpenApi;

/// <summary>A description of twice the length costs about twice as much. Memory is counted, which is the same on every machine.</summary>
[NonParallelizable]
public sealed class GrowthTests
{
    private const int Count = 1_000;
    private const double Most = 2.5;

    private static IEnumerable<TestCaseData> Kinds =>
    [
        Kind("titles of one name", count => OpenApiText.WithSchemas("S: {type: object, properties: {" + Each(count, n => $"p{n}: {{title: Same, type: object, properties: {{x{n}: {{type: string}}}}}}") + "}}")),
        Kind("parameters", count => OpenApiText.WithPaths($"/a: {{get: {{parameters: [{Each(count, n => $"{{name: p{n}, in: query, schema: {{type: string}}}}")}], responses: {{'204': {{description: x}}}}}}}}")),
        Kind("parameters of one name", count => OpenApiText.WithPaths($"/a: {{get: {{parameters: [{Each(count, n => $"{{name: 'p {n % 2}-{new string('-', n % 7)}', in: query, schema: {{type: string}}}}")}], responses: {{'204': {{description: x}}}}}}}}")),
        Kind("an allOf of many parts", count => OpenApiText.WithSchemas($"S: {{allOf: [{Each(count, n => $"{{type: object, properties: {{p{n}: {{type: string}}}}}}")}]}}")),
        Kind("a long chain of allOf", count => OpenApiText.WithSchemas(string.Join('\n', Enumerable.Range(0, count / 20).Select(n => $"S{n}: {{allOf: [{{$ref: '#/components/schemas/S{n + 1}'}}, {{type: object, properties: {{p{n}: {{type: string}}}}}}]}}").Append($"S{count / 20}: {{type: object}}")))),
        Kind("server variables", count => $"openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\nservers: [{{url: 'https://x/{string.Concat(Enumerable.Range(0, count).Select(n => $"{{v{n}}}/"))}', variables: {{{Each(count, n => $"v{n}: {{default: a}}")}}}}}]\npaths: {{}}\n"),
        Kind("tags", count => $"openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\ntags: [{Each(count, n => $"{{name: t{n}}}")}]\npaths:\n  /a: {{get: {{tags: [t1], responses: {{'204': {{description: x}}}}}}}}\n"),
        Kind("operations of one id", count => OpenApiText.WithPaths(string.Join("\n", Enumerable.Range(0, count).Select(n => $"/p{n}: {{get: {{operationId: same, responses: {{'204': {{description: x}}}}}}}}")))),
        Kind("enum values of one name", count => OpenApiText.WithSchemas($"S: {{type: string, enum: [{Each(count, n => $"'a{new string('-', (n % 50) + 1)}{new string('+', n / 50)}'")}]}}")),
        Kind("patterns of members", count => OpenApiText.WithSchemas($"S: {{type: object, patternProperties: {{{Each(count, n => $"'^a{n}$': {{type: string, pattern: x}}")}}}}}")),
        Kind("media types of a response", count => OpenApiText.WithPaths("/a: {get: {responses: {'200': {description: x, content: {" + Each(count, n => $"application/vnd.x{n}+json: {{schema: {{type: object, properties: {{p{n}: {{type: string}} }} }} }}") + "}}}}}")),
        Kind("blanks in a title", count => $"openapi: 3.1.0\ninfo: {{title: 'A{new string(' ', count * 20)}b', version: '1'}}\npaths: {{}}\n"),
        Kind("comments in JSON", count => $"{{{string.Concat(Enumerable.Range(0, count).Select(n => $"// {n}\n"))}\"openapi\": \"3.1.0\", \"info\": {{\"title\": \"A\", \"version\": \"1\"}}, \"paths\": {{}}}}"),
    ];

    [TestCaseSource(nameof(Kinds))]
    public void Twice_the_length_costs_twice_as_much(Func<int, string> text)
    {
        Cost(text(10));
        var (once, twice) = (Cost(text(Count)), Cost(text(2 * Count)));

        Assert.That((double)twice / once, Is.LessThan(Most), $"{once:N0} bytes, then {twice:N0}");
    }

    private static long Cost(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var diagnostics = new DiagnosticBag();
        if (DocumentReader.Read(text[0] == '{' ? "a.json" : "a.yaml", content, diagnostics) is { } root)
            ApiReader.Read(root, new ApiReaderOptions(), new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetTempPath() }, diagnostics), diagnostics);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Each(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));

    private static TestCaseData Kind(string name, Func<int, string> text) => new TestCaseData(text).SetArgDisplayNames(name);
}
