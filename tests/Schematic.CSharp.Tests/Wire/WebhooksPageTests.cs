namespace Schematic.CSharp.Tests.Wire;

/// <summary>The code of <c>docs/webhooks.md</c>, called.</summary>
public sealed class WebhooksPageTests
{
    private static readonly Page Page = Page.All.Single(page => page.Name == "docs/webhooks.md");

    [TestCase("{\"type\":\"order.paid\",\"id\":\"o1\"}", "o1 is paid")]
    [TestCase("{\"type\":\"order.refunded\",\"amount\":2.5}", "Content 2.5")]
    [TestCase("{}", "Content")]
    public async Task Events_of_signed_requests_are_shown(string body, string shown)
    {
        // Schematic.Clients.Tests calls the endpoint of an application.
        var snippets = Page.Fences.Where(fence => fence.Language == "csharp" && !fence.Code.Contains("WebApplication", StringComparison.Ordinal)).Select(fence => "{ " + fence.Code.Replace("Store", "Sample", StringComparison.Ordinal).Replace("Console.WriteLine", "Show", StringComparison.Ordinal) + " }").ToList();
        // The first snippet throws for other bodies than its own.
        var calls = body.Contains("order.paid", StringComparison.Ordinal) ? snippets : [snippets[2], snippets[1]];

        var exchange = await Exchange.OfAsync(Api("standard"), [], $$"""
            var body = System.Text.Encoding.UTF8.GetBytes({{Literal(body)}});
            var secret = "c2VjcmV0";
            var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            string header(string name) => name switch
            {
                "webhook-id" => "m",
                "webhook-timestamp" => now.ToString(),
                _ => "v1," + Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(Convert.FromBase64String(secret), System.Text.Encoding.UTF8.GetBytes($"m.{now}." + {{Literal(body)}}))),
            };
            {{string.Join('\n', calls)}}
            """, []);

        Assert.That(string.Join(' ', exchange.Shown), Is.EqualTo(shown));
    }

    [Test]
    public void The_signatures_of_the_page_are_valid() =>
        Assert.That(Page.Fences.Where(fence => fence.Language == "yaml").Select(fence => Sent.Import(Document, "api.yaml", fence.Code).Diagnostics).ToList(), Has.Count.EqualTo(2).And.All.Empty);

    private static string Document => File.ReadAllText(Repository.PathOf("tests", "Schematic.CSharp.Tests", "Snippets", "webhooks.yaml")).Replace("title: Store", "title: Sample", StringComparison.Ordinal);

    private static Definitions.Model.ApiDefinition Api(string signature) => Sent.Read(Document, "api.yaml", $"webhooks: {{signature: {signature}}}");

    private static string Literal(string text) => "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
