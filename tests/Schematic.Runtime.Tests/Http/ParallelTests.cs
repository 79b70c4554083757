using System.Net;
using System.Text;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

/// <summary>A client is shared by many: what calls reuse of each other must never show.</summary>
internal sealed class ParallelTests
{
    [Test]
    public async Task Calls_in_parallel_do_not_mix()
    {
        var client = new ShopClient(new HttpClient(new EchoServer()), new ShopClientOptions { ApiKey = ApiCredential.From(async _ => await KeyAsync()) });

        await Parallel.ForEachAsync(Enumerable.Range(0, 5_000), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (number, cancellationToken) =>
        {
            var sent = new Item { Id = $"item {number}", Name = new string((char)('a' + (number % 26)), number % 300) };
            if (number % 7 == 0)
            {
                using var impatient = new CancellationTokenSource();
                var given = client.GetItemAsync($"slow/{number}", impatient.Token);
                await impatient.CancelAsync();
                await Assert.ThatAsync(() => given, Throws.InstanceOf<OperationCanceledException>());
            }

            var created = await client.CreateItemAsync(sent, cancellationToken);
            var read = await client.GetItemAsync(sent.Id, cancellationToken);

            Assert.That(created, Is.EqualTo(sent));
            Assert.That(read.Id, Is.EqualTo($"https://shop.example/v1/items/item%20{number} Bearer key"));
        });
    }

    private static async Task<string> KeyAsync()
    {
        await Task.Yield();
        return "key";
    }

    /// <summary>Answers a body with itself, anything else with its URL and credentials, on whichever thread comes first.</summary>
    private sealed class EchoServer : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var url = request.RequestUri!.OriginalString;
            if (url.Contains("slow", StringComparison.Ordinal)) await Task.Delay(Timeout.Infinite, cancellationToken);
            await Task.Yield();
            var body = request.Content is { } content
                ? await content.ReadAsByteArrayAsync(cancellationToken)
                : Encoding.UTF8.GetBytes($$"""{"id":"{{url}} {{request.Headers.Authorization}}"}""");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
        }
    }
}
