using Schematic.Runtime.Tests.Http;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Live;

/// <summary>Clients over an HttpClient of the caller's, whose handler would follow redirects by itself.</summary>
internal sealed class HandlerRedirectTests
{
    private static readonly ApiAuthPolicy Key = new([ApiAuthScheme.ApiKey(ApiKeyLocation.Header, "X-Key", options => ((ShopClientOptions)options).ApiKey, "ApiKey", [])]);
    private static readonly ApiAuthPolicy Cookie = new([ApiAuthScheme.ApiKey(ApiKeyLocation.Cookie, "key", options => ((ShopClientOptions)options).ApiKey, "ApiKey", [])]);
    private static readonly ApiAuthPolicy Bearer = new([ApiAuthScheme.Bearer(options => ((ShopClientOptions)options).ApiKey, "ApiKey", [])]);

    private static readonly TestCaseData[] Handlers =
    [
        new TestCaseData(() => new HttpClient()).SetArgDisplayNames("new HttpClient()"),
        new TestCaseData(() => new HttpClient(new HttpClientHandler())).SetArgDisplayNames("HttpClientHandler"),
        new TestCaseData(() => new HttpClient(new SocketsHttpHandler())).SetArgDisplayNames("SocketsHttpHandler"),
        new TestCaseData(() => new HttpClient(new Passing(new Passing(new SocketsHttpHandler())))).SetArgDisplayNames("behind others"),
    ];

    [TestCaseSource(nameof(Handlers))]
    public async Task A_key_does_not_follow_a_redirect_to_another_host(Func<HttpClient> create)
    {
        await using var other = new RawServer(Answer());
        await using var server = new RawServer(Redirect(302, other));
        using var http = create();

        await new ShopClient(http, server.Options).SendAsync(Request(Key));

        Assert.That(server.Heads.Single(), Does.Contain("X-Key: s3cret"));
        Assert.That(other.Heads.Single(), Does.Not.Contain("s3cret"));
    }

    [TestCase(302)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task A_cookie_does_not_follow_a_redirect_to_another_host(int status)
    {
        await using var other = new RawServer(Answer());
        await using var server = new RawServer(Redirect(status, other));
        using var http = new HttpClient();

        await new ShopClient(http, server.Options).SendAsync(Request(Cookie));

        Assert.That(other.Heads.Single(), Does.Not.Contain("s3cret"));
    }

    [Test]
    public async Task A_handler_in_use_that_follows_redirects_gets_no_key()
    {
        await using var server = new RawServer(Answer(), Answer());
        using var http = new HttpClient();
        await http.GetAsync(server.Options.BaseUrl);

        await Assert.ThatAsync(
            () => new ShopClient(http, server.Options).SendAsync(Request(Key)),
            Throws.InvalidOperationException.With.Message.Contains("AllowAutoRedirect").And.Message.Not.Contains("s3cret"));
        await new ShopClient(http, server.Options).SendAsync(Request(Bearer));

        Assert.That(server.Heads, Has.Count.EqualTo(2));
        Assert.That(server.Heads[1], Does.Contain("Authorization: Bearer s3cret"), ".NET removes this header by itself");
    }

    [Test]
    public async Task A_handler_of_another_kind_that_follows_redirects_is_noticed()
    {
        await using var other = new RawServer(Answer());
        await using var server = new RawServer(Redirect(302, other));
        using var http = new HttpClient(new Hidden());

        var failure = await Assert.ThrowsAsync<ApiException>(() => new ShopClient(http, server.Options).SendAsync(Request(Key)));

        Assert.That(failure!.Message, Does.Contain("follows redirects, which sends").And.Not.Contain("s3cret"));
    }

    [TestCase(307)]
    [TestCase(308)]
    public async Task The_secret_in_the_form_of_a_token_endpoint_does_not_follow_a_redirect(int status)
    {
        await using var other = new RawServer(Answer());
        await using var login = await LiveServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = other.Options.BaseUrl!.AbsoluteUri;
            return Task.CompletedTask;
        });
        await using var server = new RawServer(Answer());
        using var http = new HttpClient(new Hidden());
        var settings = new OAuth2Settings(login.Options.BaseUrl!, "id") { ClientSecret = "s3cret", SendsSecretInForm = true };
        var client = new ShopClient(http, server.Options with { ApiKey = OAuth2.ClientCredentials(settings) });

        await Assert.ThatAsync(() => client.SendAsync(Request(Bearer)), Throws.InvalidOperationException.With.Message.Contains("not sent there"));

        Assert.That(string.Concat(other.Heads), Does.Not.Contain("s3cret"));
        Assert.That(server.Heads, Is.Empty);
    }

    private static RawAnswer Redirect(int status, RawServer to) =>
        new($"HTTP/1.1 {status} Moved\r\nLocation: {to.Options.BaseUrl}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private static RawAnswer Answer() => new("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");

    private static Probe Request(ApiAuthPolicy auth) => new(request => request.Path("/x")) { Auth = auth };

    private sealed class Passing(HttpMessageHandler inner) : DelegatingHandler(inner);

    /// <summary>Follows redirects by a handler that is hidden within another one.</summary>
    private sealed class Hidden : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _invoker.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _invoker.Dispose();
            base.Dispose(disposing);
        }
    }
}
