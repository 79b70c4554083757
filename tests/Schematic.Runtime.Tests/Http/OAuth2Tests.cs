using System.Net;
using System.Text;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OAuth2Tests
{
    private static readonly OAuth2Settings Settings = new(new Uri("https://login.example/token"), "client id")
    {
        ClientSecret = "s3cret+",
        Scopes = ["read", "write"],
    };

    private readonly InstantTime _time = new(TimeSpan.Zero);

    [Test]
    public async Task A_token_is_asked_for_once_and_used_until_shortly_before_it_expires()
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"access_token":"t1","token_type":"Bearer","expires_in":3600}""").Answers(HttpStatusCode.NoContent).Answers(HttpStatusCode.NoContent)
            .Answers(HttpStatusCode.OK, """{"access_token":"t2","expires_in":"3600"}""").Answers(HttpStatusCode.NoContent);
        var client = server.Client(Options(OAuth2.ClientCredentials(Settings)));

        await client.DeleteItemAsync("1");
        _time.Advance(TimeSpan.FromSeconds(3569));
        await client.DeleteItemAsync("2");
        _time.Advance(TimeSpan.FromSeconds(2));
        await client.DeleteItemAsync("3");

        Assert.That(Tokens(server), Is.EqualTo(new[] { "Bearer t1", "Bearer t1", "Bearer t2" }));
        var asked = server.Requests[0];
        Assert.That(asked.Method + " " + asked.Url, Is.EqualTo("POST https://login.example/token"));
        Assert.That(asked.Body, Is.EqualTo("grant_type=client_credentials&scope=read+write"));
        Assert.That(asked.Headers["Authorization"], Is.EqualTo("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("client+id:s3cret%2B"))));
    }

    [Test]
    public async Task Id_and_secret_may_travel_in_the_form()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"access_token":"t1"}""").Answers(HttpStatusCode.NoContent);
        var settings = Settings with { SendsSecretInForm = true, Scopes = [], Parameters = new Dictionary<string, string> { ["audience"] = "shop" } };

        await server.Client(Options(OAuth2.ClientCredentials(settings))).DeleteItemAsync("1");

        Assert.That(server.Requests[0].Body, Is.EqualTo("grant_type=client_credentials&client_id=client+id&client_secret=s3cret%2B&audience=shop"));
        Assert.That(server.Requests[0].Headers, Does.Not.ContainKey("Authorization"));
    }

    [Test]
    public async Task Calls_in_parallel_share_one_request_for_a_token()
    {
        var release = new TaskCompletionSource();
        var asked = 0;
        using var http = new HttpClient(new DelegatingServer(async request =>
        {
            if (request.RequestUri!.Host != "login.example") return new HttpResponseMessage(HttpStatusCode.NoContent);
            Interlocked.Increment(ref asked);
            await release.Task;
            return new HttpResponseMessage { Content = new StringContent("""{"access_token":"t1","expires_in":60}""") };
        }));
        var client = new ShopClient(http, Options(OAuth2.ClientCredentials(Settings)));
        using var impatient = new CancellationTokenSource();

        var given = client.DeleteItemAsync("0", impatient.Token);
        var calls = Enumerable.Range(1, 50).Select(id => client.DeleteItemAsync($"{id}")).ToArray();
        await impatient.CancelAsync();
        await Assert.ThatAsync(() => given, Throws.InstanceOf<OperationCanceledException>());
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.That(asked, Is.EqualTo(1));
    }

    [Test]
    public async Task A_token_that_is_refused_is_replaced_once()
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"access_token":"t1"}""").Answers(HttpStatusCode.Unauthorized)
            .Answers(HttpStatusCode.OK, """{"access_token":"t2"}""").Answers(HttpStatusCode.Unauthorized);

        await Assert.ThatAsync(() => server.Client(Options(OAuth2.ClientCredentials(Settings))).DeleteItemAsync("1"), Throws.TypeOf<ApiException>());

        Assert.That(Tokens(server), Is.EqualTo(new[] { "Bearer t1", "Bearer t2" }));
    }

    [Test]
    public async Task A_refresh_token_is_replaced_by_the_next_one()
    {
        List<string> kept = [];
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.OK, """{"access_token":"t1","expires_in":10,"refresh_token":"r2"}""").Answers(HttpStatusCode.NoContent)
            .Answers(HttpStatusCode.OK, """{"access_token":"t2","expires_in":10}""").Answers(HttpStatusCode.NoContent);
        var client = server.Client(Options(OAuth2.RefreshToken(Settings with { ClientSecret = null, Scopes = [] }, "r1", kept.Add)));

        await client.DeleteItemAsync("1");
        _time.Advance(TimeSpan.FromSeconds(10));
        await client.DeleteItemAsync("2");

        Assert.That(server.Requests[0].Body, Is.EqualTo("grant_type=refresh_token&refresh_token=r1&client_id=client+id"));
        Assert.That(server.Requests[2].Body, Is.EqualTo("grant_type=refresh_token&refresh_token=r2&client_id=client+id"));
        Assert.That(kept, Is.EqualTo(new[] { "r2" }));
    }

    [Test]
    public async Task A_failure_of_the_token_endpoint_shows_no_secret_and_is_not_kept()
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.BadRequest, """{"error":"invalid_client","echo":"s3cret+"}""")
            .Answers(HttpStatusCode.OK, """{"access_token":"t1"}""").Answers(HttpStatusCode.NoContent);
        var client = server.Client(Options(OAuth2.ClientCredentials(Settings)));

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.DeleteItemAsync("1"));
        await client.DeleteItemAsync("2");

        Assert.That(failure!.ToString(), Does.Contain("invalid_client").And.Not.Contain("s3cret"));
        Assert.That(Tokens(server), Is.EqualTo(new[] { "Bearer t1" }));
    }

    [Test]
    public async Task A_passing_failure_of_the_token_endpoint_is_tried_again()
    {
        var time = new InstantTime(TimeSpan.FromSeconds(5));
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.ServiceUnavailable).Fails(new HttpRequestException("reset"))
            .Answers(HttpStatusCode.OK, """{"access_token":"t1"}""").Answers(HttpStatusCode.NoContent);

        await server.Client(new ShopClientOptions { ApiKey = OAuth2.ClientCredentials(Settings), TimeProvider = time }).DeleteItemAsync("1");

        Assert.That(Tokens(server), Is.EqualTo(new[] { "Bearer t1" }));
        Assert.That(time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1) }));
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("<html>")]
    [TestCase("""{"access_token":7}""")]
    public async Task An_answer_without_a_token_is_a_failure(string body)
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, body);

        var failure = await Assert.ThrowsAsync<ApiException>(() => server.Client(Options(OAuth2.ClientCredentials(Settings))).DeleteItemAsync("1"));

        Assert.That(failure!.Message, Does.Contain("The response contains no access token."));
    }

    private static IEnumerable<string> Tokens(ScriptedServer server) =>
        server.Requests.Where(request => request.Url.StartsWith("https://shop.example", StringComparison.Ordinal)).Select(request => request.Headers["Authorization"]);

    private ShopClientOptions Options(ApiCredential credential) => new() { ApiKey = credential, TimeProvider = _time };

    private sealed class DelegatingServer(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request);
    }
}
