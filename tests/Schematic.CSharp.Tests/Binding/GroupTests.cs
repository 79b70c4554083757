using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class GroupTests
{
    [Test]
    public void Groups_below_others_are_clients_within_clients()
    {
        var code = GeneratedCode.Of(Shop);

        Assert.Multiple(() =>
        {
            Assert.That(code.Compile(), Is.Empty);
            Assert.That(code.Plan.Apis[0].Endpoints.Select(endpoint => endpoint.Calls.Single()), Is.EqualTo(new[]
            {
                "Products.Books.GetBookAsync", "Products.Books.Used.GetUsedBookAsync", "Orders.GetOrderAsync", "GetStatusAsync",
            }));
        });
    }

    [Test]
    public void Groups_that_are_above_each_other_are_at_the_top()
    {
        var code = GeneratedCode.Of(Shop with { Groups = [new EndpointGroup("Books") { Parent = "Used" }, new EndpointGroup("Used") { Parent = "Books" }, new EndpointGroup("Orders") { Parent = "Orders" }] });

        Assert.Multiple(() =>
        {
            Assert.That(code.Compile(), Is.Empty);
            Assert.That(code.Plan.Apis[0].Endpoints.Select(endpoint => endpoint.Calls.Single()), Is.EqualTo(new[] { "Books.GetBookAsync", "Used.GetUsedBookAsync", "Orders.GetOrderAsync", "GetStatusAsync" }));
        });
    }

    [TestCase("api", "Api")]
    [TestCase("client", "ClientGroup")]
    [TestCase("options", "OptionsGroup")]
    [TestCase("base_url", "BaseUrlGroup")]
    [TestCase("with", "WithGroup")]
    [TestCase("get-type", "GetTypeGroup")]
    public void A_group_that_has_the_name_of_a_member_of_clients_says_what_it_is(string group, string property)
    {
        var code = GeneratedCode.Of(Shop with { Groups = [], Endpoints = [.. Shop.Endpoints.Take(1).Select(endpoint => endpoint with { Group = group })] });

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(code.Plan.Apis[0].Endpoints.Single().Calls, Is.EqualTo(new[] { $"{property}.GetBookAsync" }));
    }

    [Test]
    public void A_group_can_have_a_namespace_for_what_it_alone_uses()
    {
        var code = InNamespaces(Shop);

        Assert.Multiple(() =>
        {
            Assert.That(code.Compile(), Is.Empty);
            Assert.That(NamespaceOf(code, "class ShopClient"), Is.EqualTo("Vendor.Module"));
            Assert.That(NamespaceOf(code, "class ShopProductsClient"), Is.EqualTo("Vendor.Module.Products"));
            Assert.That(NamespaceOf(code, "class ShopBooksClient"), Is.EqualTo("Vendor.Module.Products.Books"));
            Assert.That(NamespaceOf(code, "record GetBookRequest"), Is.EqualTo("Vendor.Module.Products.Books"));
            Assert.That(NamespaceOf(code, "class Cover"), Is.EqualTo("Vendor.Module.Products.Books"));
            Assert.That(NamespaceOf(code, "record Author"), Is.EqualTo("Vendor.Module"), "two groups use it");
            Assert.That(NamespaceOf(code, "record Stamp"), Is.EqualTo("Vendor.Module"), "a webhook and a group use it");
            Assert.That(NamespaceOf(code, "record GetStatusRequest"), Is.EqualTo("Vendor.Module"));
        });
    }

    [Test]
    public void Names_are_the_same_with_namespaces_and_without()
    {
        var flat = GeneratedCode.Of(Shop);
        var tagged = InNamespaces(Shop);

        Assert.That(tagged.Files.Select(file => file.FileName), Is.EqualTo(flat.Files.Select(file => file.FileName)));
        Assert.That(tagged.Plan.Apis[0].Types.Select(type => type.Type.Split('.')[^1]), Is.EqualTo(flat.Plan.Apis[0].Types.Select(type => type.Type)));
    }

    [Test]
    public void A_namespace_gives_way_to_a_type_of_its_name()
    {
        var code = InNamespaces(Shop with { Endpoints = [Endpoint("GetAuthor", "Author", "Author"), Endpoint("GetCover", "cover", "Cover"), Endpoint("GetOther", "Module", "Stamp")] });

        Assert.Multiple(() =>
        {
            Assert.That(code.Compile(), Is.Empty);
            Assert.That(code.Plan.GroupNamespaces, Is.EqualTo(new[] { "Vendor.Module.AuthorApi", "Vendor.Module.CoverApi", "Vendor.Module.Module" }));
        });
    }

    [Test]
    public void Global_usings_hold_the_namespaces_of_groups()
    {
        var code = InNamespaces(Shop);

        Assert.That(code.SharedFiles.Single(file => file.FileName == "Prelude.g.cs").Text, Does.Contain("global using global::Vendor.Module.Products.Books;\n"));
    }

    [Test]
    public void The_index_contains_names_within_the_namespace_of_the_module()
    {
        var plan = InNamespaces(Shop).Plan.Apis[0];

        Assert.Multiple(() =>
        {
            Assert.That(plan.Endpoints[0].Requests, Is.EqualTo(new[] { "Products.Books.GetBookRequest" }));
            Assert.That(plan.Types.Single(type => type.Name == "Cover").Type, Is.EqualTo("Products.Books.Cover"));
            Assert.That(plan.Types.Single(type => type.Name == "Author").Type, Is.EqualTo("Author"));
        });
    }

    private static GeneratedCode InNamespaces(ApiDefinition api) => GeneratedCode.Of([api], options => options with { HasNamespacePerGroup = true });

    private static string? NamespaceOf(GeneratedCode code, string declaration) => code.Files
        .Single(file => file.Text.Contains($" {declaration} ", StringComparison.Ordinal)).Text
        .Split('\n').Single(line => line.StartsWith("namespace ", StringComparison.Ordinal))[10..].TrimEnd(';');

    private static ApiDefinition Shop { get; } = new()
    {
        Name = "Shop",
        Groups = [new EndpointGroup("Used") { Parent = "Books" }, new EndpointGroup("Books") { Parent = "Products" }, new EndpointGroup("Products"), new EndpointGroup("Nobody")],
        Endpoints =
        [
            Endpoint("GetBook", "Books", "Book"),
            Endpoint("GetUsedBook", "Used", "UsedBook"),
            Endpoint("GetOrder", "Orders", "Order"),
            Endpoint("GetStatus", null, "Status"),
        ],
        Notifications = [new NamedReference("Stamp")],
        Types =
        [
            new ObjectDefinition("Book", [new Member("covers", new ArrayReference(new NamedReference("Cover"))), new Member("author", new NamedReference("Author"))]),
            new ObjectDefinition("UsedBook", [new Member("author", new NamedReference("Author")), new Member("kind", new NamedReference("Kind")) { IsRequired = true }]),
            new EnumDefinition("Kind", PrimitiveKind.String, [new EnumValue("torn")]),
            new UnionDefinition("Cover", [new UnionBranch(TypeReference.String), new UnionBranch(new NamedReference("Image"))]),
            new ObjectDefinition("Image", [new Member("next", new NamedReference("Cover"))]),
            new ObjectDefinition("Author", []),
            new ObjectDefinition("Order", [new Member("at", new NamedReference("Stamp"))]),
            new ObjectDefinition("Stamp", []),
            new ObjectDefinition("Status", []),
        ],
    };

    private static Endpoint Endpoint(string id, string? group, string type) => new()
    {
        Id = id,
        Group = group,
        Method = "GET",
        Path = PathTemplate.Parse("/x"),
        Responses = [new Response("200") { Contents = [new JsonContent("application/json", new NamedReference(type))] }],
    };
}
