using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime.Tests;

/// <summary>The work of reading deeply nested unions, counted: it grows with the size of the content, however deeply it is nested.</summary>
internal sealed class JsonDeepUnionTests
{
    private static readonly string[] Kinds = ["shape", "discriminator", "late", "list", "map", "any", "model", "neither"];

    [Test]
    public void Doubled_depth_is_at_most_doubled_work([ValueSource(nameof(Kinds))] string kind)
    {
        // A level of a map is two levels of JSON.
        var depth = kind == "map" ? 60 : 120;

        var (once, twice) = (Work(Nested(kind, depth)), Work(Nested(kind, 2 * depth)));

        Assert.That(twice.Models, Is.LessThanOrEqualTo(2.5 * once.Models), "models read");
        Assert.That(twice.Passes, Is.LessThanOrEqualTo(1.25 * once.Passes), "how often the content is passed");
        Assert.That(twice.Allocated, Is.LessThanOrEqualTo(2.5 * once.Allocated), "memory");
    }

    [Test]
    public void What_is_read_does_not_depend_on_the_depth([ValueSource(nameof(Kinds))] string kind, [Values(4, 40)] int depth)
    {
        var json = Nested(kind, depth);

        Assert.That(TestJson.RoundTrip(Json.Model<Deep>(), json), Is.EqualTo(json));
    }

    [Test]
    public void Members_are_found_after_values_that_were_skipped() =>
        Assert.That(
            TestJson.RoundTrip(Json.Model<Deep>(), Spaced(Nested("late", 30))),
            Is.EqualTo(Nested("late", 30)));

    [Test]
    public void A_fault_in_a_deep_value_is_located()
    {
        var json = Nested("late", 30).Replace("\"end\":\"\"", "\"end\":[]", StringComparison.Ordinal);

        var error = Assert.Throws<JsonContentException>(() => TestJson.Read<Deep>(json))!;

        Assert.That(error.Offset, Is.EqualTo(json.IndexOf("[]", StringComparison.Ordinal)));
        Assert.That(error.Path, Does.EndWith(".end"));
    }

    [Test]
    public void Escaped_names_and_all_kinds_of_values_are_copied()
    {
        var json = Nested("shape", 30, """{"x":{ "a\u0062\"":[ ],"c":[ 1 , -2.5e3,true ,false,null,"\\",""],"d":{}} }""");

        Assert.That(
            TestJson.RoundTrip(Json.Model<Deep>(), json),
            Is.EqualTo(Nested("shape", 30, """{"x":{"ab\"":[],"c":[1,-2.5e3,true,false,null,"\\",""],"d":{}}}""")));
    }

    [Test]
    public void Content_in_pieces_is_read_the_same([Values(1, 3, 7)] int piece)
    {
        var json = Encoding.UTF8.GetBytes(Nested("shape", 40));
        var reader = new Utf8JsonReader(Pieces(json, piece, () => { }), JsonReadContext.ReaderOptions);
        reader.Read();

        var value = Deep.ReadJson(ref reader, JsonReadContext.Strict);

        Assert.That(JsonText.Write(Json.Model<Deep>(), value), Is.EqualTo(json));
        Assert.That(reader.Read(), Is.False);
    }

    [Test]
    public void A_large_skipped_value_is_not_read()
    {
        var excerpt = new JsonIndexedExcerpt(new JsonChoices());
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($$"""{"a":[{{string.Join(',', Enumerable.Repeat(1, 10_000))}}],"b":2}"""));
        reader.Read();
        excerpt.Load(reader);
        var copy = excerpt.ReaderAt(ref reader);
        copy.Read();

        excerpt.Skip(ref copy);

        Assert.That((copy.TokenType, copy.BytesConsumed), Is.EqualTo((JsonTokenType.EndArray, 1L)));
        Assert.That(copy.Read() && copy.ValueTextEquals("b"));
    }

    /// <summary>Counts what a read takes.</summary>
    private static (int Models, double Passes, long Allocated) Work(string json)
    {
        // Memory of the first read includes what is allocated once.
        TestJson.Read<Deep>(json);
        var utf8 = Encoding.UTF8.GetBytes(json);
        var pieces = 0;
        var reader = new Utf8JsonReader(Pieces(utf8, 1, () => pieces++), JsonReadContext.ReaderOptions);
        reader.Read();
        (_reads, pieces) = (0, 0);
        Deep.ReadJson(ref reader, JsonReadContext.Strict);
        var (models, passes) = (_reads, (double)pieces / utf8.Length);

        var before = GC.GetAllocatedBytesForCurrentThread();
        JsonText.Read(utf8, Json.Model<Deep>(), JsonReadContext.Strict);
        return (models, passes, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Nested(string kind, int depth, string? inner = null)
    {
        var (open, close, end) = kind switch
        {
            "shape" => ("{\"shape\":", ",\"end\":1}", "{\"shape\":null,\"end\":1}"),
            "discriminator" => ("{\"kind\":\"tree\",\"next\":", "}", "{\"kind\":\"tree\"}"),
            "late" => ("{\"late\":", ",\"kind\":\"late\",\"end\":\"\"}", "{\"kind\":\"late\",\"end\":\"\"}"),
            "list" => ("[", "]", "1"),
            "map" => ("{\"map\":{\"a\":", "}}", "{\"map\":{}}"),
            "any" => ("{\"any\":", ",\"end\":1}", "{\"any\":[1],\"end\":1}"),
            "model" => ("{\"model\":", "}", "{\"model\":null,\"end\":true}"),
            _ => ("{\"model\":", ",\"end\":7}", "\"x\""),
        };
        return string.Concat(Enumerable.Repeat(open, depth)) + (inner ?? end) + string.Concat(Enumerable.Repeat(close, depth));
    }

    private static string Spaced(string json) => json.Replace(":", " :\n\t ", StringComparison.Ordinal).Replace(",", "  , ", StringComparison.Ordinal).Replace("}", "\n}", StringComparison.Ordinal);

    /// <summary>Returns content whose pieces report when they are read.</summary>
    private static ReadOnlySequence<byte> Pieces(byte[] content, int length, Action onRead)
    {
        Piece? first = null, last = null;
        for (var start = 0; start < content.Length; start += length)
        {
            var memory = new ReportedMemory(content.AsMemory(start, Math.Min(length, content.Length - start)), onRead).Memory;
            last = new Piece(memory, last);
            first ??= last;
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is null) return;
            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }

    private sealed class ReportedMemory(Memory<byte> content, Action onRead) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan()
        {
            onRead();
            return content.Span;
        }

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }

    /// <summary>A union of every kind of branch that leads to it again. Of two branches that look alike, the first fails, but only at
    /// the end of the value.</summary>
    private sealed class Deep(object value) : IJsonModel<Deep>, IUnion
    {
        private static readonly JsonUnion Branches = new(
            "kind",
            new JsonBranch(Json.Model<Tree<Named>>(), "tree"),
            new JsonBranch(Json.Model<Tree<Late>>(), "late"),
            new JsonBranch(Json.Model<Tree<ShapeThenText>>()),
            new JsonBranch(Json.Model<Tree<ShapeThenNumber>>()),
            new JsonBranch(Json.Model<Tree<AnyThenText>>()),
            new JsonBranch(Json.Model<Tree<AnyThenNumber>>()),
            new JsonBranch(Json.Model<Tree<ModelOfItself>>()),
            new JsonBranch(Json.Model<Tree<ModelOfUnions>>()),
            new JsonBranch(Json.Model<Tree<MapOfTexts>>()),
            new JsonBranch(Json.Model<Tree<MapOfUnions>>()),
            new JsonBranch(Json.Int32),
            new JsonBranch(Json.List(Json.Model<Tree<Named>>())),
            new JsonBranch(Json.List(Json.Model<Deep>())));

        public object? Value => value;

        public bool IsUnknown => value is JsonElement;

        public static JsonShape JsonShape => Branches;

        public static Deep ReadJson(ref Utf8JsonReader reader, JsonReadContext context) => new(Branches.Read(ref reader, context));

        public void WriteJson(Utf8JsonWriter writer) => Branches.Write(writer, value);
    }

    /// <summary>The members of a model.</summary>
    private interface IModel
    {
        static abstract JsonMembers Members { get; }

        static abstract JsonCodec[] Codecs { get; }
    }

    private sealed class Named : IModel
    {
        public static JsonMembers Members { get; } = new("kind!", "next?");

        public static JsonCodec[] Codecs => [Json.String, Json.Model<Deep>()];
    }

    private sealed class Late : IModel
    {
        public static JsonMembers Members { get; } = new("late?", "kind!", "end!");

        public static JsonCodec[] Codecs => [Json.Model<Deep>(), Json.String, Json.String];
    }

    private sealed class ShapeThenText : IModel
    {
        public static JsonMembers Members { get; } = new("shape+", "end!");

        public static JsonCodec[] Codecs => [Json.NullableReference(Json.Model<Deep>()), Json.String];
    }

    private sealed class ShapeThenNumber : IModel
    {
        public static JsonMembers Members { get; } = new("shape+", "end!");

        public static JsonCodec[] Codecs => [Json.NullableReference(Json.Model<Deep>()), Json.Int32];
    }

    private sealed class AnyThenText : IModel
    {
        public static JsonMembers Members { get; } = new("any!", "end?");

        public static JsonCodec[] Codecs => [Json.Any, Json.String];
    }

    private sealed class AnyThenNumber : IModel
    {
        public static JsonMembers Members { get; } = new("any!", "end?");

        public static JsonCodec[] Codecs => [Json.Model<Deep>(), Json.Int32];
    }

    private sealed class ModelOfItself : IModel
    {
        public static JsonMembers Members { get; } = new("model+", "end?");

        public static JsonCodec[] Codecs => [Json.NullableReference(Json.Model<Tree<ModelOfItself>>()), Json.Int32];
    }

    private sealed class ModelOfUnions : IModel
    {
        public static JsonMembers Members { get; } = new("model+", "end?");

        public static JsonCodec[] Codecs => [Json.NullableReference(Json.Model<Deep>()), Json.Boolean];
    }

    private sealed class MapOfTexts : IModel
    {
        public static JsonMembers Members { get; } = new("map!");

        public static JsonCodec[] Codecs => [Json.Map(Json.String)];
    }

    private sealed class MapOfUnions : IModel
    {
        public static JsonMembers Members { get; } = new("map!");

        public static JsonCodec[] Codecs => [Json.Map(Json.Model<Deep>())];
    }

    private static int _reads;

    /// <summary>Keeps the values of the members in their order.</summary>
    private sealed class Tree<TModel> : IJsonModel<Tree<TModel>>
        where TModel : IModel
    {
        private readonly List<(int Index, object? Value)> _members = [];

        public static JsonShape JsonShape => TModel.Members;

        public static Tree<TModel> ReadJson(ref Utf8JsonReader reader, JsonReadContext context)
        {
            _reads++;
            var tree = new Tree<TModel>();
            var members = TModel.Members.Start(ref reader, context);
            while (members.Next(ref reader)) tree._members.Add((members.Index, TModel.Codecs[members.Index].ReadObject(ref reader, context)));
            return tree;
        }

        public void WriteJson(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            foreach (var (index, value) in _members)
            {
                writer.WritePropertyName(TModel.Members[index]);
                if (value is null || !TModel.Codecs[index].TryWriteObject(writer, value)) writer.WriteNullValue();
            }

            writer.WriteEndObject();
        }
    }
}
