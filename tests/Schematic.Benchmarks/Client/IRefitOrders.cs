using Refit;
using Schematic.Benchmarks.Client.HandWritten;

namespace Schematic.Benchmarks.Client;

/// <summary>The same endpoints for Refit, which is given the hand-written models and their metadata.</summary>
public interface IRefitOrders
{
    [Get("/v1/orders/{id}")]
    Task<Order> GetOrderAsync(string id, string? expand, CancellationToken cancellationToken = default);

    [Get("/v1/orders")]
    Task<IReadOnlyList<Order>> ListOrdersAsync(int limit, CancellationToken cancellationToken = default);

    [Post("/v1/orders")]
    Task<Order> CreateOrderAsync([Body] Order order, CancellationToken cancellationToken = default);
}
