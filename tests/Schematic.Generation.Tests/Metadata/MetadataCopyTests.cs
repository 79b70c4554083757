using Schematic.Definitions.Diagnostics;
using Schematic.Generation.Metadata;

namespace Schematic.Generation.Tests.Metadata;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class MetadataCopyTests : IDisposable
{
    private readonly ProjectFolder _project = new ProjectFolder().WithFile("obj/schematic/Debug/metadata/Pets/api-index.md", "new").WithFile("precious.md", "old");
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _project.Dispose();

    [Test]
    public void Files_whose_content_differs_are_copied()
    {
        Update();

        Assert.That(_diagnostics.Diagnostics, Is.Empty);
        Assert.That(File.ReadAllText(_project.PathOf("docs/Pets/api-index.md")), Is.EqualTo("new"));
    }

    [TestCase("docs/Pets/api-index.md", "precious.md")]
    [TestCase("docs/Pets", "elsewhere")]
    public void A_symbolic_link_is_not_written_through(string link, string target)
    {
        _project.WithFile("elsewhere/api-index.md", "old");
        Directory.CreateDirectory(Path.GetDirectoryName(_project.PathOf(link))!);
        File.CreateSymbolicLink(_project.PathOf(link), _project.PathOf(target));

        Update();

        Assert.That(_diagnostics.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Code), Is.EqualTo(new[] { "SCH6001" }));
        Assert.That(File.ReadAllText(_project.PathOf("precious.md")) + File.ReadAllText(_project.PathOf("elsewhere/api-index.md")), Is.EqualTo("oldold"));
    }

    private void Update() => MetadataCopy.Update(_project.Output, _project.PathOf("docs"), _diagnostics);
}
