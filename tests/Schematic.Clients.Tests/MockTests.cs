using System.Net;
using NSubstitute;
using Schematic.Clients.Tests.Apis.Petstore;

namespace Schematic.Clients.Tests;

/// <summary>Code that calls a client is tested without a server.</summary>
public sealed class MockTests
{
    [Test]
    public async Task A_mock_library_stands_in_for_a_client_and_its_groups()
    {
        var pets = Substitute.For<PetstorePetClient>();
        pets.GetPetByIdAsync(7, Arg.Any<CancellationToken>()).Returns(new Pet { Name = "Rex", PhotoUrls = [] });
        var client = Substitute.For<PetstoreClient>();
        client.Pet.Returns(pets);

        var name = await NameOfAsync(client, 7);

        Assert.That(name, Is.EqualTo("Rex"));
        await pets.Received(1).GetPetByIdAsync(7, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task A_handler_stands_in_for_the_server()
    {
        using var server = new PetServer((HttpStatusCode.NotFound, "{}"));
        using var http = new HttpClient(server);
        using var client = new PetstoreClient(http, new PetstoreClientOptions { ApiKey = "secret" });

        var failure = (await Assert.ThrowsAsync<PetstoreException>(() => NameOfAsync(client, 7)))!;

        Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(failure.ToString(), Does.Not.Contain("secret"));
    }

    [Test]
    public async Task One_client_makes_variants_of_itself_for_single_calls()
    {
        using var server = new PetServer((HttpStatusCode.OK, """{"id":1,"name":"Rex","photoUrls":[]}"""), (HttpStatusCode.OK, """{"id":1,"name":"Rex","photoUrls":[]}"""));
        using var http = new HttpClient(server);
        using var client = new PetstoreClient(http, new PetstoreClientOptions { ApiKey = "first" });

        await client.With(options => options with { ApiKey = "second", BaseUrl = new Uri("https://other.example") }).Pet.GetPetByIdAsync(1);
        await client.Pet.GetPetByIdAsync(1);

        Assert.That(server.Requests.Select(request => $"{request.Url!.Host} {request.Key}"), Is.EqualTo(new[] { "other.example second", "petstore3.swagger.io first" }));
    }

    private static async Task<string> NameOfAsync(PetstoreClient client, long id) => (await client.Pet.GetPetByIdAsync(id)).Name;
}
