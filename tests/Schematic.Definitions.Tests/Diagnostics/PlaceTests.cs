using System.Reflection;
using System.Text.RegularExpressions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Tests.Native;
using Schematic.Definitions.Tests.OpenApi;

namespace Schematic.Definitions.Tests.Diagnostics;

/// <summary>Every diagnostic about a description is reported at a line and a column.</summary>
public sealed partial class PlaceTests
{
    /// <summary>The descriptors of the groups that concern descriptions: SCH1xxx to SCH3xxx.</summary>
    private static IEnumerable<string> Codes => typeof(DiagnosticDescriptors).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => property.GetValue(null)).OfType<DiagnosticDescriptor>()
        .Select(descriptor => descriptor.Code).Where(code => code[3] is '1' or '2' or '3').Order(StringComparer.Ordinal);

    [Test]
    public void Every_descriptor_about_a_description_has_a_test_with_a_line_and_a_column()
    {
        var expected = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => Expectation().Matches(File.ReadAllText(path)).Select(match => match.Groups["code"].Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.That(Codes.Where(code => !expected.Contains(code)), Is.Empty);
    }

    [TestCase("SCH2111 (4,3)", "openapi: 3.2.0\ninfo: {title: A, version: '1'}\ntags:\n- {name: a, parent: b}\npaths: {}\n")]
    [TestCase("SCH2144 (4,75)", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths:\n  /a: {get: {parameters: [{name: a, in: query, content: {text/plain: {}}, explode: true}], responses: {'204': {description: x}}}}\n")]
    public void A_diagnostic_of_OpenAPI_has_a_place(string expected, string text) => Assert.That(PlacesOf(text), Does.Contain(expected));

    [Test]
    public void Limits_are_reported_where_they_are_reached()
    {
        var lists = Lines(100, index => $"  T{index}: T{index + 1}[]");
        var objects = Lines(100, index => $"  O{index}: {{$includes: O{index + 1}}}");
        var large = $"  L: {{{string.Join(", ", Enumerable.Range(0, 1_500).Select(index => $"p{index}: int"))}}}\n";
        var tags = string.Join(", ", Enumerable.Range(0, 100).Select(index => $"{{name: t{index}, parent: t{index + 1}}}"));
        var arrays = Lines(100, index => $"S{index}: {{type: array, items: {{$ref: '#/components/schemas/S{index + 1}'}}}}");
        var children = Lines(500, index => $"C{index}: {{allOf: [{{$ref: '#/components/schemas/B'}}], properties: {{own: {{type: string}}}}}}");
        string[] places =
        [
            .. PlacesOf($"api: A\ntypes:\n{lists}  T100: int\n{objects}  O100: {{x: int}}\n"),
            .. PlacesOf($"api: A\ntypes:\n{large}{Lines(200, index => $"  C{index}: {{$includes: L}}")}"),
            .. PlacesOf($"openapi: 3.2.0\ninfo: {{title: T}}\ntags: [{tags}, {{name: t100}}]\npaths: {{}}\n"),
            .. PlacesOf(OpenApiText.WithSchemas(arrays + "S100: {type: string}")),
            .. PlacesOf(OpenApiText.WithSchemas($"B: {{properties: {{{string.Join(", ", Enumerable.Range(0, 1_500).Select(index => $"p{index}: {{type: string}}"))}}}}}\n{children}")),
        ];

        Assert.That(places, Is.SupersetOf(new[] { "SCH2120 (7,3)", "SCH2121 (168,20)", "SCH2124 (137,21)" }));
        Assert.That(places, Has.Some.Match(@"^SCH2122 \([1-9]").And.Some.Match(@"^SCH3210 \([1-9]").And.Some.Match(@"^SCH3211 \([1-9]").And.None.Match(@"\(0,|,0\)"));
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(index => line(index) + "\n"));

    private static string[] PlacesOf(string text) =>
        [.. NativeText.Read(text).Diagnostics.Select(diagnostic => $"{diagnostic.Descriptor.Code} ({diagnostic.Location.Line},{diagnostic.Location.Column})")];

    // (2,9) SCH1020, SCH2111 (4,17), 2,9: SCH1020, or a pattern of a place.
    [GeneratedRegex(@"[1-9]\d*,\s?[1-9]\d*\)?[^\n]{0,20}(?<code>SCH\d{4})|(?<code>SCH\d{4})[^\n]{0,60}?\b[1-9]\d*,\s?[1-9]\d*|(?<code>SCH\d{4}) \\\(\[1-9\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Expectation();
}
