using System.Text;
using Wire.Apis;
using Wire.Apis.Wire;
using Wire.Server;

namespace Wire;

/// <summary>Credentials of every kind and in every combination.</summary>
internal static class CredentialChecks
{
    private static readonly WireAnswer LetIn = WireAnswer.Json("""{"text":"in"}""");
    private static readonly string Basic = "Basic " + Convert.ToBase64String("us\u00e9r:p:w"u8);

    public static IEnumerable<Check> All =>
    [
        new("a key in a header", () => SendsAsync(options => options with { HeaderKey = "k e/y" }, new AuthHeaderKeyRequest(), "/auth/headerKey", key: "k e/y")),
        new("a key in the query", () => SendsAsync(options => options with { QueryKey = "k&y" }, new AuthQueryKeyRequest(), "/auth/queryKey?key=k%26y")),
        new("a key in a cookie", () => SendsAsync(options => options with { CookieKey = "k;y" }, new AuthCookieKeyRequest(), "/auth/cookieKey", cookie: "session=k%3By")),
        new("user name and password", () => SendsAsync(options => options with { UserName = "usér", Password = "p:w" }, new AuthBasicRequest(), "/auth/basic", Basic)),
        new("a bearer token", () => SendsAsync(options => options with { Token = "t" }, new AuthBearerRequest(), "/auth/bearer", "Bearer t")),
        new("two credentials together", () => SendsAsync(
            options => options with { HeaderKey = "k", UserName = "usér", Password = "p:w" }, new AuthBothRequest(), "/auth/both", Basic, "k")),
        new("the first of alternatives", () => SendsAsync(
            options => options with { Token = "t", QueryKey = "q", CookieKey = "c" }, new AuthEitherRequest(), "/auth/either", "Bearer t")),
        new("the alternative that is complete", () => SendsAsync(
            options => options with { QueryKey = "q", CookieKey = "c" }, new AuthEitherRequest(), "/auth/either?key=q", cookie: "session=c")),
        new("no credentials where they are optional", () => SendsAsync(options => options, new AuthFreeRequest(), "/auth/free")),
        new("optional credentials where they are given", () => SendsAsync(options => options with { HeaderKey = "k" }, new AuthFreeRequest(), "/auth/free", key: "k")),
        new("half of two credentials is none", () => IsMissingAsync(options => options with { HeaderKey = "k" }, new AuthBothRequest())),
        new("half of an alternative is none", () => IsMissingAsync(options => options with { QueryKey = "q" }, new AuthEitherRequest())),
        new("a provider is asked for each request", ProviderAsync),
        new("client credentials: parallel calls share a token", ParallelAsync),
        new("client credentials: a refused token is replaced once", RefusedAsync),
        new("a refresh token is replaced by the one that comes back", RefreshAsync),
    ];

    private static async Task SendsAsync(
        Func<WireClientOptions, WireClientOptions> change, IApiRequest<Token> request, string target, string? authorization = null, string? key = null, string? cookie = null)
    {
        await using var server = new WireServer(LetIn);

        await server.Client(change).SendAsync(request);

        var sent = server.Requests.Single();
        Expect.Equal(sent.Target, target);
        Expect.Equal(sent.Header("Authorization"), authorization);
        Expect.Equal(sent.Header("X-Key"), key);
        Expect.Equal(sent.Header("Cookie"), cookie);
    }

    private static async Task IsMissingAsync(Func<WireClientOptions, WireClientOptions> change, IApiRequest<Token> request)
    {
        await using var server = new WireServer(LetIn);

        await Expect.ThrowsAsync<AuthenticationRequiredException>(() => server.Client(change).SendAsync(request));

        Expect.Equal(server.Requests.Count, 0);
    }

    private static async Task ProviderAsync()
    {
        var asked = 0;
        await using var server = new WireServer(LetIn);
        var client = server.Client(options => options with { Token = ApiCredential.From(_ => new($"t{++asked}")) });

        await client.Auth.BearerAsync();
        await client.Auth.BearerAsync();

        Expect.Sequence(server.Requests.Select(request => request.Header("Authorization")), "Bearer t1", "Bearer t2");
    }

    private static async Task ParallelAsync()
    {
        await using var server = new WireServer((request, _) => IsForToken(request) ? Token("t1") : LetIn);
        var client = server.Client(options => options with { AccessToken = OAuth2.ClientCredentials(Settings(server)) });

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.Auth.OauthAsync()));

        var asked = server.Requests.Single(IsForToken);
        Expect.Equal(asked.Text, "grant_type=client_credentials&scope=read+write");
        Expect.Equal(asked.Header("Content-Type"), "application/x-www-form-urlencoded");
        // RFC 6749, section 2.3.1: both are encoded as in a form before they are joined.
        Expect.Equal(asked.Header("Authorization"), "Basic " + Convert.ToBase64String("i%3Ad:s+%2B"u8));
        Expect.Equal(server.Requests.Count(request => request.Header("Authorization") == "Bearer t1"), 50);
    }

    private static async Task RefusedAsync()
    {
        var tokens = 0;
        await using var server = new WireServer((request, _) =>
            IsForToken(request) ? Token($"t{++tokens}") : request.Header("Authorization") == "Bearer t2" ? LetIn : WireAnswer.Of(401, "text/plain", "expired"));
        var client = server.Client(options => options with { AccessToken = OAuth2.ClientCredentials(Settings(server)) });

        await client.Auth.OauthAsync();

        Expect.Sequence(
            server.Requests.Where(request => !IsForToken(request)).Select(request => request.Header("Authorization")), "Bearer t1", "Bearer t2");
    }

    private static async Task RefreshAsync()
    {
        var kept = "";
        await using var server = new WireServer((request, _) => IsForToken(request) ? Token("t1", ",\"refresh_token\":\"r2\"") : LetIn);
        var credential = OAuth2.RefreshToken(Settings(server) with { SendsSecretInForm = true }, "r1", token => kept = token);

        await server.Client(options => options with { AccessToken = credential }).Auth.OauthAsync();

        var form = server.Requests.Single(IsForToken).Text.Split('&').Order(StringComparer.Ordinal);
        Expect.Sequence(form, "client_id=i%3Ad", "client_secret=s+%2B", "grant_type=refresh_token", "refresh_token=r1", "scope=read+write");
        Expect.Equal(kept, "r2");
    }

    private static bool IsForToken(WireRequest request) => request.Target == "/token";

    private static WireAnswer Token(string value, string more = "") =>
        WireAnswer.Json($$"""{"access_token":"{{value}}","token_type":"bearer","expires_in":3600{{more}}}""");

    private static OAuth2Settings Settings(WireServer server) => new(new Uri(server.Address, "/token"), "i:d") { ClientSecret = "s +", Scopes = ["read", "write"] };
}
