using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Generated = Schematic.Benchmarks.Apis.Orders;

namespace Schematic.Benchmarks.Client;

/// <summary>A hundred orders read and written: generated code beside <see cref="JsonSerializer"/> with source generation.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class JsonBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly Utf8JsonWriter _writer;
    private readonly IReadOnlyList<HandWritten.Order> _handWritten = Read(HandWritten.OrdersJsonContext.Default.IReadOnlyListOrder);
    private readonly Generated.Order[] _generated = JsonSerializer.Deserialize<Generated.Order[]>(LoopbackHandler.ManyOrders.Span)!;

    public JsonBenchmarks() => _writer = new Utf8JsonWriter(_output);

    [BenchmarkCategory("read"), Benchmark(Baseline = true)]
    public object ReadBySerializer() => Read(HandWritten.OrdersJsonContext.Default.IReadOnlyListOrder);

    [BenchmarkCategory("read"), Benchmark]
    public int ReadByGeneratedCode()
    {
        var reader = new Utf8JsonReader(LoopbackHandler.ManyOrders.Span);
        reader.Read();
        return Apis.Runtime.Json.List(Apis.Runtime.Json.Model<Generated.Order>()).Read(ref reader, Apis.Runtime.JsonReadContext.Strict).Count;
    }

    [BenchmarkCategory("write"), Benchmark(Baseline = true)]
    public long WriteBySerializer()
    {
        Start();
        JsonSerializer.Serialize(_writer, _handWritten, HandWritten.OrdersJsonContext.Default.IReadOnlyListOrder);
        return _writer.BytesCommitted;
    }

    [BenchmarkCategory("write"), Benchmark]
    public long WriteByGeneratedCode()
    {
        Start();
        _writer.WriteStartArray();
        foreach (var order in _generated) order.WriteJson(_writer);
        _writer.WriteEndArray();
        _writer.Flush();
        return _writer.BytesCommitted;
    }

    private void Start()
    {
        _output.ResetWrittenCount();
        _writer.Reset();
    }

    private static T Read<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonSerializer.Deserialize(LoopbackHandler.ManyOrders.Span, type)!;
}
