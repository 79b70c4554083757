namespace Schematic.Definitions.Tests.OpenApi;

public sealed class TagTests
{
    [Test]
    public void Tags_may_be_below_others()
    {
        var api = OpenApiText.ReadWhole("openapi: 3.2.0\ninfo: {title: Test, version: '1'}\npaths: {}\ntags: [{name: Books, parent: Products, summary: To read}, {name: Products}]\n");

        Assert.That(api.Groups.Select(group => $"{group.Name} {group.Parent} {group.Documentation.Summary}".Trim()), Is.EqualTo(new[] { "Books Products To read", "Products" }));
    }

    [Test]
    public void A_tag_below_one_that_is_not_there_or_below_itself_is_at_the_top()
    {
        var (api, diagnostics) = OpenApiText.Read("openapi: 3.2.0\ninfo: {title: Test, version: '1'}\npaths: {}\ntags:\n- {name: A, parent: X}\n- {name: B, parent: C}\n- {name: C, parent: B}\n- {name: D, parent: D}\n- {name: E, parent: B}\n");

        Assert.Multiple(() =>
        {
            Assert.That(api!.Groups.Select(group => group.Parent), Is.EqualTo(new[] { null, null, null, null, "B" }));
            Assert.That(diagnostics.Select(diagnostic => $"{diagnostic.Descriptor.Code} {diagnostic.Location.Line}"), Is.EqualTo(new[] { "SCH2111 5", "SCH2111 6", "SCH2111 7", "SCH2111 8" }));
        });
    }
}
