namespace Schematic.CSharp.Tests.Binding;

public sealed class AccessTests
{
    [Test]
    public void An_internal_module_has_no_public_type()
    {
        var code = GeneratedCode.Of([BookshopApi.Definition], options => options with { IsInternal = true });

        Assert.That(code.Compile(), Is.Empty);
        Assert.That(code.Load().GetExportedTypes(), Is.Empty);
    }

    [Test]
    public void A_module_may_lie_outside_the_shared_namespace()
    {
        var code = GeneratedCode.Of([BookshopApi.Definition], options => options with { Namespace = "Shop.System.Task" });

        Assert.That(code.Compile(), Is.Empty);
    }
}
