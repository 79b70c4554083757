using System.Net;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

internal sealed class CallTests
{
    [Test]
    public async Task A_call_sends_the_request_and_reads_the_answer()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"id":"a/b","name":"Tea","price":2.50}""");

        var item = await server.Client().GetItemAsync("a/b");

        Assert.That(item, Is.EqualTo(new Item { Id = "a/b", Name = "Tea", Price = 2.50m }));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(server.Requests[0].Method, Is.EqualTo("GET"));
        Assert.That(server.Requests[0].Url, Is.EqualTo("https://shop.example/v1/items/a%2Fb"));
        Assert.That(server.Requests[0].Headers["Authorization"], Is.EqualTo("Bearer key"));
        Assert.That(server.Requests[0].Headers["Accept"], Is.EqualTo("application/json"));
        Assert.That(server.Requests[0].Headers["X-Api-Version"], Is.EqualTo("2026-11-01"));
    }

    [Test]
    public async Task A_body_is_sent_as_JSON_of_known_length()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.Created, """{"id":"1"}""");

        await server.Client().CreateItemAsync(new Item { Id = "1", Name = "Größe" });

        Assert.That(server.Requests[0].Body, Is.EqualTo("""{"id":"1","name":"Größe"}"""));
        Assert.That(server.Requests[0].Headers["Content-Type"], Is.EqualTo("application/json"));
        Assert.That(server.Requests[0].Headers["Content-Length"], Is.EqualTo("27"));
    }

    [Test]
    public async Task A_response_has_its_status_and_headers()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.Accepted, """{"id":"1"}""", "application/json", ("X-Request-Id", "r1"));

        using var response = await server.Client().SendRawAsync(new GetItemRequest("1"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(response.Header("x-request-id"), Is.EqualTo("r1"));
        Assert.That(response.Header("Content-Type"), Is.EqualTo("application/json"));
        Assert.That(response.Header("Missing"), Is.Null);
        Assert.That(response.Value.Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task An_operation_without_an_answer_reads_none()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.NoContent);

        await server.Client().DeleteItemAsync("1");

        Assert.That(server.Requests[0].Method, Is.EqualTo("DELETE"));
    }

    [TestCase(HttpStatusCode.NoContent, "")]
    [TestCase(HttpStatusCode.OK, "")]
    public async Task An_optional_answer_may_be_missing(HttpStatusCode status, string body)
    {
        var server = new ScriptedServer().Answers(status, body);

        Assert.That(await server.Client().FindItemAsync("1"), Is.Null);
    }

    [Test]
    public async Task A_variant_of_a_client_shares_its_connection()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"id":"1"}""");

        var variant = server.Client().With(options => options with { BaseUrl = new Uri("https://other.example/base/?tenant=7") });
        await variant.GetItemAsync("1");

        Assert.That(server.Requests[0].Url, Is.EqualTo("https://other.example/base/items/1?tenant=7"));
    }

    [Test]
    public async Task The_address_of_a_client_given_is_the_base_URL()
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.OK, """{"id":"1"}""");
        using var http = new HttpClient(server) { BaseAddress = new Uri("https://given.example/api/") };

        await new ShopClient(http, new ShopClientOptions { ApiKey = "key" }).GetItemAsync("1");

        Assert.That(server.Requests[0].Url, Is.EqualTo("https://given.example/api/items/1"));
    }

    [TestCase(".")]
    [TestCase("..")]
    public void A_value_cannot_lead_to_another_resource(string id)
    {
        var server = new ScriptedServer();

        Assert.That(async () => await server.Client().GetItemAsync(id), Throws.ArgumentException);
    }
}
