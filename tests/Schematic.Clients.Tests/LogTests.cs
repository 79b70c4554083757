using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Schematic.Clients.Tests.Apis.Petstore;

namespace Schematic.Clients.Tests;

/// <summary>The entries of calls in the log of a program.</summary>
public sealed class LogTests
{
    [Test]
    public async Task The_log_of_the_factory_contains_requests_and_no_secret()
    {
        var lines = new Lines();
        using var server = new PetServer((HttpStatusCode.NotFound, "{}"));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines));
        services.AddPetstoreClient(options => options with { ApiKey = "s3cret" }).ConfigurePrimaryHttpMessageHandler(() => server);
        await using var provider = services.BuildServiceProvider();

        await Assert.ThatAsync(() => provider.GetRequiredService<PetstoreClient>().Pet.GetPetByIdAsync(1), Throws.TypeOf<PetstoreException>());

        Assert.That(server.Requests.Single().Key, Is.EqualTo("s3cret"));
        Assert.That(lines.Texts, Has.Some.Contains("GET").And.Some.Contains("404").And.Some.Contains("api_key"));
        Assert.That(lines.Texts, Has.None.Contains("s3cret"));
    }

    [Test]
    public async Task Attempts_go_where_the_program_logs()
    {
        var lines = new Lines();
        using var server = new PetServer((HttpStatusCode.ServiceUnavailable, "{}"), (HttpStatusCode.OK, """{"id":1,"name":"Rex","photoUrls":[]}"""));
        var logger = LoggerFactory.Create(logging => logging.AddProvider(lines)).CreateLogger<LogTests>();
        var client = new PetstoreClient(new HttpClient(server), new PetstoreClientOptions
        {
            ApiKey = "s3cret",
            RetryDelay = TimeSpan.Zero,
            OnAttempt = attempt => logger.Log(LogLevel.Information, default, attempt, null, static (told, _) => $"{told.Operation.Id} {told.Url} {told.Number} {told.Status}"),
        });

        await client.Pet.GetPetByIdAsync(1);

        Assert.That(lines.Texts, Has.Count.EqualTo(2));
        Assert.That(lines.Texts.First(), Does.StartWith("getPetById http").And.EndsWith("/pet/1 1 ServiceUnavailable"));
        Assert.That(lines.Texts.Last(), Does.EndWith("/pet/1 2 OK"));
    }

    /// <summary>Keeps what is logged.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Texts { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Texts.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Texts.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
