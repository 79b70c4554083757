using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Schematic.Clients.Tests.Apis.Petstore;

namespace Schematic.Clients.Tests;

/// <summary>Clients that the factory of HTTP clients makes.</summary>
public sealed class RegistrationTests
{
    private const string Rex = """{"id":1,"name":"Rex","photoUrls":[]}""";

    [Test]
    public async Task A_registered_client_has_its_options_and_the_connection_of_the_factory()
    {
        using var server = new PetServer((HttpStatusCode.OK, Rex));
        var services = new ServiceCollection();
        services.AddPetstoreClient(options => options with { BaseUrl = new Uri("https://pets.example/v3"), ApiKey = "secret" })
            .ConfigurePrimaryHttpMessageHandler(() => server);
        await using var provider = services.BuildServiceProvider();

        var pet = await provider.GetRequiredService<PetstoreClient>().Pet.GetPetByIdAsync(1);

        Assert.That(pet.Name, Is.EqualTo("Rex"));
        Assert.That(server.Requests.Select(request => $"{request.Url} {request.Key}"), Is.EqualTo(new[] { "https://pets.example/v3/pet/1 secret" }));
    }

    [Test]
    public async Task The_standard_resilience_handler_retries_in_the_place_of_the_client()
    {
        using var server = new PetServer((HttpStatusCode.ServiceUnavailable, "{}"), (HttpStatusCode.InternalServerError, "{}"), (HttpStatusCode.OK, Rex));
        var services = new ServiceCollection();
        services.AddPetstoreClient(options => options with { ApiKey = "secret", MaxRetries = 0 })
            .ConfigurePrimaryHttpMessageHandler(() => server)
            .AddStandardResilienceHandler(options => options.Retry = new HttpRetryStrategyOptions { MaxRetryAttempts = 3, Delay = TimeSpan.Zero, BackoffType = DelayBackoffType.Constant });
        await using var provider = services.BuildServiceProvider();

        var pet = await provider.GetRequiredService<PetstoreClient>().Pet.GetPetByIdAsync(1);

        Assert.That(pet.Name, Is.EqualTo("Rex"));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Options_that_cannot_be_are_refused_when_the_client_is_made()
    {
        var services = new ServiceCollection();
        services.AddPetstoreClient(options => options with { MaxRetries = -1 });
        await using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredService<PetstoreClient>, Throws.InstanceOf<ArgumentException>().With.Message.Contains("MaxRetries"));
    }
}
