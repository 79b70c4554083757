namespace Schematic.Runtime.Tests;

[TestFixture]
public sealed class OptionalTests
{
    [TestCase("""{}""")]
    [TestCase("""{"name":null}""")]
    [TestCase("""{"name":"n","limit":null,"active":false}""")]
    [TestCase("""{"limit":0}""")]
    public void Absent_and_null_are_distinguished(string json) =>
        Assert.That(JsonModel.ToText(TestJson.Read<CustomerPatch>(json)), Is.EqualTo(json));

    [Test]
    public void Values_become_optional_by_themselves()
    {
        var patch = new CustomerPatch { Name = null, Limit = 3 };

        Assert.That(JsonModel.ToText(patch), Is.EqualTo("""{"name":null,"limit":3}"""));
        Assert.That(patch.Active.HasValue, Is.False);
        Assert.That(() => patch.Active.Value, Throws.InvalidOperationException);
        Assert.That(patch.Limit.GetValueOrDefault(), Is.EqualTo(3));
    }

    [Test]
    public void Null_is_an_error_where_it_is_not_allowed() =>
        Assert.That(() => TestJson.Read<CustomerPatch>("""{"active":null}"""), Throws.TypeOf<JsonContentException>());

    [Test]
    public void Absence_equals_only_absence()
    {
        Assert.That(default(Optional<string?>), Is.Not.EqualTo(new Optional<string?>(null)));
        Assert.That(default(Optional<int>) == default, Is.True);
        Assert.That(new Optional<int>(1) != 2, Is.True);
        Assert.That(new Optional<int>(1).ToString(), Is.EqualTo("1"));
    }
}
