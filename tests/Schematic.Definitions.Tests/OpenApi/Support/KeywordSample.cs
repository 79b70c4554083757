using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Tests.Documents;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.OpenApi.Support;

/// <summary>A keyword of an object of the specifications, with documents that have it and lack it: a row of <c>keywords.yaml</c>.</summary>
/// <param name="Section">The object.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Node">The sample: a value, or a mapping with base and value.</param>
internal sealed record KeywordSample(string Section, string Keyword, DocumentNode Node)
{
    private const char Quote = '\'';

    private static readonly DocumentNode File =
        Reading.ReadWhole("keywords.yaml", System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OpenApi", "Support", "keywords.yaml")));

    /// <summary>All samples.</summary>
    public static IReadOnlyList<KeywordSample> All { get; } =
    [
        .. from section in File.Members()
           from keyword in section.Get("keywords").Members()
           select new KeywordSample(section.Key, keyword.Key.Trim(Quote), keyword),
    ];

    /// <summary>Returns true if the sample can be written in a version: some keywords apply to forms, which Swagger 2.0 describes without schemas.</summary>
    public bool IsWrittenIn(string version) => version != "2.0" || Node.GetText("template") is null;

    /// <summary>True if the keyword affects the import of a document.</summary>
    /// <param name="version">The version of the specification: <c>2.0</c>, <c>3.0.4</c>, ...</param>
    public bool MakesADifference(string version) =>
        Text(Importing.Text(Document(version, hasKeyword: true)).Api) != Text(Importing.Text(Document(version, hasKeyword: false)).Api);

    // The model ignores examples where it compares.
    private static string Text(ApiDefinition? api) => ModelText.Of(api) + string.Join(
        ' ', (api?.Endpoints ?? []).SelectMany(endpoint => endpoint.Responses).SelectMany(response => response.Contents).SelectMany(content => content.Examples.Nodes).Select(Reading.Describe));

    private string Document(string version, bool hasKeyword)
    {
        var isSwagger = version == "2.0";
        var template = (isSwagger ? null : Node.GetText("template")) ?? File.Get(Section).GetText(isSwagger ? "swagger" : "template")
            ?? throw new InvalidOperationException($"{Section} has no template for {version}.");
        var value = (isSwagger ? Node.GetText("swaggerValue") : null) ?? Node.GetText("value") ?? Node.AsText();
        var member = hasKeyword ? $"{Node.Key}: {value}" : "";
        var content = (isSwagger ? Node.GetText("swaggerBase") : null) ?? Node.GetText("base") ?? File.Get(Section).GetText("base") ?? "";
        var described = content.Contains("NESTED") ? content.Replace("NESTED", member) : Join(content, member);
        return template.Replace("VERSION", $"'{version}'").Replace("OBJECT", described);
    }

    private static string Join(string content, string member) => string.Join(", ", new[] { content, member }.Where(part => part.Length > 0));
}
