using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime.Tests;

[TestFixture]
public sealed class JsonAllocationTests
{
    private const string Plain = """{"id":"a","created":1,"nick":null,"tags":["x"],"status":"active","content":[{"type":"text","text":"hi"}]}""";

    [Test]
    public void Names_and_discriminators_are_read_without_an_allocation()
    {
        var plain = Encoding.UTF8.GetBytes("""{"type":"text","text":"hi"}""");
        var crowded = Encoding.UTF8.GetBytes("""{"unknown":{"a":[1,"b"]},"other member":"x","text":"hi","type":"text","more":1.5e3,"st":null}""");

        Assert.That(Allocated(() => Read<ContentPart>(crowded)), Is.EqualTo(Allocated(() => Read<ContentPart>(plain))));
    }

    [Test]
    public void Writing_allocates_nothing()
    {
        var customer = TestJson.Read<Customer>(Plain);
        var output = new ArrayBufferWriter<byte>(1024);

        Assert.That(
            Allocated(() =>
            {
                output.ResetWrittenCount();
                JsonText.Write(output, Json.Model<Customer>(), customer);
            }),
            Is.Zero);
    }

    [Test]
    public void Comparing_and_hashing_allocate_only_the_holders_of_rented_buffers()
    {
        var (left, right) = (TestJson.Read<Customer>(Plain), TestJson.Read<Customer>(Plain));
        var isEqual = false;

        Assert.That(Allocated(() => isEqual = left.Equals(right)), Is.LessThanOrEqualTo(64));
        Assert.That(Allocated(() => left.GetHashCode()), Is.LessThanOrEqualTo(32));
        Assert.That(isEqual);
    }

    [Test]
    public void Writing_optional_values_of_value_types_allocates_nothing()
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(output);
        var name = JsonEncodedText.Encode("name");
        int? number = 5;
        Status? status = "active";

        Assert.That(
            Allocated(() =>
            {
                output.ResetWrittenCount();
                writer.Reset(output);
                writer.WriteStartObject();
                Json.Int32.WriteOptional(writer, name, number);
                Json.Int32.WriteNullable(writer, name, number);
                Json.Enum<Status>().WriteOptional(writer, name, status);
                Json.Enum<Status>().WriteNullable(writer, name, status);
                writer.WriteEndObject();
                writer.Flush();
            }),
            Is.Zero);
    }

    private static T Read<T>(byte[] json)
        where T : class, IJsonModel<T> => JsonText.Read(json, Json.Model<T>(), JsonReadContext.Strict);

    private static long Allocated(Action action)
    {
        action();
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
