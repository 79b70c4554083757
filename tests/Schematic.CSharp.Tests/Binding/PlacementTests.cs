namespace Schematic.CSharp.Tests.Binding;

/// <summary>Generated code compiles wherever the namespaces of a project lie.</summary>
public sealed class PlacementTests
{
    [TestCase("Sample.Apis", "Sample.Apis.Shop", TestName = "The module is below the shared namespace")]
    [TestCase("Sample.Apis", "Sample", TestName = "The module is above the shared namespace")]
    [TestCase("Sample.Apis", "Sample.Apis", TestName = "The module is in the shared namespace")]
    [TestCase("Sample.Apis", "Shop", TestName = "The module is unrelated to the shared namespace")]
    [TestCase("Sample.Apis", "Sample.Apis.Shop.Payments.V2", TestName = "The module is far below the shared namespace")]
    [TestCase("Apis", "Shop.Payments", TestName = "The shared namespace has one segment")]
    public void A_module_compiles_wherever_its_namespace_is(string shared, string module) =>
        Assert.That(Bookshop(shared, module).Compile(), Is.Empty);

    private static GeneratedCode Bookshop(string shared, string module) =>
        GeneratedCode.Of([BookshopApi.Definition], options => options with { Namespace = module, SharedNamespace = shared });
}
