using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime.Tests;

[TestFixture]
public sealed class JsonModelTests
{
    private static readonly JsonSerializerOptions SmallPieces = new() { DefaultBufferSize = 1 };

    private const string Full =
        """
        {"id":"c-1","object":"customer","created":1700000000.25,"owned_by":"me","nick":null,"tags":["a","b"],"status":"active","limit":7,"parent":{"id":"c-0","object":"customer","created":0,"nick":"n","tags":[]},"content":[{"type":"text","text":"hi"},{"type":"image","url":"https://example.org/a.png"},{"later":1,"type":"sound"}],"zeta":1,"alpha":{"b":[1.50]}}
        """;

    private const string Everything =
        """
        {"any":{"x":[null,1.0]},"int64":9223372036854775807,"uint64":18446744073709551615,"biginteger":170141183460469231731687303715884105728,"single":0.1,"double":1E+300,"decimal":1.10,"boolean":true,"bytes":"+/8=","base64url":"-_8","date":"2024-02-29","time":"12:30:45.5","datetime":"2024-02-29T12:30:45+02:00","duration":"P1DT1H","uuid":"0f8fad5b-d9cb-469f-a165-70867728950e","uri":"../a?b=c","quoted":"-5","nullable_date":null,"by_status":{"active":1,"unheard of":2},"holes":[1,null,2],"notes":{"b":null,"a":"x"}}
        """;

    [TestCase(Full)]
    [TestCase("""{"id":"c","object":"customer","created":0,"nick":"n","tags":[]}""")]
    public void A_model_is_written_as_it_was_read(string json) =>
        Assert.That(JsonModel.ToText(TestJson.Read<Customer>(json)), Is.EqualTo(json));

    [Test]
    public void Every_scalar_type_is_written_as_it_was_read() =>
        Assert.That(JsonModel.ToText(TestJson.Read<Everything>(Everything)), Is.EqualTo(Everything));

    [Test]
    public void Serializer_calls_of_the_user_read_and_write_models()
    {
        var customer = JsonSerializer.Deserialize<Customer>(Full)!;

        Assert.That(JsonSerializer.Serialize(customer), Is.EqualTo(Full));
        Assert.That(customer, Is.EqualTo(TestJson.Read<Customer>(Full)));
        Assert.That(JsonSerializer.Deserialize<List<ContentPart?>>("[null]"), Is.EqualTo(new ContentPart?[] { null }));
    }

    [Test]
    public async Task Serializer_calls_of_the_user_read_streams_in_pieces_of_any_size()
    {
        var json = Encoding.UTF8.GetBytes($"[{Full},{Full.Replace("\"id\"", "\"\\u0069d\"", StringComparison.Ordinal)}]");
        var pipe = new Pipe();
        var reading = JsonSerializer.DeserializeAsync<List<Customer>>(
            pipe.Reader.AsStream(), SmallPieces).AsTask();

        foreach (var one in json)
            await pipe.Writer.WriteAsync(new[] { one });
        await pipe.Writer.CompleteAsync();
        var customers = await reading;

        var expected = TestJson.Read<Customer>(Full);
        Assert.That(customers, Is.EqualTo(new[] { expected, expected }));
    }

    [Test]
    public void A_fault_in_a_serializer_call_tells_its_path() => Assert.That(
        () => JsonSerializer.Deserialize<List<Customer>>("""[{"id":true}]"""),
        Throws.InstanceOf<JsonException>().With.Property(nameof(JsonException.Path)).StartsWith("$[0]"));

    [Test]
    public void Members_in_any_order_with_escaped_names_are_found()
    {
        var customer = TestJson.Read<Customer>("""{"tags":["x"],"nick":"n","\u0063reated":5,"i\u0064":"a"}""");

        Assert.That(customer.Id, Is.EqualTo("a"));
        Assert.That(customer.Created, Is.EqualTo(DateTimeOffset.FromUnixTimeSeconds(5)));
        Assert.That(customer.Object, Is.EqualTo("customer"));
    }

    [Test]
    public void Unknown_members_are_skipped_where_the_description_allows_none()
    {
        var cat = TestJson.Read<Cat>("""{"x":{"name":"no"},"kind":"cat","y":[[]],"name":"Tom","z":null}""");

        Assert.That(JsonModel.ToText(cat), Is.EqualTo("""{"kind":"cat","name":"Tom"}"""));
    }

    [Test]
    public void Of_duplicate_members_the_last_wins()
    {
        var customer = TestJson.Read<Customer>("""{"id":"a","id":"b","created":1,"nick":null,"tags":["x"],"tags":[],"more":1,"more":2}""");

        Assert.That(customer.Id, Is.EqualTo("b"));
        Assert.That(customer.Tags, Is.Empty);
        Assert.That(customer.AdditionalMembers!["more"].GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void A_value_that_a_later_null_would_clear_is_an_error() => Assert.That(
        () => TestJson.Read<Cat>("""{"kind":"cat","name":"Tom","lives":9,"lives":null}"""),
        Throws.TypeOf<JsonContentException>().With.Message.Contains("'lives' occurs twice"));

    [TestCase("id")]
    [TestCase("created")]
    [TestCase("nick")]
    [TestCase("tags")]
    public void A_missing_required_member_is_named(string name)
    {
        var members = new Dictionary<string, string> { ["id"] = "\"a\"", ["created"] = "1", ["nick"] = "null", ["tags"] = "[]" };
        members.Remove(name);
        var json = $"{{{string.Join(',', members.Select(member => $"\"{member.Key}\":{member.Value}"))}}}";

        Assert.That(
            () => TestJson.Read<Customer>(json),
            Throws.TypeOf<JsonContentException>().With.Message.Contains($"required member '{name}' is missing"));
    }

    [Test]
    public void Missing_members_can_be_tolerated()
    {
        var customer = TestJson.Read<Customer>("{}", JsonReadContext.For(MissingMembers.Tolerate));

        Assert.That(customer.Id, Is.Empty);
        Assert.That(customer.Tags, Is.Empty);
        Assert.That(customer.Nick, Is.Null);
        Assert.That(TestJson.Read<Customer>("""{"id":null,"tags":null}""", JsonReadContext.Tolerant), Is.EqualTo(customer));
        Assert.That(TestJson.Read<Figure>("""{"height":2}""", JsonReadContext.Tolerant).Value, Is.TypeOf<Rectangle>());
    }

    [Test]
    public void Null_is_the_same_as_absence_for_an_optional_member()
    {
        var customer = TestJson.Read<Customer>("""{"id":"a","created":1,"nick":"n","tags":[],"limit":null,"parent":null,"status":null}""");

        Assert.That(customer.Limit, Is.Null);
        Assert.That(customer.Parent, Is.Null);
        Assert.That(customer.Status, Is.Null);
    }

    [Test]
    public void Null_is_an_error_that_names_the_member()
    {
        Assert.That(
            () => TestJson.Read<Customer>("""{"id":"a","created":null}"""),
            Throws.TypeOf<JsonContentException>().With.Message.Contains("'created' must not be null"));
        Assert.That(() => TestJson.Read(TestJson.Strings, "[null]"), Throws.TypeOf<JsonContentException>());
    }

    [Test]
    public void Objects_may_have_more_members_than_a_word_has_bits()
    {
        var names = Enumerable.Range(0, 200).Select(index => $"member{index}").ToArray();
        var members = new JsonMembers([.. names.Select((name, index) => name + (index % 2 == 0 ? "!" : "?"))]);
        var json = Encoding.UTF8.GetBytes($"{{{string.Join(',', names.Reverse().Select(name => $"\"{name}\":1"))}}}");
        var incomplete = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json).Replace("\"member198\":1,", "", StringComparison.Ordinal));

        Assert.That(ReadIndexes(members, json), Is.EqualTo(Enumerable.Range(0, 200).Reverse()));
        Assert.That(() => ReadIndexes(members, incomplete), Throws.InstanceOf<JsonException>().With.Message.Contains("member198"));
    }

    private static List<int> ReadIndexes(JsonMembers members, byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var indexes = new List<int>();
        var walk = members.Start(ref reader, JsonReadContext.Strict);
        while (walk.Next(ref reader))
            indexes.Add(walk.Index);
        return indexes;
    }
}
