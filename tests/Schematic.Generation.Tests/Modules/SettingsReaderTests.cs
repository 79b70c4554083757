using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Generation.Modules;

namespace Schematic.Generation.Tests.Modules;

public sealed class SettingsReaderTests
{
    [TestCase("", "", 1, "")]
    [TestCase("", "ClientName=Other", 1, "Shop.csproj(2,5) SCH9041 a.yaml")]
    [TestCase("Namespace=A", "Namespace=A,Access=internal", 1, "Shop.csproj(2,5) SCH9041 a.yaml")]
    [TestCase("Namespace=A", "Namespace=B,Access=internal", 2, "")]
    [TestCase("IsImplicitlyDefined=true", "ClientName=Other", 1, "")]
    [TestCase("", "Access=open", 1, "Shop.csproj(2,5) SCH9003 Access open it must be 'public' or 'internal'")]
    public void A_second_item_with_the_same_namespace_is_reported_if_it_differs(string first, string second, int items, string expected)
    {
        var diagnostics = new DiagnosticBag();
        ItemSettings[] settings = [Settings("a.yaml", first), Settings("./a.yaml", second)];

        var read = SettingsReader.ReadItems(
            new ProjectSettings { ProjectFile = "/shop/Shop.csproj", OutputDirectory = "obj", Namespace = "Shop", Items = settings, LocationOf = item => new SourceLocation("Shop.csproj", item == settings[0] ? 1 : 2, 5) },
            diagnostics);

        Assert.That(read, Has.Count.EqualTo(items));
        Assert.That(string.Join(' ', diagnostics.Diagnostics.Select(found => $"{found.Location} {found.Descriptor.Code} {string.Join(' ', found.Arguments)}")), Is.EqualTo(expected));
    }

    private static ItemSettings Settings(string path, string metadata)
    {
        var values = metadata.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new ItemSettings(path, name => values.GetValueOrDefault(name, ""));
    }
}
