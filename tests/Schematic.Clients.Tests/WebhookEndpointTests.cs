using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Schematic.Clients.Tests.Apis.Library;

namespace Schematic.Clients.Tests;

/// <summary>The endpoint of an ASP.NET Core application that receives webhooks.</summary>
public sealed class WebhookEndpointTests
{
    private const string Secret = "s3cret";
    private const string Added = """{"kind": "added", "book": {"id": 1, "title": "Momo"}}""";

    [TestCase("", Added, 204, "added Momo")]
    [TestCase("book.removed", """{"kind": "removed", "id": 7}""", 204, "removed 7")]
    [TestCase("book.lent", """{"id": 7}""", 204, """unknown book.lent {"id": 7}""")]
    [TestCase("book.added", """{"kind": "added"}""", 400, null)]
    [TestCase("", "{", 400, null)]
    [TestCase("", "", 400, null)]
    [TestCase("refuse", """{"id": 7}""", 409, "unknown refuse {\"id\": 7}")]
    [TestCase("", """{"kind": "added", "book": {"id": 1, "title": "------------------------------------------------------------------------------------------------"}}""", 413, null)]
    public async Task A_signed_request_is_an_event(string name, string body, int status, string? expected)
    {
        var (answer, received) = await SendAsync(name, body, Sign(Secret, Now, body));

        Assert.That((answer, received), Is.EqualTo((status, expected)));
    }

    [TestCase(null)]
    [TestCase("t=1,v1=00")]
    [TestCase("v1=00")]
    [TestCase("v1=")]
    [TestCase("none")]
    public async Task A_request_without_a_valid_signature_is_refused_and_not_handled(string? signature) =>
        Assert.That(await SendAsync("", Added, signature), Is.EqualTo((401, (string?)null)));

    [TestCase("old", 204)]
    [TestCase("new", 204)]
    [TestCase("other", 401)]
    public async Task A_signature_of_any_secret_is_accepted(string secret, int status)
    {
        await using var server = await WebServer.StartAsync(app => app.MapLibraryWebhooks("/hooks", ["new", "old"], (_, _) => Task.CompletedTask));

        Assert.That(await PostAsync(server, Sign(secret, Now, Added)), Is.EqualTo(status));
    }

    [Test]
    public async Task Secrets_are_checked_when_the_endpoint_is_mapped()
    {
        await using var server = await WebServer.StartAsync(app =>
        {
            Assert.That(() => app.MapLibraryWebhooks("/hooks", "", (_, _) => Task.CompletedTask), Throws.ArgumentException);
            Assert.That(() => app.MapLibraryWebhooks("/hooks", [], (_, _) => Task.CompletedTask), Throws.ArgumentException);
            Assert.That(() => app.MapLibraryWebhooks("/hooks", ["new", ""], (_, _) => Task.CompletedTask), Throws.ArgumentException);
            Assert.That(() => app.MapLibraryWebhooks("/hooks", (string)null!, (_, _) => Task.CompletedTask), Throws.ArgumentNullException);
        });
    }

    [TestCase(0, 204)]
    [TestCase(300, 204)]
    [TestCase(301, 401)]
    [TestCase(-300, 204)]
    [TestCase(-301, 401)]
    public async Task The_clock_is_that_of_the_services(int secondsLater, int status)
    {
        var clock = new FixedTime(DateTimeOffset.FromUnixTimeSeconds(1_000_000 + secondsLater));
        await using var server = await WebServer.StartAsync(app => app.MapLibraryWebhooks("/hooks", Secret, (_, _) => Task.CompletedTask), services => services.AddSingleton<TimeProvider>(clock));

        Assert.That(await PostAsync(server, Sign(Secret, 1_000_000, Added)), Is.EqualTo(status));
    }

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static string Sign(string secret, long time, string body) => $"t={time},v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}")));

    private static async Task<int> PostAsync(WebServer server, string signature)
    {
        using var content = new StringContent(Added, Encoding.UTF8, "application/json");
        content.Headers.Add("X-Signature", signature);
        using var response = await server.Http.PostAsync(new Uri("/hooks", UriKind.Relative), content);
        return (int)response.StatusCode;
    }

    private static async Task<(int Status, string? Received)> SendAsync(string name, string body, string? signature)
    {
        string? received = null;
        await using var server = await WebServer.StartAsync(app => app.MapLibraryWebhooks("/hooks", Secret, Handle, request => request.Headers["X-Event"], maxBytes: 120));
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        content.Headers.Add("X-Event", name);
        if (signature is not null) content.Headers.Add("X-Signature", signature);
        using var response = await server.Http.PostAsync(new Uri("/hooks", UriKind.Relative), content);
        return ((int)response.StatusCode, received);

        Task Handle(LibraryWebhook webhook, HttpContext context)
        {
            received = webhook switch
            {
                BookAddedWebhook added => "added " + added.Payload.Book.Title,
                BookRemovedWebhook removed => "removed " + removed.Payload.Id,
                UnknownLibraryWebhook unknown => $"unknown {unknown.Name} {unknown.Payload.GetRawText()}",
                _ => "?",
            };
            if (webhook.Name == "refuse") context.Response.StatusCode = 409;
            return Task.CompletedTask;
        }
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
