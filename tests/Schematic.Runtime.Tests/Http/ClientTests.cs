using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

/// <summary>Clients that programs keep, vary and replace.</summary>
internal sealed class ClientTests
{
    private const string Tea = """{"id":"tea","name":"Tea"}""";

    [Test]
    public async Task Requests_and_responses_can_be_watched_and_changed()
    {
        List<HttpStatusCode> statuses = [];
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, Tea);
        var options = new ShopClientOptions
        {
            ApiKey = "key",
            OnRequest = (request, _) =>
            {
                request.Headers.Add("X-Signature", "signed");
                return default;
            },
            OnResponse = (response, _) =>
            {
                statuses.Add(response.StatusCode);
                return default;
            },
        };

        await server.Client(options).GetItemAsync("tea");

        Assert.That(server.Requests[0].Headers["X-Signature"], Is.EqualTo("signed"));
        Assert.That(statuses, Is.EqualTo(new[] { HttpStatusCode.OK }));
    }

    [Test]
    public async Task JSON_and_results_can_be_changed()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"data":{"id":"tea"}}""");
        var options = new ShopClientOptions
        {
            ApiKey = "key",
            OnJson = (operation, json) => operation.Id == "GetItem" ? json.GetProperty("data") : json,
            OnResult = (_, result) => result is Item item ? item with { Name = "changed" } : result,
        };

        Assert.That(await server.Client(options).GetItemAsync("tea"), Is.EqualTo(new Item { Id = "tea", Name = "changed" }));
    }

    [Test]
    public async Task JSON_that_cannot_be_parsed_is_a_failure_with_a_hook_too()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, "<html>");

        await Assert.ThatAsync(
            () => server.Client(new ShopClientOptions { ApiKey = "key", OnJson = (_, json) => json }).GetItemAsync("tea"), Throws.TypeOf<ApiException>());
    }

    [Test]
    public async Task Headers_of_the_caller_win_over_those_of_the_description()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, Tea);
        var options = new ShopClientOptions
        {
            ApiKey = "key",
            Headers = new Dictionary<string, string> { ["X-Api-Version"] = "mine", ["User-Agent"] = "me/1", ["Accept"] = "application/vnd.shop+json" },
        };

        await server.Client(options).GetItemAsync("tea");

        Assert.That(server.Requests[0].Headers["X-Api-Version"], Is.EqualTo("mine"));
        Assert.That(server.Requests[0].Headers["User-Agent"], Is.EqualTo("me/1"));
        Assert.That(server.Requests[0].Headers["Accept"], Is.EqualTo("application/vnd.shop+json"));
    }

    [TestCase(nameof(ApiClientOptions.BaseUrl))]
    [TestCase(nameof(ApiClientOptions.Timeout))]
    [TestCase(nameof(ApiClientOptions.AttemptTimeout))]
    [TestCase(nameof(ApiClientOptions.MaxRetries))]
    public void Options_that_make_no_sense_are_named(string option)
    {
        var options = option switch
        {
            nameof(ApiClientOptions.BaseUrl) => new ShopClientOptions { BaseUrl = new Uri("/v1", UriKind.Relative) },
            nameof(ApiClientOptions.Timeout) => new ShopClientOptions { Timeout = TimeSpan.Zero },
            nameof(ApiClientOptions.AttemptTimeout) => new ShopClientOptions { AttemptTimeout = TimeSpan.FromSeconds(-1) },
            _ => new ShopClientOptions { MaxRetries = -1 },
        };

        Assert.That(() => new ShopClient(options), Throws.ArgumentException.With.Message.Contains(option));
        Assert.That(() => new ShopClient().With(_ => options), Throws.ArgumentException.With.Message.Contains(option));
    }

    [Test]
    public async Task A_server_that_the_description_does_not_tell_must_be_given()
    {
        var client = new NamelessClient(new ScriptedServer());

        await Assert.ThatAsync(
            () => client.SendAsync(new GetItemRequest("tea")), Throws.InvalidOperationException.With.Message.EqualTo("The description of Nameless defines no server: set the client option BaseUrl."));
    }

    [Test]
    public async Task The_version_of_HTTP_is_that_of_the_client_given()
    {
        Version? version = null;
        var server = new ScriptedServer().Answers((request, _) =>
        {
            version = request.Version;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
        });
        using var http = new HttpClient(server) { DefaultRequestVersion = HttpVersion.Version20 };

        await new ShopClient(http, new ShopClientOptions { ApiKey = "key" }).DeleteItemAsync("tea");

        Assert.That(version, Is.EqualTo(HttpVersion.Version20));
    }

    [Test]
    public async Task A_client_can_be_replaced_in_tests()
    {
        ShopClient client = new ShopDouble();

        Assert.That((await client.GetItemAsync("1")).Id, Is.EqualTo("double 1"));
        Assert.That(async () => await client.Files.DownloadAsync("1"), Throws.InvalidOperationException.With.Message.Contains("test double"));
    }

    [Test]
    public async Task A_factory_of_clients_makes_them_with_its_handlers()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, Tea);
        var services = new ServiceCollection();
        services.AddSingleton(new ShopClientOptions { ApiKey = "registered" });
        services.AddHttpClient<ShopClient>(http => http.BaseAddress = new Uri("https://registered.example")).ConfigurePrimaryHttpMessageHandler(() => server);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ShopClient>().GetItemAsync("tea");

        Assert.That(server.Requests[0].Url, Is.EqualTo("https://registered.example/items/tea"));
        Assert.That(server.Requests[0].Headers["Authorization"], Is.EqualTo("Bearer registered"));
    }

    [Test]
    public async Task A_request_is_a_value_that_can_be_sent_again()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, Tea).Answers(HttpStatusCode.OK, Tea);
        var request = new GetItemRequest("tea");

        var first = await server.Client().SendAsync(request);
        var second = await server.Client().SendAsync(request with { });

        Assert.That(second, Is.EqualTo(first));
        Assert.That(request, Is.EqualTo(new GetItemRequest("tea")));
        Assert.That(request.ToString(), Is.EqualTo("GetItemRequest { Id = tea }"));
    }

    [Test]
    public async Task Any_JSON_outlives_the_response()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"a":[1,2]}""");

        var json = await server.Client().SendAsync(new AnyRequest());

        Assert.That(json.GetProperty("a")[1].GetInt32(), Is.EqualTo(2));
    }

    private sealed class ShopDouble() : ShopClient(new ShopClientOptions())
    {
        public override ShopFilesClient Files => new FilesDouble();

        public override Task<Item> GetItemAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(new Item { Id = "double " + id });
    }

    private sealed class NamelessClient(HttpMessageHandler server)
        : ApiClient<ShopClientOptions>(new ApiProfile("Nameless", "/v1"), new ShopClientOptions(), new HttpClient(server));

    private sealed class FilesDouble : ShopFilesClient;

    private sealed record AnyRequest : IApiRequest<JsonElement>
    {
        public ApiOperation<JsonElement> GetOperation() => new("Any", "GET", "/any", ApiResponseFormat.Json(Json.Any));

        public void Write(ApiRequestWriter request) => request.Path("/any");
    }
}
