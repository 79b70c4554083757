using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Schematic.Benchmarks.Client.HandWritten;

/// <summary>A hand-written model for <see cref="JsonSerializer"/> with source generation.</summary>
public sealed record Order
{
    public required string Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string Status { get; init; }
    public required Customer Customer { get; init; }
    public required IReadOnlyList<OrderLine> Lines { get; init; }
    public required double Total { get; init; }
    public string? Currency { get; init; }
    public string? Note { get; init; }
    public bool? Paid { get; init; }
    public int? Attempts { get; init; }
}

/// <summary>Who ordered.</summary>
public sealed record Customer
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public string? Email { get; init; }
    public string? City { get; init; }
    public long? Points { get; init; }
}

/// <summary>An ordered item.</summary>
public sealed record OrderLine
{
    public required string Sku { get; init; }
    public string? Title { get; init; }
    public required int Quantity { get; init; }
    public required double Price { get; init; }
    public bool? Gift { get; init; }
}

/// <summary>Source-generated metadata, with the same choices as the generated client: absent where null, names in snake case.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(IReadOnlyList<Order>))]
public sealed partial class OrdersJsonContext : JsonSerializerContext;

/// <summary>A client without ceremony over <see cref="HttpClient"/>.</summary>
public sealed class OrdersClient(HttpClient http)
{
    public async Task<Order> GetOrderAsync(string id, string? expand, CancellationToken cancellationToken = default)
    {
        var query = expand is null ? "" : "?expand=" + Uri.EscapeDataString(expand);
        using var response = await http.GetAsync(new Uri($"/v1/orders/{Uri.EscapeDataString(id)}{query}", UriKind.Relative), cancellationToken);
        return await ReadAsync(response, OrdersJsonContext.Default.Order, cancellationToken);
    }

    public async Task<IReadOnlyList<Order>> ListOrdersAsync(int limit, CancellationToken cancellationToken = default)
    {
        using var response = await http.GetAsync(new Uri($"/v1/orders?limit={limit}", UriKind.Relative), cancellationToken);
        return await ReadAsync(response, OrdersJsonContext.Default.IReadOnlyListOrder, cancellationToken);
    }

    public async Task<Order> CreateOrderAsync(Order order, CancellationToken cancellationToken = default)
    {
        using var content = JsonContent.Create(order, OrdersJsonContext.Default.Order);
        using var response = await http.PostAsync(new Uri("/v1/orders", UriKind.Relative), content, cancellationToken);
        return await ReadAsync(response, OrdersJsonContext.Default.Order, cancellationToken);
    }

    private static async Task<T> ReadAsync<T>(
        HttpResponseMessage response, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(type, cancellationToken) ?? throw new JsonException("The answer is null.");
    }
}
