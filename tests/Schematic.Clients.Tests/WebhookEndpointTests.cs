using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
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
        var (answer, received) = await SendAsync(name, body, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body))));

        Assert.That((answer, received), Is.EqualTo((status, expected)));
    }

    [TestCase(null)]
    [TestCase("sha256=00")]
    [TestCase("sha256=")]
    [TestCase("none")]
    public async Task A_request_without_a_valid_signature_is_refused_and_not_handled(string? signature) =>
        Assert.That(await SendAsync("", Added, signature), Is.EqualTo((401, (string?)null)));

    private static async Task<(int Status, string? Received)> SendAsync(string name, string body, string? signature)
    {
        string? received = null;
        await using var server = await WebServer.StartAsync(app => app.MapLibraryWebhooks("/hooks", Secret, Handle, request => request.Headers["X-Event"], maxBytes: 120));
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        content.Headers.Add("X-Event", name);
        if (signature is not null) content.Headers.Add("X-Hub-Signature-256", signature);
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
}
