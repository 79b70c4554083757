using System.Text;
using CsCheck;

namespace Schematic.Runtime.Tests;

[TestFixture]
public sealed class JsonErrorTests
{
    private const string Valid = """{"id":"a","created":1,"nick":null,"tags":["x"],"parent":{"id":"p","created":2,"nick":"n","tags":[]}}""";

    private static readonly string[] Rubbish = ["", "\"", "{", "]", "\\", "null", "1e", "\0", "é", ",", "\\ud800"];

    private static readonly Gen<(int At, int Length, string Text)> Damages = Gen.Select(
        Gen.Int[0, Valid.Length], Gen.Int[0, 10], Gen.Int[0, Rubbish.Length - 1], (at, length, text) => (at, length, Rubbish[text]));

    [TestCase("""{"id":"a","created":1,"nick":null,"tags":["x",3]}""", "$.tags[1]", 46)]
    [TestCase("""{"id":"a","created":"1","nick":null,"tags":[]}""", "$.created", 20)]
    [TestCase("""{"id":null,"created":1,"nick":null,"tags":[]}""", "$.id", 6)]
    [TestCase("""{"id":"a","created":1,"nick":null}""", "$", 33)]
    [TestCase("""{"id":"a","created":1,"nick":null,"tags":[],"parent":{"id":"b"}}""", "$.parent", 62)]
    [TestCase("""{"tags":[],"unknown":[{"a":1},[2]],"id":{}}""", "$.id", 40)]
    [TestCase("[]", "$", 0)]
    [TestCase("""{"id":"a" "created":1}""", "$.id", 10)]
    public void A_fault_tells_its_path_and_offset(string json, string path, int offset)
    {
        var error = Assert.Throws<JsonContentException>(() => TestJson.Read<Customer>(json))!;

        Assert.That(error.Path, Is.EqualTo(path));
        Assert.That(error.Offset, Is.EqualTo(offset));
        Assert.That(error.Message, Does.Contain(path).And.Contain(offset.ToString()));
    }

    [Test]
    public void Names_that_are_no_words_are_quoted_in_paths()
    {
        var codec = Json.Map(Json.Map(TestJson.Int64s));

        var error = Assert.Throws<JsonContentException>(() => TestJson.Read(codec, """{"a b":{"it's":[1,true]}}"""))!;

        Assert.That(error.Path, Is.EqualTo("""$['a b']['it\'s'][1]"""));
    }

    [Test]
    public void Offsets_count_bytes_across_lines_and_byte_order_marks()
    {
        byte[] json = [.. Encoding.UTF8.Preamble, .. "[\"ü\",\n\n 1,]"u8];

        var error = Assert.Throws<JsonContentException>(
            () => JsonText.Read(json, Json.List(Json.Any), JsonReadContext.Strict))!;

        Assert.That(error.Offset, Is.EqualTo(json.Length - 1));
    }

    [Test]
    public void A_truncated_document_is_an_error_wherever_it_ends()
    {
        for (var length = 0; length < Valid.Length; length++)
        {
            Assert.That(
                () => TestJson.Read<Customer>(Valid[..length]),
                Throws.TypeOf<JsonContentException>().With.Property(nameof(JsonContentException.Offset)).LessThanOrEqualTo(length));
        }

        Assert.That(TestJson.Read<Customer>(Valid).Parent!.Id, Is.EqualTo("p"));
    }

    [TestCase(Valid)]
    [TestCase("""{"content":[{"type":"text","text":"a"},{"url":"/","type":"image"},{}],"id":"a","created":1.5,"nick":"n","tags":[]}""")]
    public void Damaged_documents_are_read_or_reported(string valid) => Damages.Array[1, 4].Sample(damages =>
    {
        var json = damages.Aggregate(valid, Damage);
        try
        {
            TestJson.Read<Customer>(json);
            TestJson.Read<Node>(json);
            TestJson.Read<Input>(json);
            return true;
        }
        catch (JsonContentException error)
        {
            return error.Offset <= Encoding.UTF8.GetByteCount(json) && error.Path!.StartsWith('$');
        }
    });

    [Test]
    public void A_fault_in_a_quoted_number_is_located_in_the_whole_text()
    {
        var error = Assert.Throws<JsonContentException>(() => TestJson.Read(Json.List(Json.QuotedInt64), "[\n\"1\",\n\"1 2\"]"))!;

        Assert.That(error.Path, Is.EqualTo("$[1]"));
        Assert.That(error.Offset, Is.EqualTo(7));
    }

    [Test]
    public void Characters_after_the_value_are_an_error() =>
        Assert.That(() => TestJson.Read<Customer>(Valid + "{}"), Throws.TypeOf<JsonContentException>());

    [TestCase("[", "]")]
    [TestCase("{\"a\":", "}")]
    public void Nesting_is_limited(string open, string close)
    {
        var json = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));

        Assert.That(() => TestJson.Read(Json.Any, json), Throws.TypeOf<JsonContentException>());
        Assert.That(() => TestJson.Read<Node>(json), Throws.TypeOf<JsonContentException>());
        Assert.That(() => TestJson.Read<Customer>($$"""{"unknown":{{json}}}"""), Throws.TypeOf<JsonContentException>());
    }

    [Test]
    public void Nested_models_fit_a_small_stack_up_to_the_limit()
    {
        var json = Valid;
        for (var depth = 3; depth < JsonReadContext.MaxDepth; depth++)
            json = Valid.Replace("""{"id":"p","created":2,"nick":"n","tags":[]}""", json, StringComparison.Ordinal);
        Customer? customer = null;

        var thread = new Thread(() => customer = TestJson.Read<Customer>(json), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.That(customer!.Parent!.Parent!.Id, Is.EqualTo("a"));
    }

    private static string Damage(string json, (int At, int Length, string Text) damage)
    {
        var at = Math.Min(damage.At, json.Length);
        return json.Remove(at, Math.Min(damage.Length, json.Length - at)).Insert(at, damage.Text);
    }
}
