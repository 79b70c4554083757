using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wire.Apis;
using Wire.Apis.OpenAI;
using Wire.Apis.Wire;
using Wire.Server;

namespace Wire;

/// <summary>Checks that need more than a client: the client of a real service, and packages that applications use with clients.</summary>
internal static class PublishedChecks
{
    public static IEnumerable<Check> All => [new("a client of a real service", RunAsync), new("a client that the factory makes, with its resilience and its log", RegisteredAsync)];

    private static async Task RunAsync()
    {
        var client = new OpenAIClient(new HttpClient(new Echo()), new OpenAIClientOptions { ApiKey = "secret" });
        Expect.Equal((await client.RetrieveModelAsync("gpt-4o")).Id, "gpt-4o");
        Expect.True(SchematicApis.All.Any(api => api.Name == "Wire"), "all clients of the program are known");
    }

    private static async Task RegisteredAsync()
    {
        await using var server = new WireServer(WireAnswer.Of(503, "text/plain", "busy"), WireAnswer.Json("""{"text":"in"}"""));
        var lines = new Lines();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(lines));
        services.AddWireClient(options => options with { BaseUrl = server.Address, HeaderKey = "s3cret", MaxRetries = 0 })
            .AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
        await using var provider = services.BuildServiceProvider();

        Expect.Equal((await provider.GetRequiredService<WireClient>().Auth.HeaderKeyAsync()).Text, "in");

        Expect.Sequence(server.Requests.Select(request => request.Header("X-Key")), "s3cret", "s3cret");
        Expect.True(lines.Texts.Any(text => text.Contains("503", StringComparison.Ordinal)), "the log tells the failure");
        Expect.True(!lines.Texts.Any(text => text.Contains("s3cret", StringComparison.Ordinal)), "the log hides the secret");
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Texts { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Texts.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }

    private sealed class Echo : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage
            {
                RequestMessage = request,
                Content = new StringContent("{ \"id\": \"gpt-4o\", \"object\": \"model\", \"created\": 1, \"owned_by\": \"somebody\" }", null, "application/json"),
            });
    }
}
