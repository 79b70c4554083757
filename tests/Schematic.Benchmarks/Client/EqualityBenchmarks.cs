using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Generated = Schematic.Benchmarks.Apis.Orders;

namespace Schematic.Benchmarks.Client;

/// <summary>Comparisons and hash codes of orders: models beside a comparison written by hand, member by member and item by item.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class EqualityBenchmarks
{
    private readonly HandWritten.Order _handWritten = ReadByHand();
    private readonly HandWritten.Order _handWrittenEqual = ReadByHand();
    private readonly HandWritten.Order _handWrittenOther = ReadByHand() with { Id = "another" };
    private readonly Generated.Order _generated = Read();
    private readonly Generated.Order _generatedEqual = Read();
    private readonly Generated.Order _generatedOther = Read() with { Id = "another" };

    [BenchmarkCategory("equal"), Benchmark(Baseline = true)]
    public bool EqualByHand() => AreEqual(_handWritten, _handWrittenEqual);

    [BenchmarkCategory("equal"), Benchmark]
    public bool EqualModels() => _generated.Equals(_generatedEqual);

    [BenchmarkCategory("different"), Benchmark(Baseline = true)]
    public bool DifferentByHand() => AreEqual(_handWritten, _handWrittenOther);

    [BenchmarkCategory("different"), Benchmark]
    public bool DifferentModels() => _generated.Equals(_generatedOther);

    [BenchmarkCategory("hash"), Benchmark(Baseline = true)]
    public int HashByHand() => Hash(_handWritten);

    [BenchmarkCategory("hash"), Benchmark]
    public int HashOfModel() => _generated.GetHashCode();

    [BenchmarkCategory("read"), Benchmark]
    public object ReadModel() => Read();

    private static Generated.Order Read() => JsonSerializer.Deserialize<Generated.Order[]>(LoopbackHandler.ManyOrders.Span)![0];

    private static HandWritten.Order ReadByHand() => JsonSerializer.Deserialize(LoopbackHandler.ManyOrders.Span, HandWritten.OrdersJsonContext.Default.IReadOnlyListOrder)![0];

    private static bool AreEqual(HandWritten.Order left, HandWritten.Order right) =>
        left.Id == right.Id && left.CreatedAt == right.CreatedAt && left.Status == right.Status && left.Customer == right.Customer && left.Lines.SequenceEqual(right.Lines)
        && left.Total.Equals(right.Total) && left.Currency == right.Currency && left.Note == right.Note && left.Paid == right.Paid && left.Attempts == right.Attempts;

    private static int Hash(HandWritten.Order order)
    {
        var hash = default(HashCode);
        hash.Add(order.Id);
        hash.Add(order.CreatedAt);
        hash.Add(order.Status);
        hash.Add(order.Customer);
        foreach (var line in order.Lines) hash.Add(line);
        hash.Add(order.Total);
        hash.Add(order.Currency);
        hash.Add(order.Note);
        hash.Add(order.Paid);
        hash.Add(order.Attempts);
        return hash.ToHashCode();
    }
}
