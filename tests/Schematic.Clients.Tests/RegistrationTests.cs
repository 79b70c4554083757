using System.Net;
using Microsoft.Extensions.Configuration;
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
    public async Task The_standard_resilience_handler_retries_instead_of_the_client()
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
    public async Task Invalid_options_are_rejected_by_the_constructor()
    {
        var services = new ServiceCollection();
        services.AddPetstoreClient(options => options with { MaxRetries = -1 });
        await using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredService<PetstoreClient>, Throws.InstanceOf<ArgumentException>().With.Message.Contains("MaxRetries"));
    }

    [Test]
    public async Task Clients_with_the_same_type_name_have_their_own_handlers()
    {
        using var server = new PetServer((HttpStatusCode.OK, Rex), (HttpStatusCode.OK, Rex));
        using var otherServer = new PetServer((HttpStatusCode.OK, Rex));
        var services = new ServiceCollection();
        services.AddPetstoreClient(With("secret")).ConfigurePrimaryHttpMessageHandler(() => server).AddHttpMessageHandler(() => new Mark("first"));
        global::Other.Petstore.OtherPetstoreRegistration.AddPetstoreClient(services, options => options with { ApiKey = "other" })
            .ConfigurePrimaryHttpMessageHandler(() => otherServer).AddHttpMessageHandler(() => new Mark("second"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<PetstoreClient>().Pet.GetPetByIdAsync(1);
        await provider.GetRequiredService<global::Other.Petstore.PetstoreClient>().Pet.GetPetByIdAsync(1);
        await provider.GetRequiredService<PetstoreClient>().Pet.GetPetByIdAsync(1);

        Assert.That(server.Requests.Select(request => $"{request.Key} {request.Mark}"), Is.EqualTo(new[] { "secret first", "secret first" }));
        Assert.That(otherServer.Requests.Select(request => $"{request.Key} {request.Mark}"), Is.EqualTo(new[] { "other second" }));
    }

    [Test]
    public async Task A_registration_can_have_a_name_and_a_key()
    {
        using var server = new PetServer((HttpStatusCode.OK, Rex), (HttpStatusCode.OK, Rex), (HttpStatusCode.OK, Rex));
        var services = new ServiceCollection();
        services.AddPetstoreClient(With("named"), name: "pets").AddHttpMessageHandler(() => new Mark("a"));
        services.AddKeyedPetstoreClient("eu", With("keyed")).AddHttpMessageHandler(() => new Mark("b"));
        services.AddKeyedPetstoreClient("us", (_, options) => options with { ApiKey = "resolved" }, name: "us").AddHttpMessageHandler(() => new Mark("c"));
        services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => server));
        foreach (var name in new[] { "pets", "us", $"{typeof(PetstoreClient).FullName}:eu" }) services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => server);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<PetstoreClient>().Pet.GetPetByIdAsync(1);
        await provider.GetRequiredKeyedService<PetstoreClient>("eu").Pet.GetPetByIdAsync(1);
        await provider.GetRequiredKeyedService<PetstoreClient>("us").Pet.GetPetByIdAsync(1);

        Assert.That(server.Requests.Select(request => $"{request.Key} {request.Mark}"), Is.EqualTo(new[] { "named a", "keyed b", "resolved c" }));
    }

    private enum Region
    {
        Eu,
    }

    private sealed class Tenant;

    private sealed record Shop(string Name);

    private static IEnumerable<TestCaseData> Keys()
    {
        yield return new TestCaseData("Eu", Region.Eu).SetArgDisplayNames("string and enum");
        yield return new TestCaseData("1", 1).SetArgDisplayNames("string and number");
        yield return new TestCaseData(1, 1L).SetArgDisplayNames("numbers");
        yield return new TestCaseData(new Tenant(), new Tenant()).SetArgDisplayNames("objects");
        yield return new TestCaseData(new Shop("a"), new Shop("b")).SetArgDisplayNames("records");
        yield return new TestCaseData(typeof(Shop), typeof(Tenant)).SetArgDisplayNames("types");
    }

    [TestCaseSource(nameof(Keys))]
    public async Task Clients_with_different_keys_have_their_own_handlers(object first, object second)
    {
        using var server = new PetServer((HttpStatusCode.OK, Rex), (HttpStatusCode.OK, Rex), (HttpStatusCode.OK, Rex));
        var services = new ServiceCollection();
        services.AddKeyedPetstoreClient(first, With("one")).ConfigurePrimaryHttpMessageHandler(() => server).AddHttpMessageHandler(() => new Mark("a"));
        services.AddKeyedPetstoreClient(second, With("two")).ConfigurePrimaryHttpMessageHandler(() => server).AddHttpMessageHandler(() => new Mark("b"));
        services.AddPetstoreClient(With("none")).ConfigurePrimaryHttpMessageHandler(() => server).AddHttpMessageHandler(() => new Mark("c"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<PetstoreClient>(first).Pet.GetPetByIdAsync(1);
        await provider.GetRequiredKeyedService<PetstoreClient>(second).Pet.GetPetByIdAsync(1);
        await provider.GetRequiredService<PetstoreClient>().Pet.GetPetByIdAsync(1);

        Assert.That(server.Requests.Select(request => $"{request.Key} {request.Mark}"), Is.EqualTo(new[] { "one a", "two b", "none c" }));
    }

    [Test]
    public async Task Options_can_depend_on_services_and_are_made_when_the_client_is_resolved()
    {
        using var server = new PetServer((HttpStatusCode.OK, Rex), (HttpStatusCode.OK, Rex));
        var keys = new Queue<string>(["one", "two"]);
        var services = new ServiceCollection();
        services.AddSingleton(keys);
        services.AddPetstoreClient((provider, options) => options with { ApiKey = provider.GetRequiredService<Queue<string>>().Dequeue() })
            .ConfigurePrimaryHttpMessageHandler(() => server);
        await using var provider = services.BuildServiceProvider();
        Assert.That(keys, Has.Count.EqualTo(2));

        await provider.GetRequiredService<PetstoreClient>().Pet.GetPetByIdAsync(1);
        await provider.GetRequiredService<PetstoreClient>().Pet.GetPetByIdAsync(1);

        Assert.That(server.Requests.Select(request => request.Key), Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    public async Task Options_can_come_from_the_configuration()
    {
        using var server = new PetServer((HttpStatusCode.OK, Rex), (HttpStatusCode.OK, Rex));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Pets:BaseUrl"] = "https://pets.example/v9", ["Pets:ApiKey"] = "secret", ["Pets:Timeout"] = "00:00:05", ["Pets:MaxRetries"] = "1", ["Pets:RequireHttps"] = "true",
        }).Build();
        var services = new ServiceCollection();
        services.AddPetstoreClient(configuration.GetSection("Pets"), options => options with { MaxRetries = options.MaxRetries + 4 }).ConfigurePrimaryHttpMessageHandler(() => server);
        services.AddKeyedPetstoreClient("again", configuration.GetSection("Pets")).ConfigurePrimaryHttpMessageHandler(() => server);
        await using var provider = services.BuildServiceProvider();

        var pets = provider.GetRequiredService<PetstoreClient>();
        await pets.Pet.GetPetByIdAsync(1);
        await provider.GetRequiredKeyedService<PetstoreClient>("again").Pet.GetPetByIdAsync(1);

        Assert.That((pets.Options.Timeout, pets.Options.MaxRetries, pets.Options.RequireHttps, pets.Options.AllowAnonymous), Is.EqualTo((TimeSpan.FromSeconds(5), 5, true, false)));
        Assert.That(server.Requests.Select(request => $"{request.Url} {request.Key}"), Is.EqualTo(Enumerable.Repeat("https://pets.example/v9/pet/1 secret", 2)));
    }

    [Test]
    public async Task A_configuration_can_set_every_option_that_is_a_value()
    {
        var values = new Dictionary<string, string>
        {
            ["BaseUrl"] = "https://pets.example/v9", ["Timeout"] = "00:00:05", ["AttemptTimeout"] = "00:00:02", ["MaxRetries"] = "7", ["RetryNonIdempotent"] = "true", ["RetryDelay"] = "00:00:01",
            ["MaxRetryDelay"] = "00:00:03", ["MaxRetryAfter"] = "00:00:04", ["MaxResponseBytes"] = "8", ["MaxErrorBytes"] = "9", ["MissingMembers"] = "tolerate", ["MalformedValues"] = "Fail",
            ["SendReadOnlyMembers"] = "true", ["AllowAnonymous"] = "true", ["UseEnvironmentCredentials"] = "false", ["RequireHttps"] = "true", ["ApiKey"] = "secret", ["AccessToken"] = "token",
            ["MaxStreamItemBytes"] = "10", ["MaxSocketMessageBytes"] = "11", ["MaxEmptyPages"] = "12",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create("Pets:" + value.Key, (string?)value.Value)).Append(new("Pets:Headers:X-Shop", "7"))).Build();
        var services = new ServiceCollection();
        services.AddPetstoreClient(configuration.GetSection("Pets"));
        await using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<PetstoreClient>().Options;

        var defaults = new PetstoreClientOptions();
        var settable = typeof(PetstoreClientOptions).GetProperties().Where(property => property.CanWrite && !typeof(Delegate).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(TimeProvider)).ToList();
        Assert.That(values.Keys.Except(settable.Select(property => property.Name)), Is.Empty, "the project has every option");
        Assert.That(settable.Where(property => Equals(property.GetValue(options), property.GetValue(defaults))).Select(property => property.Name), Is.Empty);
        Assert.That(options.Headers!["X-Shop"], Is.EqualTo("7"));
    }

    [TestCase("BaseUrl", "pets", "an absolute URL")]
    [TestCase("Timeout", "soon", "a time such as 00:01:40")]
    [TestCase("MaxRetries", "many", "a number")]
    [TestCase("RequireHttps", "perhaps", "'true' or 'false'")]
    [TestCase("MissingMembers", "Ignore", "'Fail' or 'Tolerate'")]
    [TestCase("MalformedValues", "7", "'Tolerate' or 'Fail'")]
    public async Task A_setting_that_cannot_be_read_is_named(string key, string value, string expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Pets:" + key, (string?)value)]).Build();
        var services = new ServiceCollection();
        services.AddPetstoreClient(configuration.GetSection("Pets"));
        await using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredService<PetstoreClient>, Throws.InvalidOperationException.With.Message.EqualTo($"The setting 'Pets:{key}' is not {expected}."));
    }

    [TestCase("https+http://catalog/v3", "https+http://catalog/v3/pet/1")]
    [TestCase("http+https://_endpoint.catalog", "http+https://_endpoint.catalog/pet/1")]
    public async Task A_base_url_for_the_discovery_of_services_reaches_the_handlers(string url, string expected)
    {
        using var server = new PetServer((HttpStatusCode.OK, Rex), (HttpStatusCode.OK, Rex));
        var services = new ServiceCollection();
        services.AddPetstoreClient(options => options with { ApiKey = "secret", BaseUrl = new Uri(url) }).ConfigurePrimaryHttpMessageHandler(() => server);
        await using var provider = services.BuildServiceProvider();
        var pets = provider.GetRequiredService<PetstoreClient>();

        await pets.Pet.GetPetByIdAsync(1);

        Assert.That(server.Requests.Select(request => $"{request.Url}"), Is.EqualTo(new[] { expected }));
        await Assert.ThatAsync(() => pets.With(options => options with { RequireHttps = true }).Pet.GetPetByIdAsync(1), Throws.InvalidOperationException.With.Message.EndsWith("since the base URL is not https and the option RequireHttps is set."));
    }

    private static Func<PetstoreClientOptions, PetstoreClientOptions> With(string key) => options => options with { ApiKey = key };

    private sealed class Mark(string mark) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Mark", mark);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
