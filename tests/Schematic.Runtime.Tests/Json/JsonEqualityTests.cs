namespace Schematic.Runtime.Tests;

[TestFixture]
public sealed class JsonEqualityTests
{
    [TestCase("""{"id":"a","created":1,"nick":null,"tags":["x"],"p":{"q":[1,{"r":2,"s":3}],"t":4},"u":5}""",
        """{"u":5,"p":{"t":4,"q":[1,{"s":3,"r":2}]},"tags":["x"],"nick":null,"created":1,"id":"a"}""")]
    [TestCase("""{"id":"a","created":1,"nick":null,"tags":[]}""", """{"id":"a","object":"customer","created":1.0,"nick":null,"tags":[]}""")]
    public void Models_of_the_same_content_are_equal_and_hash_alike(string left, string right)
    {
        var (first, second) = (TestJson.Read<Customer>(left), TestJson.Read<Customer>(right));

        Assert.That(first, Is.EqualTo(second));
        Assert.That(first.GetHashCode(), Is.EqualTo(second.GetHashCode()));
    }

    [TestCase("""{"id":"a","created":1,"nick":null,"tags":["x","y"]}""", """{"id":"a","created":1,"nick":null,"tags":["y","x"]}""")]
    [TestCase("""{"id":"a","created":1,"nick":null,"tags":[]}""", """{"id":"b","created":1,"nick":null,"tags":[]}""")]
    [TestCase("""{"id":"a","created":1,"nick":null,"tags":[],"x":1}""", """{"id":"a","created":1,"nick":null,"tags":[],"y":1}""")]
    public void Models_of_other_content_are_not_equal(string left, string right) =>
        Assert.That(TestJson.Read<Customer>(left), Is.Not.EqualTo(TestJson.Read<Customer>(right)));

    [Test]
    public void The_text_of_a_model_is_its_JSON() => Assert.That(
        TestJson.Read<Cat>("""{"name":"Tom","kind":"cat"}""").ToString(),
        Is.EqualTo("""Cat { {"kind":"cat","name":"Tom"} }"""));

    [Test]
    public void Changed_copies_differ_from_their_origin()
    {
        var cat = new Cat { Name = "Tom" };

        Assert.That(cat with { Lives = 9 }, Is.Not.EqualTo(cat));
        Assert.That(cat with { Name = "Tom" }, Is.EqualTo(cat));
    }
}
