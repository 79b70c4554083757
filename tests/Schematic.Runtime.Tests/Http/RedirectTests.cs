using System.Net;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

internal sealed class RedirectTests
{
    private static readonly ApiAuthPolicy Everything = new(
    [
        ApiAuthScheme.Bearer(Key, "ApiKey", []),
        ApiAuthScheme.ApiKey(ApiKeyLocation.Header, "X-Api-Key", Key, "ApiKey", []),
        ApiAuthScheme.ApiKey(ApiKeyLocation.Query, "key", Key, "ApiKey", []),
        ApiAuthScheme.ApiKey(ApiKeyLocation.Cookie, "session", Key, "ApiKey", []),
    ]);

    private static ApiCredential? Key(ApiClientOptions options) => ((ShopClientOptions)options).ApiKey;

    [TestCase("https://other.example/x")]
    [TestCase("https://shop.example:8443/x")]
    [TestCase("//other.example/x")]
    public async Task A_redirect_to_another_host_carries_no_credentials(string location)
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.TemporaryRedirect, "", "", ("Location", location)).Answers(HttpStatusCode.NoContent);
        var options = new ShopClientOptions { ApiKey = "s3cret", Headers = new Dictionary<string, string> { ["X-Session"] = "s3cret" } };

        await server.Client(options).SendAsync(new Probe(request => request.Path("/x")) { Auth = Everything });

        Assert.That(server.Requests[0].Headers.Values, Has.Some.Contains("s3cret"));
        Assert.That(server.Requests[1].Url, Is.EqualTo(new Uri(new Uri("https://shop.example"), location).OriginalString));
        Assert.That(server.Requests[1].Url, Does.Not.Contain("s3cret"));
        Assert.That(server.Requests[1].Headers.Keys, Is.EquivalentTo(new[] { "User-Agent" }));
    }

    [Test]
    public async Task A_redirect_on_the_same_host_carries_them()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.MovedPermanently, "", "", ("Location", "/v2/x?a=1")).Answers(HttpStatusCode.NoContent);

        await server.Client(new ShopClientOptions { ApiKey = "s3cret" }).SendAsync(new Probe(request => request.Path("/x")) { Auth = Everything });

        Assert.That(server.Requests[1].Url, Is.EqualTo("https://shop.example/v2/x?a=1&key=s3cret"));
        Assert.That(server.Requests[1].Headers["Authorization"], Is.EqualTo("Bearer s3cret"));
        Assert.That(server.Requests[1].Headers["X-Api-Key"], Is.EqualTo("s3cret"));
        Assert.That(server.Requests[1].Headers["Cookie"], Is.EqualTo("session=s3cret"));
    }

    [TestCase("https://other.example/y")]
    [TestCase("/y")]
    [TestCase("https://shop.example/y")]
    public async Task Credentials_stay_away_after_a_redirect_that_left_the_host(string second)
    {
        var server = new ScriptedServer()
            .Answers(HttpStatusCode.Found, "", "", ("Location", "https://other.example/x"))
            .Answers(HttpStatusCode.Found, "", "", ("Location", second))
            .Answers(HttpStatusCode.NoContent);

        await server.Client(new ShopClientOptions { ApiKey = "s3cret" }).SendAsync(new Probe(request => request.Path("/x")) { Auth = Everything });

        Assert.That(server.Requests[2].Url, Is.EqualTo(new Uri(new Uri("https://other.example"), second).OriginalString));
        Assert.That(server.Requests[2].Headers.Keys, Is.EquivalentTo(new[] { "User-Agent" }));
    }

    [TestCase(301, "POST", "GET", "")]
    [TestCase(302, "POST", "GET", "")]
    [TestCase(303, "POST", "GET", "")]
    [TestCase(303, "PUT", "GET", "")]
    [TestCase(301, "PUT", "PUT", "body")]
    [TestCase(307, "POST", "POST", "body")]
    [TestCase(308, "POST", "POST", "body")]
    public async Task Method_and_body_follow_the_status(int status, string method, string expectedMethod, string expectedBody)
    {
        var server = new ScriptedServer().Answers((HttpStatusCode)status, "", "", ("Location", "/y")).Answers(HttpStatusCode.NoContent);

        await server.Client().SendAsync(new Probe(
            request =>
            {
                request.Path("/x");
                request.Text("body");
            },
            method));

        Assert.That(server.Requests[1].Method, Is.EqualTo(expectedMethod));
        Assert.That(server.Requests[1].Body, Is.EqualTo(expectedBody));
    }

    [TestCase("http://shop.example/x")]
    [TestCase("file:///etc/passwd")]
    [TestCase("")]
    public async Task A_redirect_to_where_it_must_not_go_is_a_failure(string location)
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.Found, "", "", ("Location", location));

        var failure = await Assert.ThrowsAsync<ApiException>(() => server.Client().GetItemAsync("tea"));

        Assert.That(failure!.StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task The_response_of_a_redirect_is_disposed()
    {
        var body = new PiecewiseStream("moved"u8.ToArray(), 0);
        var server = new ScriptedServer()
            .Answers((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Found) { Content = new StreamContent(body), Headers = { Location = new Uri("/y", UriKind.Relative) } }))
            .Answers(HttpStatusCode.NoContent);

        await server.Client().SendAsync(new Probe(request => request.Path("/x")));

        Assert.That(body.IsDisposed, Is.True);
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_circle_of_redirects_ends()
    {
        var server = new ScriptedServer();
        for (var redirect = 0; redirect < 11; redirect++) server.Answers(HttpStatusCode.Found, "", "", ("Location", "/again"));

        await Assert.ThatAsync(() => server.Client().GetItemAsync("tea"), Throws.TypeOf<ApiException>());

        Assert.That(server.Requests, Has.Count.EqualTo(11));
    }

    [Test]
    public async Task A_file_that_cannot_be_read_again_is_not_redirected()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.TemporaryRedirect, "", "", ("Location", "/y"));
        var upload = new Probe(
            request =>
            {
                request.Path("/x");
                request.Binary(ApiFile.FromStream(new BrokenStream([], isBroken: false)));
            },
            "PUT");

        await Assert.ThatAsync(() => server.Client().SendAsync(upload), Throws.TypeOf<ApiException>());

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }
}
