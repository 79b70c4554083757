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
        // The first snippet throws for other bodies than its own.
        string[] calls = body.Contains("order.paid", StringComparison.Ordinal) ? [Snippet("switch (received)"), Snippet("Parse(null"), Snippet("refused.Failure")] : [Snippet("refused.Failure"), Snippet("Parse(null")];

        Assert.That(await ShowAsync(body, "secret", calls), Is.EqualTo(shown));
    }

    [Test]
    public async Task A_callback_is_an_event() =>
        Assert.That(await ShowAsync("{\"file\":\"orders.csv\"}", "secret", Snippet("ExportDoneWebhook")), Is.EqualTo("orders.csv is ready"));

    [TestCase("new")]
    [TestCase("old")]
    public async Task A_signature_of_any_secret_is_valid(string secret) =>
        Assert.That(await ShowAsync("{\"type\":\"order.paid\",\"id\":\"o1\"}", secret, Snippet("whsec_").TrimEnd('}', ' ') + " Show(received.Name); }"), Is.EqualTo("order_paid"));

    [Test]
    public void The_signatures_of_the_page_are_valid() =>
        Assert.That(Page.Fences.Where(fence => fence.Language == "yaml" && fence.Code.StartsWith("webhooks:", StringComparison.Ordinal)).Select(fence => Sent.Import(Document, "api.yaml", fence.Code).Diagnostics).ToList(), Has.Count.EqualTo(7).And.All.Empty);

    // Schematic.Clients.Tests calls the endpoint of an application.
    private static string Snippet(string part) =>
        "{ " + Page.Fences.Single(fence => fence.Language == "csharp" && fence.Code.Contains(part, StringComparison.Ordinal)).Code.Replace("Store", "Sample", StringComparison.Ordinal).Replace("new SampleClient()", "client", StringComparison.Ordinal).Replace("Console.WriteLine", "Show", StringComparison.Ordinal) + " }";

    private static async Task<string> ShowAsync(string body, string key, params string[] calls)
    {
        var exchange = await Exchange.OfAsync(Api("standard"), [], $$"""
            var body = System.Text.Encoding.UTF8.GetBytes({{Literal(body)}});
            var secret = "c2VjcmV0";
            _ = secret;
            var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            string header(string name) => name switch
            {
                "webhook-id" => "m",
                "webhook-timestamp" => now.ToString(),
                _ => "v1," + Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes({{Literal(key)}}), System.Text.Encoding.UTF8.GetBytes($"m.{now}." + {{Literal(body)}}))),
            };
            {{string.Join('\n', calls)}}
            """, []);
        return string.Join(' ', exchange.Shown);
    }

    private static string Document => File.ReadAllText(Repository.PathOf("tests", "Schematic.CSharp.Tests", "Snippets", "webhooks.yaml")).Replace("title: Store", "title: Sample", StringComparison.Ordinal);

    private static Definitions.Model.ApiDefinition Api(string signature) => Sent.Read(Document, "api.yaml", $"webhooks: {{signature: {signature}}}");

    private static string Literal(string text) => "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
