using System.Net;
using System.Text;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

[NonParallelizable]
internal sealed class CredentialTests
{
    private const string Variable = "SCHEMATIC_TEST_KEY";
    private const string FallbackVariable = "SCHEMATIC_TEST_TOKEN";

    private static readonly ApiAuthScheme Bearer = ApiAuthScheme.Bearer(Key, "ApiKey", [Variable, FallbackVariable]);
    private static readonly ApiAuthScheme Header = ApiAuthScheme.ApiKey(ApiKeyLocation.Header, "X-Api-Key", Key, "ApiKey", [Variable]);
    private static readonly ApiAuthScheme Query = ApiAuthScheme.ApiKey(ApiKeyLocation.Query, "api key", Key, "ApiKey", [Variable]);
    private static readonly ApiAuthScheme Cookie = ApiAuthScheme.ApiKey(ApiKeyLocation.Cookie, "session", Key, "ApiKey", [Variable]);
    private static readonly ApiAuthScheme Prefixed = ApiAuthScheme.ApiKey(ApiKeyLocation.Header, "Authorization", Key, "ApiKey", [Variable], "Token ");
    private static readonly ApiAuthScheme Basic = ApiAuthScheme.Basic(
        _ => "Aladdin", "UserName", [], Key, "Password", [Variable]);

    private static readonly ApiAuthScheme Unavailable = ApiAuthScheme.ApiKey(ApiKeyLocation.Header, "X-Other", _ => null, "OtherKey", ["SCHEMATIC_TEST_OTHER"]);

    private static ApiCredential? Key(ApiClientOptions options) => ((ShopClientOptions)options).ApiKey;

    [TearDown]
    public void ClearEnvironment()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        Environment.SetEnvironmentVariable(FallbackVariable, null);
    }

    [Test]
    public async Task Every_scheme_puts_its_secret_in_its_place()
    {
        Assert.That((await SendAsync(Bearer)).Headers["Authorization"], Is.EqualTo("Bearer s3cret&1"));
        Assert.That((await SendAsync(Header)).Headers["X-Api-Key"], Is.EqualTo("s3cret&1"));
        Assert.That((await SendAsync(Prefixed)).Headers["Authorization"], Is.EqualTo("Token s3cret&1"));
        Assert.That((await SendAsync(Query)).Url, Does.EndWith("/x?api%20key=s3cret%261"));
        Assert.That((await SendAsync(Cookie)).Headers["Cookie"], Is.EqualTo("session=s3cret%261"));
        Assert.That((await SendAsync(Basic)).Headers["Authorization"], Is.EqualTo("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("Aladdin:s3cret&1"))));
    }

    [Test]
    public async Task Schemes_can_be_needed_together()
    {
        var request = await SendAsync(new ApiAuthPolicy([Header, Query]), "s3cret");

        Assert.That(request.Headers["X-Api-Key"], Is.EqualTo("s3cret"));
        Assert.That(request.Url, Does.EndWith("?api%20key=s3cret"));
    }

    [Test]
    public async Task The_first_alternative_with_explicit_secrets_wins()
    {
        Environment.SetEnvironmentVariable("SCHEMATIC_TEST_OTHER", "from environment");

        var request = await SendAsync(new ApiAuthPolicy([Unavailable], [Header]), "s3cret");
        Environment.SetEnvironmentVariable("SCHEMATIC_TEST_OTHER", null);

        Assert.That(request.Headers, Does.ContainKey("X-Api-Key").And.Not.ContainKey("X-Other"));
    }

    [Test]
    public async Task The_environment_is_asked_when_there_is_no_option()
    {
        Environment.SetEnvironmentVariable(Variable, "");
        Environment.SetEnvironmentVariable(FallbackVariable, "fallback");

        var request = await SendAsync(new ApiAuthPolicy([Bearer]), (string?)null);

        Assert.That(request.Headers["Authorization"], Is.EqualTo("Bearer fallback"));
    }

    [Test]
    public async Task The_environment_is_not_asked_when_the_option_says_so()
    {
        Environment.SetEnvironmentVariable(Variable, "environment");
        var server = new ScriptedServer();
        var options = new ShopClientOptions { UseEnvironmentCredentials = false };

        var failure = await Assert.ThrowsAsync<AuthenticationRequiredException>(
            () => server.Client(options).SendAsync(new Probe(request => request.Path("/x")) { Auth = new ApiAuthPolicy([Bearer]) }));

        Assert.That(failure!.EnvironmentVariables, Is.Empty);
        Assert.That(failure.Message, Does.Not.Contain(Variable));
        Assert.That((await SendAsync(new ApiAuthPolicy([Bearer]), options with { ApiKey = "option" })).Headers["Authorization"], Is.EqualTo("Bearer option"));
    }

    [TestCase("http://shop.example")]
    [TestCase("http://10.0.0.1:8080/v1")]
    public async Task No_credentials_are_sent_in_the_clear_when_the_option_says_so(string url)
    {
        var server = new ScriptedServer();
        var options = new ShopClientOptions { ApiKey = "s3cret", RequireHttps = true, BaseUrl = new Uri(url) };

        await Assert.ThatAsync(
            () => server.Client(options).SendAsync(new Probe(request => request.Path("/x")) { Auth = new ApiAuthPolicy([Bearer]) }),
            Throws.InvalidOperationException.With.Message.Contains("RequireHttps").And.Message.Not.Contains("s3cret"));
    }

    [TestCase("https://shop.example", true)]
    [TestCase("http://localhost:8080", true)]
    [TestCase("http://127.0.0.1", true)]
    [TestCase("http://[::1]:8080", true)]
    [TestCase("http://shop.example", false)]
    public async Task Credentials_are_sent_otherwise(string url, bool requiresHttps)
    {
        var options = new ShopClientOptions { ApiKey = "s3cret", RequireHttps = requiresHttps, BaseUrl = new Uri(url) };

        Assert.That((await SendAsync(new ApiAuthPolicy([Bearer]), options)).Headers["Authorization"], Is.EqualTo("Bearer s3cret"));
    }

    [Test]
    public async Task An_option_wins_over_the_environment()
    {
        Environment.SetEnvironmentVariable(Variable, "environment");

        Assert.That((await SendAsync(new ApiAuthPolicy([Bearer]), "option")).Headers["Authorization"], Is.EqualTo("Bearer option"));
    }

    [Test]
    public async Task A_header_of_the_caller_wins_over_the_option()
    {
        var options = new ShopClientOptions { ApiKey = "option", Headers = new Dictionary<string, string> { ["authorization"] = "Custom 1" } };

        Assert.That((await SendAsync(new ApiAuthPolicy([Bearer]), options)).Headers["Authorization"], Is.EqualTo("Custom 1"));
    }

    [Test]
    public async Task A_header_of_the_client_given_wins_over_the_option()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.NoContent);
        using var http = new HttpClient(server);
        http.DefaultRequestHeaders.Add("Authorization", "Bearer given");

        await new ShopClient(http, new ShopClientOptions { ApiKey = "option" }).SendAsync(new Probe(request => request.Path("/x")) { Auth = null });

        Assert.That(server.Requests[0].Headers["Authorization"], Is.EqualTo("Bearer given"));
    }

    [Test]
    public async Task Missing_credentials_are_named_and_nothing_is_sent()
    {
        var server = new ScriptedServer();
        var policy = new ApiAuthPolicy([Bearer], [Header, Unavailable]);

        var failure = await Assert.ThrowsAsync<AuthenticationRequiredException>(
            () => server.Client(new ShopClientOptions()).SendAsync(new Probe(request => request.Path("/x")) { Auth = policy }));

        Assert.That(failure!.Message, Is.EqualTo(
            "Probe needs credentials: set the client option ApiKey or ApiKey and OtherKey or one of the environment variables "
            + "SCHEMATIC_TEST_KEY, SCHEMATIC_TEST_TOKEN, SCHEMATIC_TEST_OTHER, or AllowAnonymous if the server requires none."));
        Assert.That(failure.Options, Is.EqualTo(new[] { "ApiKey", "OtherKey" }));
        Assert.That(failure.EnvironmentVariables, Is.EqualTo(new[] { Variable, FallbackVariable, "SCHEMATIC_TEST_OTHER" }));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task An_optional_policy_sends_without_credentials()
    {
        Assert.That((await SendAsync(new ApiAuthPolicy([Bearer], []), (string?)null)).Headers, Does.Not.ContainKey("Authorization"));
        Assert.That((await SendAsync(new ApiAuthPolicy([Bearer], []), "key")).Headers, Does.ContainKey("Authorization"));
        Assert.That((await SendAsync(ApiAuthPolicy.None, "key")).Headers, Does.Not.ContainKey("Authorization"));
    }

    [Test]
    public async Task A_client_may_go_without_credentials_that_the_server_does_not_ask_for()
    {
        var policy = new ApiAuthPolicy([Bearer]);

        Assert.That((await SendAsync(policy, new ShopClientOptions { AllowAnonymous = true })).Headers, Does.Not.ContainKey("Authorization"));
        Assert.That((await SendAsync(policy, new ShopClientOptions { AllowAnonymous = true, ApiKey = "key" })).Headers, Does.ContainKey("Authorization"));
    }

    [Test]
    public async Task A_provider_is_asked_for_each_request()
    {
        var calls = 0;
        var server = new ScriptedServer().Answers(HttpStatusCode.NoContent).Answers(HttpStatusCode.NoContent);
        var client = server.Client(new ShopClientOptions { ApiKey = ApiCredential.From(_ => new($"token{++calls}")) });

        await client.DeleteItemAsync("1");
        await client.DeleteItemAsync("2");

        Assert.That(server.Requests.Select(request => request.Headers["Authorization"]), Is.EqualTo(new[] { "Bearer token1", "Bearer token2" }));
    }

    [Test]
    public void Options_do_not_show_secrets()
    {
        var options = new ShopClientOptions
        {
            ApiKey = "s3cret",
            BaseUrl = new Uri("https://user:s3cret@shop.example/v1?key=s3cret"),
            Headers = new Dictionary<string, string> { ["X-Key"] = "s3cret" },
        };

        Assert.That(options.ToString(), Does.Not.Contain("s3cret").And.Contain("ApiKey = ***").And.Contain("https://shop.example/v1"));
        Assert.That(options.ApiKey.ToString(), Is.EqualTo("***"));
    }

    [Test]
    public async Task Failures_do_not_show_secrets()
    {
        List<ApiAttempt> attempts = [];
        var server = new ScriptedServer().Answers(HttpStatusCode.BadRequest, """{"got":"s3cret&1","url":"?k=s3cret%261"}""");
        var client = server.Client(new ShopClientOptions { ApiKey = "s3cret&1", OnAttempt = attempts.Add });

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new Probe(request => request.Path("/x")) { Auth = new ApiAuthPolicy([Query]) }));

        Assert.That(failure!.ToString(), Does.Not.Contain("s3cret"));
        Assert.That(failure.RequestUrl, Is.EqualTo("https://shop.example/v1/x?api%20key=***"));
        Assert.That(failure.Body, Is.EqualTo("""{"got":"***","url":"?k=***"}"""));
        Assert.That(attempts.Single().ToString(), Does.Not.Contain("s3cret"));
    }

    [Test]
    public async Task Failures_do_not_show_secrets_in_headers_of_the_caller()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.BadRequest, "no such key: s3cret");
        var client = server.Client(new ShopClientOptions { Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer s3cret" } });

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetItemAsync("1"));

        Assert.That(failure!.ToString(), Does.Not.Contain("s3cret"));
    }

    [TestCase("Authorization", "token s3cret")]
    [TestCase("X-API-Key", "s3cret")]
    [TestCase("PRIVATE-TOKEN", "s3cret")]
    [TestCase("Cookie", "s3cret")]
    [TestCase("X-Tenant", "s3cret", false)]
    public async Task Failures_do_not_show_secrets_in_headers_of_an_API_without_authentication(string header, string value, bool isSecret = true)
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.BadRequest, "no such key: s3cret");
        var client = server.Client(new ShopClientOptions { AllowAnonymous = true, UseEnvironmentCredentials = false, Headers = new Dictionary<string, string> { [header] = value } });

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new Probe(request => request.Path("/x")) { Auth = new ApiAuthPolicy([]) }));

        Assert.That(failure!.ToString().Contains("s3cret", StringComparison.Ordinal), Is.Not.EqualTo(isSecret));
    }

    [Test]
    public async Task A_secret_with_a_line_break_is_refused_without_being_shown()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(new ApiAuthPolicy([Bearer]), "s3cret\n"));

        Assert.That(failure!.ToString(), Does.Contain("Authorization").And.Not.Contain("s3cret"));
    }

    private static Task<SentRequest> SendAsync(ApiAuthScheme scheme) => SendAsync(new ApiAuthPolicy([scheme]), "s3cret&1");

    private static Task<SentRequest> SendAsync(ApiAuthPolicy policy, string? key) =>
        SendAsync(policy, new ShopClientOptions { ApiKey = key is null ? null : ApiCredential.FromString(key) });

    private static async Task<SentRequest> SendAsync(ApiAuthPolicy policy, ShopClientOptions options)
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.NoContent);
        await server.Client(options).SendAsync(new Probe(request => request.Path("/x")) { Auth = policy });
        return server.Requests[0];
    }
}
