using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Refit;
using Generated = Schematic.Benchmarks.Apis.Orders;

namespace Schematic.Benchmarks.Client;

/// <summary>Requests per second and allocations per request: the generated client, one written by hand, and Refit.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ClientBenchmarks
{
    private const string Server = "https://orders.example";

    private readonly Generated.OrdersClient _generated = new(Connect());
    private readonly HandWritten.OrdersClient _handWritten = new(Connect());
    private readonly IRefitOrders _refit = RestService.For<IRefitOrders>(Connect(), new RefitSettings(new SystemTextJsonContentSerializer(HandWritten.OrdersJsonContext.Default.Options)));

    private readonly HandWritten.Order _sent = LoopbackHandler.Sample(7);
    private readonly Generated.Order _sentGenerated = JsonSerializer.Deserialize<Generated.Order>(LoopbackHandler.OneOrder.Span)!;

    [BenchmarkCategory("get"), Benchmark(Baseline = true)]
    public Task<HandWritten.Order> GetByHand() => _handWritten.GetOrderAsync("order-1", "customer");

    [BenchmarkCategory("get"), Benchmark]
    public Task<Generated.Order> GetGenerated() => _generated.GetOrderAsync("order-1", "customer");

    [BenchmarkCategory("get"), Benchmark]
    public Task<HandWritten.Order> GetRefit() => _refit.GetOrderAsync("order-1", "customer");

    [BenchmarkCategory("list"), Benchmark(Baseline = true)]
    public Task<IReadOnlyList<HandWritten.Order>> ListByHand() => _handWritten.ListOrdersAsync(100);

    [BenchmarkCategory("list"), Benchmark]
    public Task<IReadOnlyList<Generated.Order>> ListGenerated() => _generated.ListOrdersAsync(100);

    [BenchmarkCategory("list"), Benchmark]
    public Task<IReadOnlyList<HandWritten.Order>> ListRefit() => _refit.ListOrdersAsync(100);

    [BenchmarkCategory("create"), Benchmark(Baseline = true)]
    public Task<HandWritten.Order> CreateByHand() => _handWritten.CreateOrderAsync(_sent);

    [BenchmarkCategory("create"), Benchmark]
    public Task<Generated.Order> CreateGenerated() => _generated.CreateOrderAsync(_sentGenerated);

    [BenchmarkCategory("create"), Benchmark]
    public Task<HandWritten.Order> CreateRefit() => _refit.CreateOrderAsync(_sent);

    private static HttpClient Connect() => new(new LoopbackHandler()) { BaseAddress = new Uri(Server) };
}
