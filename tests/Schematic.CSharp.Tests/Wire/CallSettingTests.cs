using System.Net;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>Overrides of how operations are called: retries and time limits.</summary>
public sealed class CallSettingTests
{
    private const string Paths = """
        /search:
          post: {operationId: search, responses: {204: {description: ""}}}
          get: {operationId: draw, responses: {204: {description: ""}}}
        """;

    // Never answers.
    private const string Silence = """
        public sealed class Silence : System.Net.Http.HttpMessageHandler
        {
            protected override async System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
            {
                await System.Threading.Tasks.Task.Delay(-1, cancellationToken);
                return new System.Net.Http.HttpResponseMessage();
            }
        }
        """;

    [TestCase("idempotent: {search: true, draw: false}", "POST POST GET")]
    [TestCase("idempotent: {'POST /search': true}", "POST POST GET GET")]
    [TestCase("idempotent: {'/search*': false}", "POST GET")]
    [TestCase("idempotent: {'*': true, search: false}", "POST GET GET")]
    [TestCase("keep: [search]", "POST GET GET")]
    public async Task Only_idempotent_operations_are_retried(string overrides, string methods)
    {
        var exchange = await CallAsync(overrides, """
            var retrying = client.With(options => options with { MaxRetries = 1, RetryDelay = TimeSpan.Zero });
            try { await retrying.SearchAsync(); } catch (ApiException) { }
            try { await retrying.DrawAsync(); } catch (ApiException) { }
            """, HttpStatusCode.ServiceUnavailable);

        Assert.That(string.Join(' ', exchange.Requests.Select(request => request.Split(' ')[0])), Is.EqualTo(methods));
    }

    [TestCase("timeout: {search: 40ms}", "new() { MaxRetries = 0 }", "00:00:00.0400000")]
    [TestCase("timeout: {search: 40ms, '*': 0.05s}", "new() { MaxRetries = 0 }", "00:00:00.0500000")]
    [TestCase("timeout: {search: 1h}", "new() { Timeout = TimeSpan.FromMilliseconds(30) }", "00:00:00.0300000")]
    [TestCase("timeout: {search: none}", "new() { Timeout = TimeSpan.FromMilliseconds(30) }", "00:00:00.0300000")]
    public async Task The_time_limit_of_an_operation_applies_where_the_caller_sets_none(string overrides, string options, string limit)
    {
        var exchange = await CallAsync(overrides, $$"""
            SampleClientOptions given = {{options}};
            var slow = new SampleClient(new HttpClient(new Silence()), given with { BaseUrl = new Uri("http://a.example") });
            try { await slow.SearchAsync(); } catch (TimeoutException exception) { Show(exception.Message); }
            """);

        Assert.That(exchange.Shown.Single(), Does.Contain($"took longer than {limit}"));
    }

    [TestCase("timeout: {search: 90s}", "00:01:30")]
    [TestCase("timeout: {search: 1.5 m}", "00:01:30")]
    [TestCase("timeout: {search: none}", "-00:00:00.0010000")]
    [TestCase("timeout: {search: 24h}", "1.00:00:00")]
    public async Task The_operation_states_its_time_limit(string overrides, string limit)
    {
        var exchange = await CallAsync(overrides, "Show(SearchRequest.Operation.Timeout); Show(DrawRequest.Operation.Timeout is null);");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { limit, "True" }));
    }

    private static Task<Exchange> CallAsync(string overrides, string calls, HttpStatusCode status = HttpStatusCode.NoContent)
    {
        ApiDefinition api = Sent.Read(Sent.Document(Paths), "api.yaml", overrides);
        return Exchange.OfAsync(api, [], calls, [Silence], status);
    }
}
