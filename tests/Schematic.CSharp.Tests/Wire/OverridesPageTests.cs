using System.Text;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>The code of <c>docs/overrides.md</c>, called.</summary>
public sealed class OverridesPageTests
{
    private static readonly Page Page = Page.All.Single(page => page.Name == "docs/overrides.md");

    [Test]
    public async Task Values_of_the_projects_types_are_sent_and_read()
    {
        var document = await File.ReadAllTextAsync(Repository.PathOf("tests", "Schematic.CSharp.Tests", "Snippets", "overrides.yaml"));
        var overrides = Page.Fences.Single(fence => fence.Language == "yaml" && fence.Code.Contains("formats:", StringComparison.Ordinal)).Code;
        var code = Page.Fences.Where(fence => fence.Language == "csharp").Select(fence => fence.Code.Replace("Shop.Apis.Store", "Vendor.Module", StringComparison.Ordinal).Replace("StoreJson", "ModuleJson", StringComparison.Ordinal)).ToList();

        var exchange = await Exchange.OfAsync(
            Sent.Read(document.Replace("title: Store", "title: Sample", StringComparison.Ordinal), "api.yaml", overrides),
            Encoding.UTF8.GetBytes("""{"price":"12.5 EUR","weight":"300g"}"""),
            code[1].Replace("store.", "client.", StringComparison.Ordinal) + "Show(weight.Value.Grams);",
            ["#nullable enable\n" + code[0], "global using System; global using Shop;"]);

        Assert.That(exchange.Requests, Is.EqualTo(new[] { "GET /parcels/7?since=0001-01-01T00%3A00%3A00Z&limit=500g", "POST /parcels" }));
        Assert.That(exchange.Bodies, Is.EqualTo(new[] { """{"price":"25.0 EUR","weight":"300g"}""" }));
        Assert.That(exchange.Shown, Is.EqualTo(new[] { "300" }));
    }
}
