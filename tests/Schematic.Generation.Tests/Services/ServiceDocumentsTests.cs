using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Generation.Services;

namespace Schematic.Generation.Tests.Services;

/// <summary>The documents of a service, of which the description is a copy.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ServiceDocumentsTests : IDisposable
{
    private readonly ProjectFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    private string Copy => _folder.PathOf("documents/Catalog.json");

    public void Dispose() => _folder.Dispose();

    [TestCase("", "Catalog.json")]
    [TestCase("v1", "Catalog.json")]
    [TestCase("internal", "Catalog.json", "Catalog_internal.json")]
    [TestCase("v1", "Catalog.json", "Catalog_internal.json")]
    [TestCase("INTERNAL", "Catalog.json", "Catalog_internal.json")]
    [TestCase("", "Catalog_admin.json")]
    [TestCase("shop", "shop.json", "Catalog_admin.json")]
    public void The_stated_document_is_copied(string name, params string[] files)
    {
        Take(name, files);

        Assert.That(_diagnostics.Diagnostics, Is.Empty);
        var expected = name.Equals("internal", StringComparison.OrdinalIgnoreCase) ? "Catalog_internal.json" : files[0];
        Assert.That(File.ReadAllText(Copy), Is.EqualTo(expected));
    }

    [TestCase("", "SCH9060", "The build of '../Catalog/Catalog.csproj' creates no OpenAPI document. Add to that project <PackageReference ")]
    [TestCase("v2", "SCH9061", "'../Catalog/Catalog.csproj' has no document 'v2'; it has 'internal', 'v1'", "Catalog.json", "Catalog_internal.json")]
    [TestCase("", "SCH9062", "'../Catalog/Catalog.csproj' has several documents: 'internal', 'v1'. Select one with the metadata Document", "Catalog.json", "Catalog_internal.json")]
    public void A_missing_document_is_reported_at_the_item(string name, string code, string message, params string[] files)
    {
        Take(name, files);

        var diagnostic = _diagnostics.Diagnostics.Single();
        Assert.That((diagnostic.Descriptor.Code, diagnostic.Location), Is.EqualTo((code, new SourceLocation("Shop.csproj", 3, 19))));
        Assert.That(diagnostic.Message, Does.StartWith(message));
        Assert.That(Copy, Does.Not.Exist);
    }

    [Test]
    public void A_missing_project_is_reported_at_the_item()
    {
        var service = new Service("../Catalog/Catalog.csproj", "", () => new SourceLocation("Shop.csproj", 3, 19)) { Exists = false };

        ServiceDocuments.Take(service, [], Copy, _diagnostics);

        Assert.That(_diagnostics.Diagnostics.Single().ToString(), Is.EqualTo("Shop.csproj(3,19): error SCH1001: The file '../Catalog/Catalog.csproj' does not exist"));
    }

    [Test]
    public void The_same_content_leaves_the_copy()
    {
        Take("", "Catalog.json");
        File.SetLastWriteTimeUtc(Copy, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Take("", "Catalog.json");

        Assert.That(File.GetLastWriteTimeUtc(Copy).Year, Is.EqualTo(2020));
    }

    private void Take(string name, params string[] files)
    {
        foreach (var file in files) _folder.WithFile("service/" + file, file);
        var service = new Service("../Catalog/Catalog.csproj", name, () => new SourceLocation("Shop.csproj", 3, 19));
        ServiceDocuments.Take(service, [.. files.Select(file => _folder.PathOf("service/" + file))], Copy, _diagnostics);
    }
}
