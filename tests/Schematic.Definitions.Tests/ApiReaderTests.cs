using System.Text;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests;

internal sealed class ApiReaderTests
{
    [Test]
    public void A_file_that_describes_no_API_is_told()
    {
        var diagnostics = new DiagnosticBag();
        var root = DocumentReader.Read("a.yaml", Encoding.UTF8.GetBytes("name: nothing\n"), diagnostics)!;
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetTempPath() }, diagnostics);

        var apis = ApiReader.Read(root, new ApiReaderOptions(), loader, diagnostics);

        Assert.That(apis, Is.Empty);
        Assert.That(diagnostics.Diagnostics.Single().ToString(), Does.StartWith("a.yaml(1,1): error SCH2001"));
    }

    [Test]
    public void A_flat_API_has_no_groups()
    {
        var diagnostics = new DiagnosticBag();
        var root = DocumentReader.Read("a.yaml", Encoding.UTF8.GetBytes("api: Shop\ngroups: { Pets: {} }\nendpoints:\n  ListPets: { group: Pets, get: /pets, returns: none }\n"), diagnostics)!;
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetTempPath() }, diagnostics);

        var api = ApiReader.Read(root, new ApiReaderOptions { Groups = ApiGrouping.Flat }, loader, diagnostics).Single();

        Assert.That(api.Groups, Is.Empty);
        Assert.That(api.Endpoints.Single().Group, Is.Null);
    }
}
