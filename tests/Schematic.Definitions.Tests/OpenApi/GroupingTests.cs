using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Tests.OpenApi;

/// <summary>The groups of operations, and the names of their methods.</summary>
public sealed class GroupingTests
{
    private static readonly string[] Shop =
    [
        "get /v2/customers", "post /v1/customers", "get /v1/customers/{id}/sources", "post /v1/customers/{id}/sources", "get /v1/customers/{id}/balance",
        "get /v1/issuing/cards", "post /v1/issuing/cards/{id}", "get /v1/mandates/{id}", "get /v1/issuing/cards/{id}/details/{key}/pin/history", "get /v1/issuing/cards/{id}/details/{key}/pin/state",
    ];

    [Test]
    public void Static_segments_of_paths_are_nested_groups()
    {
        var api = Read(Operations(Shop), ApiGrouping.Path);

        Assert.That(api.Endpoints.Select(endpoint => endpoint.Group), Is.EqualTo(new[]
        {
            "customers", "customers", "customers/sources", "customers/sources", "customers", "issuing/cards", "issuing/cards", "mandates", "issuing/cards/details", "issuing/cards/details",
        }));
        Assert.That(api.Groups.Select(group => $"{group.ShortName} in {group.Parent}"), Is.EqualTo(new[]
        {
            "customers in ", "sources in customers", "issuing in ", "cards in issuing", "details in issuing/cards", "mandates in ",
        }));
    }

    [TestCase("v1")]
    [TestCase("v2beta1")]
    [TestCase("3")]
    [TestCase("59.0")]
    [TestCase("v59.0")]
    [TestCase("2024-01-01")]
    [TestCase("2024-01-01-preview")]
    public void Versions_are_no_groups(string version) =>
        Assert.That(Read(Operations($"get /{version}/orders", $"get /{version}/orders/{{id}}/lines", "get /health"), ApiGrouping.Path).Endpoints.Select(endpoint => endpoint.Group), Is.EqualTo(new[] { "orders", "orders", "health" }));

    [TestCase("24-hours")]
    [TestCase("2fa")]
    [TestCase("v")]
    [TestCase("views")]
    public void Segments_with_numbers_are_groups(string segment) =>
        Assert.That(Read(Operations($"get /{segment}/orders", $"get /{segment}/orders/{{id}}", "get /health"), ApiGrouping.Path).Endpoints[0].Group, Is.EqualTo($"{segment}/orders"));

    [Test]
    public void The_order_of_paths_does_not_matter()
    {
        var api = Read(Operations(Shop), ApiGrouping.Path);
        var other = Read(Operations([.. Shop.Reverse()]), ApiGrouping.Path);

        Assert.That(other.Groups.Select(group => group.Name), Is.EqualTo(api.Groups.Select(group => group.Name)));
        Assert.That(other.Endpoints.Select(endpoint => (endpoint.Path.Text, endpoint.Group)), Is.EquivalentTo(api.Endpoints.Select(endpoint => (endpoint.Path.Text, endpoint.Group))));
    }

    [TestCase(20, "", ApiGrouping.Automatic, false)]
    [TestCase(21, "", ApiGrouping.Automatic, true)]
    [TestCase(21, "tags: [a], ", ApiGrouping.Automatic, false)]
    [TestCase(21, "", ApiGrouping.Tag, false)]
    [TestCase(21, "", ApiGrouping.Flat, false)]
    [TestCase(1, "tags: [a], ", ApiGrouping.Path, true)]
    public void A_large_document_without_tags_is_grouped_by_path(int count, string first, ApiGrouping groups, bool expected)
    {
        var paths = Enumerable.Range(1, count).Select(number => $"  /things{number}: {{ get: {{ {(number == 1 ? first : "")}responses: {{ '204': {{ description: None. }} }} }} }}");

        Assert.That(Read(string.Join('\n', paths), groups).Endpoints[0].Group == "things1", Is.EqualTo(expected));
    }

    [TestCase("chat", "chat_postMessage:PostMessage chat_update:Update")]
    [TestCase("admin.apps", "admin_apps_list:List adminAppsApprove:Approve")]
    [TestCase("Containers", "ContainerList:List ContainerTop:Top")]
    [TestCase("Container", "containers-list:List container-top:Top")]
    [TestCase("chat", "chat_post: other:")]
    [TestCase("chat", "chat: chat_post:Post")]
    [TestCase("chat", "chat_send: chat_2: chat_delete:Delete")]
    [TestCase("chat", "chatter_list: chat_post:")]
    [TestCase("pets", "listPets: getPet:")]
    [TestCase("html", "HTMLPage:Page html_list:List")]
    [TestCase("container", "ContainerList:List ContainerCreate:Create ContainerStart:Start PutContainerArchive:")]
    [TestCase("chat", "chat_list: chat_post:Post chat_drop:Drop List:")]
    [TestCase("chat", "chat_list: other:")]
    [TestCase("chat", "chat_list: chat_drop: other:")]
    [TestCase("hubs", "get_hubs_v2025.0:GetHubs post_hubs_v2025.0:PostHubs")]
    [TestCase("hubs", "hubs_list_v3:ListV3 hubsGetV3:GetV3")]
    [TestCase("hubs", "hubs_list_v3:List hubs_get_v3:Get")]
    [TestCase("hubs", "get_hubs_v3: get_hubs_v4:")]
    [TestCase("hubs", "get_hubs_v3:")]
    [TestCase("hubs", "get_hubs_2025.0: post_hubs_2025.0:")]
    public void The_name_of_the_group_and_the_version_are_omitted_in_methods_if_most_ids_begin_or_all_end_with_them(string tag, string operations)
    {
        var expected = operations.Split(' ').Select(operation => operation.Split(':')).ToList();
        var paths = expected.Select((operation, index) =>
            $"  /a{index}: {{ get: {{ operationId: {operation[0]}, tags: [{tag}], responses: {{ '204': {{ description: None. }} }} }} }}");

        var api = Read(string.Join('\n', paths), ApiGrouping.Automatic);

        Assert.That(api.Endpoints.Select(endpoint => endpoint.MethodName ?? ""), Is.EqualTo(expected.Select(operation => operation[1])));
    }

    [TestCase("shop", null)]
    [TestCase("The Shop", "The Shop")]
    [TestCase("SHOP", null)]
    [TestCase("shops", "shops")]
    public void A_tag_with_the_name_of_the_api_is_no_group(string tag, string? expected)
    {
        var api = Read($"  /a: {{ get: {{ operationId: a, tags: [{tag}], responses: {{ '204': {{ description: None. }} }} }} }}", ApiGrouping.Automatic);

        Assert.That(api.Name, Is.EqualTo("Shop"));
        Assert.That(api.Endpoints.Single().Group, Is.EqualTo(expected));
    }

    private static string Operations(params string[] operations) => string.Join('\n', operations.Select(operation => operation.Split(' ')).GroupBy(parts => parts[1], parts => parts[0]).Select(path =>
        $"  {path.Key}: {{ parameters: [{string.Join(", ", Parameters(path.Key))}], {string.Join(", ", path.Select(method => $"{method}: {{ responses: {{ '204': {{ description: None. }} }} }}"))} }}"));

    private static IEnumerable<string> Parameters(string path) =>
        path.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => $"{{ name: {segment.Trim('{', '}')}, in: path, required: true, schema: {{ type: string }} }}");

    private static ApiDefinition Read(string paths, ApiGrouping groups)
    {
        var diagnostics = new DiagnosticBag();
        var text = $"openapi: 3.1.0\ninfo: {{ title: Shop, version: '1' }}\npaths:\n{paths}\n";
        var root = DocumentReader.Read("a.yaml", Encoding.UTF8.GetBytes(text), diagnostics)!;
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetTempPath() }, diagnostics);
        return ApiReader.Read(root, new ApiReaderOptions { Groups = groups }, loader, diagnostics).Single();
    }
}
