using System.Text;
using System.Text.Json;

namespace Schematic.Runtime.Tests;

[TestFixture]
public sealed class JsonUnionTests
{
    [TestCase("""{"type":"text","text":"hi"}""")]
    [TestCase("""{"text":"hi","extra":{"type":"image"},"type":"text"}""")]
    [TestCase("""{"text":"hi","\u0074ype":"te\u0078t"}""")]
    public void The_discriminator_is_found_anywhere_in_the_object(string json)
    {
        var part = TestJson.Read<ContentPart>(json);

        Assert.That(part.TryGetText(out var text), Is.True);
        Assert.That(text!.Text, Is.EqualTo("hi"));
    }

    [TestCase("picture", typeof(ImagePart))]
    [TestCase("image", typeof(ImagePart))]
    public void Several_discriminator_values_choose_one_branch(string type, Type expected) =>
        Assert.That(TestJson.Read<ContentPart>($$"""{"type":"{{type}}","url":"a"}""").Value, Is.TypeOf(expected));

    [TestCase("""{"z":1,"type":"sound","data":[1.0,{}]}""")]
    [TestCase("""{"type":7}""")]
    [TestCase("""{"type":null}""")]
    [TestCase("""{}""")]
    [TestCase("\"text\"")]
    [TestCase("[1,2]")]
    public void What_no_branch_fits_is_kept_as_it_was(string json)
    {
        var part = TestJson.Read<ContentPart>(json);

        Assert.That(part.IsUnknown, Is.True);
        Assert.That(part.Value, Is.TypeOf<JsonElement>());
        Assert.That(part.ToString(), Is.EqualTo(json));
    }

    [TestCase("true", typeof(Cat))]
    [TestCase("7", typeof(Dog))]
    [TestCase("false", typeof(JsonElement))]
    public void Discriminators_can_be_numbers_and_booleans(string discriminator, Type expected)
    {
        var union = new JsonUnion("is_cat", new(Json.Model<Cat>(), "true"), new(Json.Model<Dog>(), "7"));
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($$"""{"kind":"any","name":"Kim","is_cat":{{discriminator}}}"""));
        reader.Read();

        Assert.That(union.Read(ref reader, JsonReadContext.Strict), Is.TypeOf(expected));
    }

    [TestCase("""{"what":"rectangle","width":1,"height":2}""", typeof(Rectangle))]
    [TestCase("""{"what":"triangle","width":1,"height":2}""", typeof(Square))]
    [TestCase("""{"width":1,"height":2}""", typeof(Square))]
    [TestCase("""{"what":"triangle","label":"t"}""", typeof(JsonElement))]
    [TestCase("7", typeof(JsonElement))]
    public void An_object_with_an_unknown_discriminator_value_is_of_the_default_branch(string json, Type expected)
    {
        var union = new JsonUnion("what", new(Json.Model<Rectangle>(), "rectangle"), new(Json.Model<Square>(), "square") { IsDefault = true });
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        Assert.That(union.Read(ref reader, JsonReadContext.Strict), Is.TypeOf(expected));
    }

    [Test]
    public void Without_its_discriminator_a_value_is_chosen_by_shape() =>
        Assert.That(TestJson.Read<Animal>("""{"kind":"dog","name":"Rex"}""").Value, Is.TypeOf<Dog>());

    [Test]
    public void A_faulty_value_of_a_certain_branch_is_an_error() => Assert.That(
        () => TestJson.Read<ContentPart>("""{"type":"text"}"""),
        Throws.TypeOf<JsonContentException>().With.Message.Contains("'text' is missing"));

    [Test]
    public void Null_is_not_a_value_of_a_union() =>
        Assert.That(() => TestJson.Read<ContentPart>("null"), Throws.TypeOf<JsonContentException>());

    [TestCase("""{"kind":"cat","name":"Tom"}""", typeof(Cat))]
    [TestCase("""{"name":"Rex","kind":"dog"}""", typeof(Dog))]
    [TestCase("""{"name":"Bo","kind":"cow"}""", typeof(JsonElement))]
    public void Constants_tell_branches_apart(string json, Type expected) =>
        Assert.That(TestJson.Read<Animal>(json).Value, Is.TypeOf(expected));

    [TestCase("""{"width":1}""", typeof(Square))]
    [TestCase("""{"width":1,"height":2}""", typeof(Rectangle))]
    [TestCase("""{"radius":1,"label":"r"}""", typeof(Circle))]
    [TestCase("""{"width":1,"unknown":2}""", typeof(Square))]
    [TestCase("""{"label":"nothing"}""", typeof(JsonElement))]
    [TestCase("""{"width":"wide"}""", typeof(JsonElement))]
    public void Of_overlapping_branches_the_one_with_the_fewest_unknown_members_is_chosen(string json, Type expected) =>
        Assert.That(TestJson.Read<Figure>(json).Value, Is.TypeOf(expected));

    [TestCase("\"active\"", typeof(Status))]
    [TestCase("\"anything\"", typeof(string))]
    [TestCase("1", typeof(long))]
    [TestCase("1.5", typeof(double))]
    [TestCase("true", typeof(bool))]
    [TestCase("[\"a\"]", typeof(string[]))]
    [TestCase("[1]", typeof(long[]))]
    [TestCase("[[1],[2]]", typeof(IReadOnlyList<long>[]))]
    [TestCase("{\"a\":1}", typeof(Dictionary<string, long>))]
    [TestCase("[1,\"a\"]", typeof(JsonElement))]
    [TestCase("{\"a\":\"b\"}", typeof(JsonElement))]
    public void Branches_that_are_not_objects_are_distinguished_by_their_tokens(string json, Type expected)
    {
        var input = TestJson.Read<Input>(json);

        Assert.That(input.Value, Is.TypeOf(expected));
        Assert.That(input.ToString(), Is.EqualTo(json));
    }

    [TestCase("\"2024-02-29T10:00:00Z\"", typeof(DateTimeOffset))]
    [TestCase("\"2024-02-29\"", typeof(DateOnly))]
    [TestCase("\"2024-02-29 10:00\"", typeof(string))]
    [TestCase("\"0f8fad5b-d9cb-469f-a165-70867728950e\"", typeof(Guid))]
    [TestCase("\"0F8FAD5B-D9CB-469F-A165-70867728950E\"", typeof(string))]
    [TestCase("\"12\"", typeof(long))]
    [TestCase("\"012\"", typeof(string))]
    [TestCase("\"word\"", typeof(string))]
    public void A_string_has_a_format_only_if_it_is_written_unchanged(string json, Type expected)
    {
        var value = TestJson.Read<Moment>(json);

        Assert.That(value.Value, Is.TypeOf(expected));
        Assert.That(value.ToString(), Is.EqualTo(json));
    }

    [TestCase("""{"kind":"cat","name":"Tom"}""", typeof(Animal))]
    [TestCase("""{"radius":1}""", typeof(Figure))]
    [TestCase("""{"other":1}""", typeof(JsonElement))]
    public void Unions_of_unions_find_their_branch(string json, Type expected) =>
        Assert.That(TestJson.Read<AnimalOrFigure>(json).Value, Is.TypeOf(expected));

    [Test]
    public void If_the_best_branch_fails_to_read_the_next_one_is_tried()
    {
        var node = TestJson.Read<Node>("""{"child":{"value":1},"value":true}""");

        Assert.That(node.Value, Is.TypeOf<NodeB>());
        Assert.That(((NodeB)node.Value!).Child!.Value, Is.TypeOf<NodeA>());
    }

    [Test]
    [CancelAfter(20_000)]
    public void Input_that_no_branch_fits_at_any_depth_is_read_in_bounded_time()
    {
        const int depth = 250;
        var json = new StringBuilder();
        for (var level = 0; level < depth; level++)
            json.Append("{\"child\":");
        json.Append("null");
        for (var level = 0; level < depth; level++)
            json.Append(",\"value\":\"neither\"}");

        var node = TestJson.Read<Node>(json.ToString());

        Assert.That(node.IsUnknown, Is.True);
    }

    [Test]
    [CancelAfter(20_000)]
    public void Nested_arrays_that_several_branches_fit_are_read_in_bounded_time()
    {
        var json = new string('[', 250) + new string(']', 250);

        Assert.That(TestJson.Read<Node>(json).ToString(), Is.EqualTo(json));
    }

    [Test]
    public void Values_become_unions_by_themselves()
    {
        ContentPart part = new TextPart { Text = "hi" };

        Assert.That(part, Is.EqualTo(TestJson.Read<ContentPart>("""{"text":"hi","type":"text"}""")));
        Assert.That(Input.FromStrings(["a"]).ToString(), Is.EqualTo("[\"a\"]"));
    }
}
