namespace Schematic.CSharp.Tests.Binding;

public sealed class RandomApiTests
{
    [Test]
    public void Any_api_compiles_without_a_warning([Range(1, 10)] int seed)
    {
        var api = RandomApi.Of(seed, typeCount: 40, endpointCount: 40);

        var code = GeneratedCode.Of([api], options => options with { HasNamespacePerGroup = seed % 2 == 0, HasFakes = seed % 3 == 0, HasTools = seed % 3 == 1 });

        Assert.That(code.Compile(), Is.Empty);
    }

    [Test]
    [Category("Slow")]
    public void Any_big_api_compiles_without_a_warning([Range(11, 13)] int seed)
    {
        var code = GeneratedCode.Of([RandomApi.Of(seed, typeCount: 400, endpointCount: 400)], options => options with { HasFakes = seed > 11, HasTools = seed < 13 });

        Assert.That(code.Compile(), Is.Empty);
    }
}
