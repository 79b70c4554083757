using System.Reflection;
using System.Text.Json;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>Generated models, serialized by the user's <see cref="JsonSerializer"/>.</summary>
public sealed class GeneratedModelsTests
{
    private static readonly Lazy<Assembly> Bookshop = new(() => GeneratedCode.Of(BookshopApi.Definition).Load());

    [TestCase("Book", """{"isbn":"1","object":"book","subtitle":null,"authors":["A"],"prices":{"EUR":1.50}}""")]
    [TestCase("Book", """{"isbn":"1","object":"book","genre":"unknown","subtitle":"s","authors":[],"prices":{},"sequel":{"isbn":"2","object":"book","subtitle":null,"authors":[],"prices":{}},"old_id":7,"extra":null,"more":{"a":[1]}}""")]
    [TestCase("Genre", "\"science fiction\"")]
    [TestCase("Level", "2")]
    [TestCase("Item", """{"kind":"gift","amount":1.5}""")]
    [TestCase("Item", """{"isbn":"1","kind":"book"}""", """{"kind":"book","isbn":"1"}""")]
    [TestCase("Item", """{"kind":"never seen","x":1}""")]
    [TestCase("Item", "\"text\"")]
    [TestCase("Item", """["a","b"]""")]
    [TestCase("OrderPatch", "{}")]
    [TestCase("OrderPatch", """{"note":null}""")]
    [TestCase("OrderPatch", """{"note":"n","level":1}""")]
    [TestCase("Order", """{"items":[],"level":1}""")]
    public void Json_is_read_and_written_back(string type, string json, string? written = null)
    {
        var value = JsonSerializer.Deserialize(json, Type(type));

        Assert.That(JsonSerializer.Serialize(value, Type(type)), Is.EqualTo(written ?? json));
    }

    [TestCase("Book", """{"object":"book","subtitle":null,"authors":[],"prices":{}}""", "isbn")]
    [TestCase("Book", """{"isbn":null,"object":"book","subtitle":null,"authors":[],"prices":{}}""", "isbn")]
    [TestCase("Book", """{"isbn":"1","object":"book","authors":[],"prices":{}}""", "subtitle")]
    public void A_missing_member_is_named(string type, string json, string member) =>
        Assert.That(() => JsonSerializer.Deserialize(json, Type(type)), Throws.InstanceOf<JsonException>().With.Message.Contains(member));

    [Test]
    public void A_discriminator_with_one_value_need_not_be_set()
    {
        var gift = Activator.CreateInstance(Type("GiftItem"));

        Assert.That(Type("GiftItem").GetProperty("Kind")!.GetValue(gift), Is.EqualTo("gift"));
    }

    [Test]
    public void Read_only_members_are_absent_from_types_that_only_requests_use()
    {
        var code = GeneratedCode.Of(Api(new Member("id", TypeReference.String) { IsRequired = true, IsReadOnly = true }, isAnswered: false));

        Assert.That(code.Load().GetType("Vendor.Module.Thing")!.GetProperty("Id"), Is.Null);
    }

    [TestCase(true, false, "System.String")]
    [TestCase(false, true, "System.String")]
    public void Members_of_one_direction_are_not_required_in_types_used_both_ways(bool isReadOnly, bool isWriteOnly, string type)
    {
        var code = GeneratedCode.Of(Api(new Member("id", TypeReference.String) { IsRequired = true, IsReadOnly = isReadOnly, IsWriteOnly = isWriteOnly }, isAnswered: true));

        var property = code.Load().GetType("Vendor.Module.Thing")!.GetProperty("Id")!;

        Assert.That(property.PropertyType.FullName, Is.EqualTo(type));
        Assert.That(property.CustomAttributes.Select(attribute => attribute.AttributeType.Name), Does.Not.Contain("RequiredMemberAttribute"));
    }

    private static Type Type(string name) => Bookshop.Value.GetType($"Vendor.Module.{name}", throwOnError: true)!;

    private static ApiDefinition Api(Member member, bool isAnswered) => new()
    {
        Name = "Things",
        Endpoints =
        [
            new Endpoint
            {
                Id = "Put",
                Method = "PUT",
                Path = PathTemplate.Parse("/thing"),
                Body = new RequestBody([new JsonBody("application/json", new NamedReference("Thing"))]),
                Responses = [new Response("200") { Contents = isAnswered ? [new JsonContent("application/json", new NamedReference("Thing"))] : [] }],
            },
        ],
        Types = [new ObjectDefinition("Thing", [member])],
    };
}
