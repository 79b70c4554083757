using System.Text;
using System.Text.Json;

namespace Schematic.Runtime.Tests;

[TestFixture]
public sealed class JsonModelTests
{
    private const string Full =
        """
        {"id":"c-1","object":"customer","created":1700000000.25,"owned_by":"me","nick":null,"tags":["a","b"],"status":"active","limit":7,"parent":{"id":"c-0","object":"customer","created":0,"nick":"n","tags":[]},"content":[{"type":"text","text":"hi"},{"type":"image","url":"https://example.org/a.png"},{"later":1,"type":"sound"}],"zeta":1,"alpha":{"b":[1.50]}}
        """;

    [Test]
    public void A_model_is_written_as_it_was_read()
    {
        var customer = Read(Full);

        Assert.That(JsonModel.ToText(customer), Is.EqualTo(Full));
    }

    [Test]
    public void Serializer_calls_of_the_user_read_and_write_models()
    {
        var customer = JsonSerializer.Deserialize<Customer>(Full)!;

        Assert.That(JsonSerializer.Serialize(customer), Is.EqualTo(Full));
        Assert.That(customer, Is.EqualTo(Read(Full)));
    }

    private static Customer Read(string json) =>
        JsonText.Read(Encoding.UTF8.GetBytes(json), Json.Model<Customer>(), JsonReadContext.Strict);
}
