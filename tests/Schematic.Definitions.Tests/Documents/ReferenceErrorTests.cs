using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.Documents;

public sealed class ReferenceErrorTests
{
    [TestCase("missing.yaml", "SCH1001: The file 'missing.yaml' does not exist")]
    [TestCase("missing/b.yaml#/x", "SCH1001: The file 'missing/b.yaml' does not exist")]
    [TestCase("sub", "SCH1002: The file 'sub' cannot be read: it is a directory")]
    [TestCase("large.yaml", "SCH1002: The file 'large.yaml' cannot be read: it has 2000 bytes, more than the 1000 allowed")]
    [TestCase("http://example.com/a.yaml", "SCH1020: The reference 'http://example.com/a.yaml' points to the network; a build does not download anything")]
    [TestCase("HTTPS://example.com/a.yaml#/b", "SCH1020: The reference 'HTTPS://example.com/a.yaml#/b' points to the network; a build does not download anything")]
    [TestCase("//example.com/a.yaml", "SCH1020: The reference '//example.com/a.yaml' points to the network; a build does not download anything")]
    [TestCase("urn:x#/a", "SCH1022: The reference 'urn:x#/a' cannot be resolved: no document declares this '$id'")]
    [TestCase("../outside.yaml", "SCH1021: The reference '../outside.yaml' resolves to '../outside.yaml', which is outside the allowed directories")]
    [TestCase("../apis-beside/b.yaml", "SCH1021: The reference '../apis-beside/b.yaml' resolves to '../apis-beside/b.yaml', which is outside the allowed directories")]
    [TestCase("%2E%2E/outside.yaml", "SCH1021: The reference '%2E%2E/outside.yaml' resolves to '../outside.yaml', which is outside the allowed directories")]
    [TestCase("#/b/missing/x", "SCH1022: The reference '#/b/missing/x' cannot be resolved: '#/b' has no 'missing'")]
    [TestCase("#/b/c/2", "SCH1022: The reference '#/b/c/2' cannot be resolved: '#/b/c' has no '2'")]
    [TestCase("#/b/c/-1", "SCH1022: The reference '#/b/c/-1' cannot be resolved: '#/b/c' has no '-1'")]
    [TestCase("#/b/c/0/x", "SCH1022: The reference '#/b/c/0/x' cannot be resolved: '#/b/c/0' has no 'x'")]
    [TestCase("#/b~1c", "SCH1022: The reference '#/b~1c' cannot be resolved: '#' has no 'b/c'")]
    [TestCase("#nobody", "SCH1022: The reference '#nobody' cannot be resolved: the document has no '$anchor' 'nobody'")]
    public void A_reference_that_leads_nowhere_is_reported_at_its_place(string reference, string expected)
    {
        using var folder = FolderWith(reference);

        Assert.That(folder.Resolve("from"), Is.Null);
        var diagnostic = folder.Bag.Diagnostics.Single();
        Assert.That($"{diagnostic.Descriptor.Code}: {diagnostic.Message}", Is.EqualTo(expected + " [#/from/$ref]"));
        Assert.That(folder.Codes.Single(), Does.StartWith("a.yaml(2,9) "));
    }

    // On Windows, to ask the file system about such a name sends the user's credentials to the host.
    [TestCase("//host/share/a.yaml")]
    [TestCase(@"\\host\share\a.yaml")]
    [TestCase(@"/\host/share/a.yaml")]
    [TestCase(@"\/host/share/a.yaml")]
    [TestCase("%2F%2Fhost/share/a.yaml")]
    [TestCase("%5C%5Chost%5Cshare%5Ca.yaml")]
    [TestCase("/%5Chost/share/a.yaml")]
    [TestCase("%2f/host/share/a.yaml")]
    [TestCase(@"\\.\pipe\host")]
    [TestCase("%5C%5C%3F%5CUNC%5Chost%5Cshare")]
    [TestCase("%5C%3F%3F%5CUNC%5Chost%5Cshare")]
    public void A_network_name_is_refused_before_the_file_system_is_asked(string reference)
    {
        var asked = new List<string>();
        using var folder = FolderWith(reference.Replace("\\", "\\\\", StringComparison.Ordinal));
        folder.Loader = new DocumentLoader(folder.Options with { Asks = asked.Add }, folder.Bag);

        Assert.That(folder.Resolve("from"), Is.Null);
        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(2,9) SCH1020"]));
        Assert.That(asked, Has.Some.EndsWith("a.yaml").And.None.Contains("host"));
    }

    [TestCase("//host/share/a.yaml")]
    [TestCase("\\\\host\\share\\a.yaml")]
    public void A_symbolic_link_to_a_network_name_is_not_followed(string target)
    {
        var asked = new List<string>();
        using var folder = FolderWith("link.yaml");
        File.CreateSymbolicLink(folder.PathOf("apis/link.yaml"), target);
        folder.Loader = new DocumentLoader(folder.Options with { Asks = asked.Add }, folder.Bag);

        Assert.That(folder.Resolve("from"), Is.Null);
        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(2,9) SCH1021"]));
        Assert.That(asked, Has.None.Contains("host"));
    }

    [Test]
    public void A_path_that_no_file_can_have_is_refused()
    {
        using var folder = FolderWith("b%00.yaml");

        Assert.That(folder.Resolve("from"), Is.Null);
        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(2,9) SCH1023"]));
    }

    [Test]
    public void A_missing_file_is_reported_wherever_it_is_referred_to()
    {
        using var folder = new DocumentFolder().With("apis/a.yaml", "r: {$ref: b.yaml}\ns: {$ref: b.yaml}");

        folder.Resolve("r");
        folder.Resolve("s");

        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(1,11) SCH1001", "a.yaml(2,11) SCH1001"]));
    }

    [Test]
    public void A_description_that_vanished_is_reported_where_it_was_asked_for()
    {
        using var folder = new DocumentFolder();

        Assert.That(folder.Load("apis/gone.yaml"), Is.Null);
        Assert.That(folder.Bag.Diagnostics.Single().ToString(), Is.EqualTo("project: error SCH1001: The file 'gone.yaml' does not exist"));
    }

    [Test]
    public void A_file_that_may_not_be_read_is_reported()
    {
        using var folder = new DocumentFolder().With("apis/a.yaml", "r: {$ref: b.yaml}").With("apis/b.yaml", "b: 1");
        // Permission bits do not apply to root; a file that is open exclusively cannot be read by anyone.
        using var kept = new FileStream(folder.PathOf("apis/b.yaml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.That(folder.Resolve("r"), Is.Null);
        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(1,11) SCH1002"]));
    }

    [TestCase("../beside")]
    [TestCase("../beside/b.yaml")]
    public void A_reference_outside_may_be_allowed(string allowed)
    {
        using var folder = new DocumentFolder(allowed)
            .With("apis/a.yaml", "r: {$ref: ../beside/b.yaml}\ns: {$ref: ../beside.yaml}")
            .With("beside/b.yaml", "b: 1").With("beside.yaml", "c: 1");

        Assert.That(folder.Resolve("r"), Is.Not.Null);
        Assert.That(folder.Resolve("s"), Is.Null);
        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(2,11) SCH1021"]));
    }

    [Test]
    public void A_symbolic_link_does_not_lead_out_unless_its_target_is_allowed()
    {
        using var folder = new DocumentFolder("../allowed")
            .With("apis/a.yaml", "r: {$ref: link/b.yaml}\ns: {$ref: file.yaml}\nt: {$ref: fine/b.yaml}")
            .With("beside/b.yaml", "b: 1").With("allowed/b.yaml", "b: 2");
        Link("apis/link", "beside");
        Link("apis/fine", "allowed");
        File.CreateSymbolicLink(folder.PathOf("apis/file.yaml"), folder.PathOf("apis/link/b.yaml"));

        Assert.That(folder.Resolve("r"), Is.Null);
        Assert.That(folder.Resolve("s"), Is.Null);
        Assert.That(folder.Resolve("t"), Is.Not.Null);
        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(1,11) SCH1021", "a.yaml(2,11) SCH1021"]));

        void Link(string path, string target) => Directory.CreateSymbolicLink(folder.PathOf(path), folder.PathOf(target));
    }

    [Test]
    public void A_companion_that_is_a_symbolic_link_does_not_lead_out_unless_its_target_is_allowed()
    {
        using var folder = new DocumentFolder("../allowed").With("beside/b.yaml", "b: 1").With("allowed/b.yaml", "b: 2").With("apis/c.yaml", "c: 1");
        File.CreateSymbolicLink(folder.PathOf("apis/out.yaml"), folder.PathOf("beside/b.yaml"));
        File.CreateSymbolicLink(folder.PathOf("apis/dangling.yaml"), folder.PathOf("beside/nothing.yaml"));
        File.CreateSymbolicLink(folder.PathOf("apis/fine.yaml"), folder.PathOf("allowed/b.yaml"));
        File.CreateSymbolicLink(folder.PathOf("apis/near.yaml"), "c.yaml");

        Assert.That(Load("out.yaml"), Is.Null);
        Assert.That(Load("dangling.yaml"), Is.Null);
        Assert.That(Load("fine.yaml"), Is.Not.Null);
        Assert.That(Load("near.yaml"), Is.Not.Null);
        // A path outside that the project states itself is the project's own decision.
        Assert.That(Load("../beside/b.yaml"), Is.Not.Null);
        Assert.That(folder.Codes, Is.EqualTo(["project SCH6026", "project SCH6026"]));

        DocumentNode? Load(string path) => folder.Loader.LoadCompanion(folder.PathOf("apis/" + path), new SourceLocation("project", 0, 0));
    }

    [Test]
    public void A_pipe_or_a_device_is_never_opened()
    {
        using var folder = new DocumentFolder("/dev").With("apis/a.yaml", "r: {$ref: pipe.yaml}\ns: {$ref: link.yaml}\nt: {$ref: /dev/zero}");
        NamedPipe.Create(folder.PathOf("apis/pipe.yaml"));
        File.CreateSymbolicLink(folder.PathOf("apis/link.yaml"), "pipe.yaml");

        Assert.That(new[] { "r", "s", "t" }.Select(folder.Resolve), Is.All.Null);
        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(1,11) SCH1002", "a.yaml(2,11) SCH1002", "a.yaml(3,11) SCH1002"]));
    }

    [Test]
    public void A_symbolic_link_leads_up_from_where_its_own_links_lead()
    {
        using var folder = new DocumentFolder()
            .With("apis/a.yaml", "r: {$ref: up/b.yaml}").With("beside/deep/b.yaml", "b: 1").With("apis/b.yaml", "b: 2");
        Directory.CreateSymbolicLink(folder.PathOf("apis/away"), folder.PathOf("beside/deep"));
        Directory.CreateSymbolicLink(folder.PathOf("apis/up"), "away/../deep");

        Assert.That(folder.Resolve("r"), Is.Null);
        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(1,11) SCH1021"]));
    }

    [Test]
    public void Symbolic_links_without_end_are_reported()
    {
        using var folder = new DocumentFolder().With("apis/a.yaml", "r: {$ref: one/b.yaml}");
        File.CreateSymbolicLink(folder.PathOf("apis/one"), folder.PathOf("apis/two/x"));
        File.CreateSymbolicLink(folder.PathOf("apis/two"), folder.PathOf("apis/one/y"));

        Assert.That(folder.Resolve("r"), Is.Null);
        Assert.That(folder.Codes, Is.EqualTo(["a.yaml(1,11) SCH1023"]));
    }

    private static DocumentFolder FolderWith(string reference)
    {
        var folder = new DocumentFolder()
            .With("apis/a.yaml", $"from:\n  $ref: '{reference}'\nb: {{c: [x, y]}}\n")
            .With("apis/sub/b.yaml", "b: 1").With("apis/large.yaml", new string('#', 2000))
            .With("outside.yaml", "o: 1").With("apis-beside/b.yaml", "b: 1");
        folder.Loader = new DocumentLoader(folder.Options with { MaximumFileLength = 1000 }, folder.Bag);
        return folder;
    }
}
