using Schematic.Generation.Modules;

namespace Schematic.Generation.Tests.Compatibility;

/// <summary>Arguments of existing calls keep their positions: by the record of the surface, or with a warning.</summary>
public sealed class ParameterOrderTests
{
    private const string Colour = "{ name: colour, in: query, schema: { type: string } }";
    private const string Brand = "{ name: brand, in: query, schema: { type: string } }";
    private const string Size = "{ name: size, in: header, schema: { type: string } }";
    private const string Page = "{ name: page, in: query, required: true, schema: { type: string } }";

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return new TestCaseData(Query(Colour), Query(Brand, Colour), "string? colour, string? brand").SetArgDisplayNames("inserted");
        yield return new TestCaseData(Query(Colour, Size), Query(Size, Colour), "string? colour, string? size").SetArgDisplayNames("reordered");
        yield return new TestCaseData(Query(Colour, Size), Query(Size, Brand, Colour), "string? colour, string? size, string? brand").SetArgDisplayNames("inserted and reordered");
        yield return new TestCaseData(Query(Page, Colour), Query(Required(Brand), Page, Colour), "string page, string brand, string? colour").SetArgDisplayNames("required");
        yield return new TestCaseData(Form("colour", "size"), Form("brand", "size", "colour"), "string? colour, string? size, string? brand").SetArgDisplayNames("field");
        yield return new TestCaseData(Form("colour"), Form(Brand, "colour"), "string? colour, string? brand").SetArgDisplayNames("parameter before fields");
        yield return new TestCaseData(Path("/a/{x}/{y}"), Path("/a/{y}/{z}"), "string y, string z").SetArgDisplayNames("path");
        yield return new TestCaseData(
            Query([.. Enumerable.Range(1, 5).Select(Numbered)]), Query([Numbered(9), .. Enumerable.Range(1, 5).Select(Numbered)]),
            "string? o1, string? o2, string? o3, string? o4, string? o5, string? o9").SetArgDisplayNames("more than a new method would have");
    }

    [TestCaseSource(nameof(Changes))]
    public void A_recorded_order_stays_and_new_parameters_follow(string before, string after, string parameters)
    {
        using var project = new ChangedProject(before);
        project.To(after);

        Assert.That(project.Judge().Where(diagnostic => diagnostic.Descriptor.Code.StartsWith("SCH706", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Parameters(project.Folder), Is.EqualTo(parameters));
        project.Accept();
        Assert.That(Parameters(project.Folder), Is.EqualTo(parameters), "accepting keeps the order");
        project.To(before).Run(options => options);
        Assert.That(Parameters(project.Folder), Does.Not.Contain("brand"));
    }

    [Test]
    public void An_operation_whose_id_changes_keeps_the_recorded_order()
    {
        using var project = new ChangedProject(Query(Colour, Size));

        project.To(Query(Brand, Size, Colour).Replace("listThings", "findThings", StringComparison.Ordinal));

        Assert.That(project.Judge().Select(diagnostic => diagnostic.Descriptor.Code).Distinct(), Is.EqualTo(new[] { "SCH7080" }), "the names changed");
        Assert.That(Parameters(project.Folder, "FindThingsAsync"), Is.EqualTo("string? colour, string? size, string? brand"));
        project.Accept();
        Assert.That(Parameters(project.Folder, "FindThingsAsync"), Is.EqualTo("string? colour, string? size, string? brand"));
    }

    [Test]
    public void An_override_that_renames_the_operation_and_a_parameter_keeps_the_recorded_order()
    {
        using var project = new ChangedProject(Query(Colour, Size));
        project.To(Query(Brand, Size, Colour));
        project.Folder.WithFile("api.overrides.yaml", "operations: { listThings: findThings }\nparameters: { listThings.colour: shade }\n");

        Assert.That(Parameters(project.Folder, "FindThingsAsync"), Is.EqualTo("string? shade, string? size, string? brand"));
    }

    [Test]
    public void A_removed_parameter_that_returns_follows_the_others()
    {
        using var project = new ChangedProject(Query(Colour, Size));
        project.To(Query(Size)).Accept();

        project.To(Query(Colour, Size)).Accept();

        Assert.That(Parameters(project.Folder), Is.EqualTo("string? size, string? colour"));
    }

    [Test]
    public void Without_a_record_an_insertion_is_reported_at_the_parameter()
    {
        Assert.That(Changed(Query(Colour), Query(Brand, Colour)), Is.EqualTo(
            "api.yaml(9,11): warning SCH7060: In the methods of 'listThings', 'query brand' now precedes 'query colour'; existing calls that pass it by position pass 'query brand' instead [#/paths/~1things/get/parameters/0]"));
        Assert.That(Changed(Form("colour"), Form(Brand, "colour")), Does.StartWith("api.yaml(9,11): warning SCH7060"));
        Assert.That(Changed(Form("colour"), Form("brand", "colour")), Does.StartWith("api.yaml(12,36): warning SCH7060"));
        Assert.That(Changed(Query(Colour), Query(Brand, Colour), CompatibilityMode.Error), Does.Contain("error SCH7060"));
    }

    [Test]
    public void Without_a_record_another_order_is_reported_at_the_operation() => Assert.That(Changed(Query(Colour, Size), Query(Size, Colour)), Is.EqualTo(
        "api.yaml(7,7): warning SCH7061: In the methods of 'listThings', the parameters are now (header size, query colour) instead of (query colour, header size); existing calls by position pass other values [#/paths/~1things/get]"));

    [Test]
    public void A_new_parameter_at_the_end_is_harmless_without_a_record()
    {
        Assert.That(Changed(Query(Colour), Query(Colour, Brand)), Is.Empty);
        Assert.That(Changed(Query(Colour), Query(Colour, Required(Brand))), Does.Contain("SCH7060"), "a required parameter precedes optional ones");
    }

    private static IEnumerable<TestCaseData> Shifts()
    {
        const string cookie = "{ name: tracking, in: cookie, schema: { type: string } }", only = "{ name: kind, in: query, required: true, schema: { enum: [x] } }";
        yield return new TestCaseData(Query(Colour), Query(Size, Colour), "SCH7060").SetArgDisplayNames("header");
        yield return new TestCaseData(Query(Colour), Query(cookie, Colour), "SCH7060").SetArgDisplayNames("cookie");
        yield return new TestCaseData(Query(Colour), Query(Required(Brand), Colour), "SCH7060").SetArgDisplayNames("required parameter");
        yield return new TestCaseData(Path("/a/{x}", Colour), Path("/a/{x}/{y}", Colour), "SCH7060").SetArgDisplayNames("path parameter");
        yield return new TestCaseData(Query(Colour, Page), Query(Colour, Page.Replace("required: true, ", "", StringComparison.Ordinal)), "SCH7061").SetArgDisplayNames("required becomes optional");
        yield return new TestCaseData(Query(Colour, Brand), Query(Colour, Required(Brand)), "SCH7061").SetArgDisplayNames("optional becomes required");
        yield return new TestCaseData(Query(Colour, Size), Query(Colour.Replace("colour", "color", StringComparison.Ordinal), Size), "SCH7061").SetArgDisplayNames("renamed");
        yield return new TestCaseData(Query(Colour), Query(Colour.Replace("query", "header", StringComparison.Ordinal)), "SCH7061").SetArgDisplayNames("other location");
        yield return new TestCaseData(Query(Colour, Size), Query(Size), "SCH7061").SetArgDisplayNames("removed");
        yield return new TestCaseData(Query(only, Colour), Query(only.Replace("required: true, ", "", StringComparison.Ordinal), Colour), "SCH7060").SetArgDisplayNames("constant becomes optional");
        yield return new TestCaseData(Json(isRequired: true, Colour), Json(isRequired: false, Colour), "SCH7061").SetArgDisplayNames("body becomes optional");
        yield return new TestCaseData(Json(isRequired: false, Colour), Json(isRequired: true, Colour), "SCH7061").SetArgDisplayNames("body becomes required");
        yield return new TestCaseData(Query(Colour, Size), Json(isRequired: true, Colour, Size).Replace("post:", "get:", StringComparison.Ordinal), "SCH7060").SetArgDisplayNames("required body");
        yield return new TestCaseData(OfPathItem(Colour, Size), Query(Size, Colour), "SCH7061").SetArgDisplayNames("from the path item to the operation");
        yield return new TestCaseData(OfPathItem(Colour, Size), Query(Colour, Size), "").SetArgDisplayNames("from the path item to the operation, in the same order");
        yield return new TestCaseData(Query(Size, Colour), OfPathItem(Colour, Size), "SCH7061").SetArgDisplayNames("from the operation to the path item");
    }

    [TestCaseSource(nameof(Shifts))]
    public void Without_a_record_every_change_of_positions_is_reported(string before, string after, string code)
    {
        Assert.That(Changed(before, after), code.Length == 0 ? Is.Empty : Does.Contain($"warning {code}"));
    }

    [TestCaseSource(nameof(Shifts))]
    public void With_a_record_a_change_of_positions_is_prevented_or_reported(string before, string after, string code)
    {
        using var project = new ChangedProject(before);
        var first = Parameters(project.Folder).Split(", ", StringSplitOptions.RemoveEmptyEntries);

        var judged = project.To(after).Judge().Select(diagnostic => diagnostic.Descriptor.Code).ToList();

        var parameters = Parameters(project.Folder).Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var isKept = first.Zip(parameters).All(pair => pair.First.Split(' ')[^1] == pair.Second.Split(' ')[^1]);
        Assert.That(isKept || judged.Count > 0, Is.True, $"{code}: {string.Join(", ", parameters)}");
    }

    private static string Json(bool isRequired, params string[] parameters) => Operation(
        "/things", "post", [.. parameters.Select(parameter => $"- {parameter}")], "requestBody:", $"  required: {(isRequired ? "true" : "false")}", "  content: { application/json: { schema: { type: string } } }");

    private static string OfPathItem(string ofItem, string ofOperation) =>
        Query(ofOperation).Replace("    get:", $"    parameters: [{ofItem}]\n    get:", StringComparison.Ordinal);

    [Test]
    public void A_parameter_that_leaves_the_methods_moves_the_others()
    {
        using var project = new ChangedProject(Query(Colour, Brand));
        Assert.That(project.To(Query(Colour.Replace("in:", "deprecated: true, in:", StringComparison.Ordinal), Brand)).Judge().Single().Descriptor.Code, Is.EqualTo("SCH7061"));
    }

    private static string Changed(string before, string after, CompatibilityMode mode = CompatibilityMode.Off)
    {
        using var folder = new ProjectFolder().WithApi("api.yaml", before);
        folder.Run();
        folder.WithFile("api.yaml", after);
        var diagnostics = folder.Run(options => options with { Compatibility = mode }).Diagnostics.Where(diagnostic => diagnostic.Descriptor.Code.StartsWith("SCH706", StringComparison.Ordinal));
        return string.Join('\n', diagnostics).Replace(folder.Path, "", StringComparison.Ordinal);
    }

    // The parameters of the method, without those of the overload that takes the request.
    private static string Parameters(ProjectFolder folder, string method = "ListThingsAsync")
    {
        Assert.That(folder.Run().HasErrors, Is.False);
        var client = File.ReadAllText(folder.PathOf("obj/schematic/Debug/Shop/ShopClient.g.cs"));
        var start = client.IndexOf($" {method}(", StringComparison.Ordinal) + $" {method}(".Length;
        var parameters = client[start..client.IndexOf("global::System.Threading.CancellationToken", start, StringComparison.Ordinal)].Split(',', StringSplitOptions.TrimEntries);
        return string.Join(", ", parameters.Where(parameter => parameter.Length > 0).Select(parameter => parameter.Replace(" = null", "", StringComparison.Ordinal)));
    }

    private static string Required(string parameter) => parameter.Replace("in:", "required: true, in:", StringComparison.Ordinal);

    private static string Numbered(int number) => Colour.Replace("colour", $"o{number}", StringComparison.Ordinal);

    private static string Query(params string[] parameters) => Operation("/things", "get", [.. parameters.Select(parameter => $"- {parameter}")]);

    private static string Path(string path, params string[] others) => Operation(
        path, "get", [.. others.Select(parameter => $"- {parameter}"), .. path.Split('/').Where(part => part.StartsWith('{')).Select(name => $"- {{ name: {name.Trim('{', '}')}, in: path, required: true, schema: {{ type: string }} }}")]);

    private static string Form(params string[] fields) => Operation(
        "/things",
        "post",
        [.. fields.Where(field => field.StartsWith('{')).Select(parameter => $"- {parameter}")],
        [
            "requestBody:",
            "  content:",
            "    application/x-www-form-urlencoded:",
            "      schema:",
            "        properties: { " + string.Join(", ", fields.Where(field => !field.StartsWith('{')).Select(field => $"{field}: {{ type: string }}")) + " }",
        ]);

    private static string Operation(string path, string method, string[] parameters, params string[] more) => string.Join('\n',
        [
            "openapi: 3.1.0", "info: { title: Shop, version: '1' }", "servers: [{ url: https://shop.example }]", "paths:", $"  {path}:", $"    {method}:",
            "      operationId: listThings",
            .. parameters.Length == 0 ? [] : (string[])["      parameters:", .. parameters.Select(parameter => "        " + parameter)],
            .. more.Select(line => "      " + line),
            "      responses: { '204': { description: Done. } }", "",
        ]);
}
