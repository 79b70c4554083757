using System.Text;
using System.Text.Json;
using Schematic.Runtime.Tests.Http;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests;

/// <summary>How often the branches of unions are tried, counted: hostile input must not make it more than once for each position.</summary>
internal sealed class JsonUnionWorkTests
{
    private const int Depth = 240;

    [TestCase("\"neither\"", "", TestName = "Where no branch fits at any level, each is tried once at each level")]
    [TestCase("1", "", TestName = "Where the first branch fits at every level, it is tried once at each level")]
    [TestCase("1", ",\"unknown\":0", TestName = "Where all branches lose a member at every level, each is tried once at each level")]
    [TestCase("true", ",\"unknown\":[{\"child\":{}}]", TestName = "Where the last branch fits and loses members, each is tried once at each level")]
    public void Branches_are_tried_once_at_each_position(string value, string rest)
    {
        var trees = new Trees();
        var json = Nested(Depth, value, rest);

        TestJson.Read(new UnionCodec(trees.Union), json);

        Assert.That(trees.Attempts, Is.InRange(Depth, 3 * Depth));
    }

    [Test]
    public void Twice_the_input_is_at_most_twice_the_work()
    {
        var (once, twice) = (new Trees(), new Trees());
        var item = Nested(100, "\"neither\"", ",\"unknown\":0");

        TestJson.Read(Json.List(new UnionCodec(once.Union)), $"[{string.Join(',', Enumerable.Repeat(item, 20))}]");
        TestJson.Read(Json.List(new UnionCodec(twice.Union)), $"[{string.Join(',', Enumerable.Repeat(item, 40))}]");

        Assert.That(once.Attempts, Is.LessThanOrEqualTo(3 * 100 * 20));
        Assert.That(twice.Attempts, Is.EqualTo(2 * once.Attempts));
    }

    [Test]
    public void A_value_that_was_tried_before_is_read_as_if_it_were_the_first_time()
    {
        var trees = new Trees();

        // The middle level fits the last branch only; what is below it was read for the others before.
        var tree = (Tree)Innermost(TestJson.Read(new UnionCodec(trees.Union), """{"child":{"child":{"value":1,"unknown":0},"value":true},"value":true}"""));

        Assert.That((tree.Branch, tree.Child!.Branch, tree.Child.Child!.Branch), Is.EqualTo((2, 2, 0)));
    }

    [TestCase("1", typeof(int))]
    [TestCase("true", typeof(bool))]
    [TestCase("\"neither\"", typeof(JsonElement))]
    [TestCase("{}", typeof(JsonElement))]
    public void Unions_that_name_each_other_end(string json, Type expected)
    {
        JsonUnion? second = null;
        var first = new JsonUnion(null, new JsonBranch(new UnionCodec(() => second!)), new JsonBranch(Json.Int32));
        second = new JsonUnion(null, new JsonBranch(new UnionCodec(() => first)), new JsonBranch(Json.Boolean));

        Assert.That(Innermost(TestJson.Read(new UnionCodec(first), json)), Is.TypeOf(expected));
        Assert.That(Innermost(TestJson.Read(new UnionCodec(second), json)), Is.TypeOf(expected));
    }

    [Test]
    public void Cancellation_ends_the_reading_of_a_long_text()
    {
        using var source = new CancellationTokenSource();
        var items = new CountingCodec(count =>
        {
            if (count == 1000) source.Cancel();
        });
        var context = JsonReadContext.For(MissingMembers.Fail, 1 << 20, source.Token);

        Assert.That(() => TestJson.Read(Json.List(items), $"[{string.Join(',', Enumerable.Repeat(1, 100_000))}]", context), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(items.Count, Is.InRange(1000, 2000));
    }

    [Test]
    public async Task The_deadline_ends_the_reading_of_an_answer()
    {
        var time = new ManualTime();
        var items = new CountingCodec(count =>
        {
            if (count == 1000) time.Advance(TimeSpan.FromMinutes(5));
        });
        var server = new ScriptedServer().Answers(System.Net.HttpStatusCode.OK, $"[{string.Join(',', Enumerable.Repeat(1, 100_000))}]");

        await Assert.ThatAsync(
            () => server.Client(new ShopClientOptions { ApiKey = "key", TimeProvider = time }).SendAsync(new Numbers(items)),
            Throws.TypeOf<TimeoutException>());

        Assert.That(items.Count, Is.InRange(1000, 2000));
    }

    private static object Innermost(object value) => value is Either either ? Innermost(either.Value) : value;

    private static string Nested(int depth, string value, string rest)
    {
        var json = new StringBuilder();
        for (var level = 0; level < depth; level++) json.Append("{\"child\":");
        json.Append("null");
        for (var level = 0; level < depth; level++) json.Append(",\"value\":").Append(value).Append(rest).Append('}');
        return json.ToString();
    }

    /// <summary>A union of three branches that look alike.</summary>
    private sealed class Trees
    {
        public Trees() => Union = new JsonUnion(null, Branch(0, Json.Int32), Branch(1, Json.Int32), Branch(2, Json.Boolean));

        public JsonUnion Union { get; }

        public int Attempts { get; set; }

        private JsonBranch Branch<T>(int branch, JsonCodec<T> value) => new(new TreeCodec<T>(this, branch, value));
    }

    private sealed record Tree(int Branch, Tree? Child);

    private sealed class TreeCodec<T>(Trees trees, int branch, JsonCodec<T> value) : JsonCodec<Tree>
    {
        private static readonly JsonMembers Members = new("child?", "value!");

        public override Tree Read(ref Utf8JsonReader reader, JsonReadContext context)
        {
            trees.Attempts++;
            object? child = null;
            var members = Members.Start(ref reader, context);
            while (members.Next(ref reader))
            {
                if (members.Index == 0) child = trees.Union.Read(ref reader, context);
                else value.Read(ref reader, context);
            }

            return new Tree(branch, child as Tree);
        }

        public override void Write(Utf8JsonWriter writer, Tree value) => throw new NotSupportedException();

        public override int Fit(Utf8JsonReader reader, JsonReadContext context) => Members.Fit(reader, context);
    }

    private sealed record Either(object Value) : IUnion
    {
        public bool IsUnknown => Value is JsonElement;
    }

    private sealed class UnionCodec(Func<JsonUnion> union) : JsonCodec<object>
    {
        public UnionCodec(JsonUnion union)
            : this(() => union)
        {
        }

        internal override JsonShape Shape => union();

        public override object Read(ref Utf8JsonReader reader, JsonReadContext context) => new Either(union().Read(ref reader, context));

        public override void Write(Utf8JsonWriter writer, object value) => throw new NotSupportedException();

        public override int Fit(Utf8JsonReader reader, JsonReadContext context) => union().Fit(reader, context);
    }

    private sealed class CountingCodec(Action<int> onRead) : JsonCodec<int>
    {
        public int Count { get; private set; }

        public override int Read(ref Utf8JsonReader reader, JsonReadContext context)
        {
            onRead(++Count);
            return reader.GetInt32();
        }

        public override void Write(Utf8JsonWriter writer, int value) => throw new NotSupportedException();

        public override int Fit(Utf8JsonReader reader, JsonReadContext context) => NoFit;
    }

    private sealed record Numbers(JsonCodec<int> Items) : IApiRequest<IReadOnlyList<int>>
    {
        public ApiOperation<IReadOnlyList<int>> GetOperation() => new("Numbers", "GET", "/numbers", ApiResponseFormat.Json(Json.List(Items)));

        public void Write(ApiRequestWriter request) => request.Path("/numbers");
    }
}
