using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Schematic.Benchmarks.Client.HandWritten;

namespace Schematic.Benchmarks.Client;

/// <summary>Answers as the server would, without a network: reads what is sent, gives bytes that were made beforehand.</summary>
internal sealed class LoopbackHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly byte[] One = JsonSerializer.SerializeToUtf8Bytes(Sample(1), OrdersJsonContext.Default.Order);
    private static readonly byte[] Many =
        JsonSerializer.SerializeToUtf8Bytes([.. Enumerable.Range(1, 100).Select(Sample)], OrdersJsonContext.Default.IReadOnlyListOrder);

    /// <summary>The JSON of one order.</summary>
    public static ReadOnlyMemory<byte> OneOrder => One;

    /// <summary>The JSON of a hundred orders.</summary>
    public static ReadOnlyMemory<byte> ManyOrders => Many;

    /// <summary>An order with three lines.</summary>
    public static Order Sample(int number) => new()
    {
        Id = $"order-{number}",
        CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddMinutes(number),
        Status = number % 2 == 0 ? "paid" : "open",
        Customer = new Customer { Id = new Guid(number, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), Name = "Jane Doe", Email = "jane@example.org", City = "Z\u00fcrich", Points = 1234 },
        Lines = [.. Enumerable.Range(1, 3).Select(line => new OrderLine { Sku = $"sku-{line}", Title = $"Article {line}", Quantity = line, Price = 9.5 * line, Gift = line == 2 })],
        Total = 57.25,
        Currency = "EUR",
        Paid = number % 2 == 0,
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content) await content.CopyToAsync(Stream.Null, cancellationToken);
        var isList = request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/orders", StringComparison.Ordinal);
        var body = new ByteArrayContent(isList ? Many : One);
        body.Headers.ContentType = Json;
        return new HttpResponseMessage(request.Method == HttpMethod.Post ? HttpStatusCode.Created : HttpStatusCode.OK) { Content = body, RequestMessage = request };
    }
}
