using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.Documents;

public sealed class UriReferenceTests
{
    // RFC 3986, section 5.4.1. A scheme has at least two letters here, since one letter is a Windows drive.
    [TestCase("gg:h", "gg:h")]
    [TestCase("g", "http://a/b/c/g")]
    [TestCase("./g", "http://a/b/c/g")]
    [TestCase("g/", "http://a/b/c/g/")]
    [TestCase("/g", "http://a/g")]
    [TestCase("//g", "http://g")]
    [TestCase("?y", "http://a/b/c/d;p?y")]
    [TestCase("g?y", "http://a/b/c/g?y")]
    [TestCase(";x", "http://a/b/c/;x")]
    [TestCase("g;x?y", "http://a/b/c/g;x?y")]
    [TestCase("", "http://a/b/c/d;p?q")]
    [TestCase(".", "http://a/b/c/")]
    [TestCase("./", "http://a/b/c/")]
    [TestCase("..", "http://a/b/")]
    [TestCase("../", "http://a/b/")]
    [TestCase("../g", "http://a/b/g")]
    [TestCase("../..", "http://a/")]
    [TestCase("../../", "http://a/")]
    [TestCase("../../g", "http://a/g")]

    // Section 5.4.2.
    [TestCase("../../../g", "http://a/g")]
    [TestCase("../../../../g", "http://a/g")]
    [TestCase("/./g", "http://a/g")]
    [TestCase("/../g", "http://a/g")]
    [TestCase("g.", "http://a/b/c/g.")]
    [TestCase("..g", "http://a/b/c/..g")]
    [TestCase("./../g", "http://a/b/g")]
    [TestCase("./g/.", "http://a/b/c/g/")]
    [TestCase("g/./h", "http://a/b/c/g/h")]
    [TestCase("g/../h", "http://a/b/c/h")]
    [TestCase("g;x=1/../y", "http://a/b/c/y")]
    [TestCase("g?y/../x", "http://a/b/c/g?y/../x")]

    [TestCase("//G/x/../y?Z", "http://g/y?Z")]
    [TestCase("HTTPS://Example.org/A/./B?C", "https://example.org/A/B?C")]
    [TestCase("urn:example:a/../b", "urn:example:a/../b")]
    [TestCase("c:/g", "http://a/b/c/c:/g")]
    public void A_reference_is_resolved_as_the_standard_says(string reference, string expected) =>
        Assert.That(UriReference.Resolve("http://a/b/c/d;p?q", reference), Is.EqualTo(expected));

    // RFC 3986, section 5.2.3.
    [TestCase("http://a", "g", "http://a/g")]
    [TestCase("http://a?q", "g/../h", "http://a/h")]
    [TestCase("http://a?q", "", "http://a?q")]
    [TestCase("http://a", "?y", "http://a?y")]
    [TestCase("file:///b/c", "g", "file:///b/g")]
    [TestCase("urn:example:a", "g", "urn:g")]
    [TestCase("urn:example:a", "/g", "urn:/g")]
    [TestCase("b/c", "g", "b/g")]
    [TestCase("b/c", "//a", "//a")]
    public void A_reference_replaces_the_end_of_the_path(string address, string reference, string expected) =>
        Assert.That(UriReference.Resolve(address, reference), Is.EqualTo(expected));

    [TestCase("/a/b c/d.yaml", "file:///a/b%20c/d.yaml")]
    [TestCase("/a/100%/#d?.yaml", "file:///a/100%25/%23d%3F.yaml")]
    [TestCase(@"C:\a\b.yaml", "file:///C%3A/a/b.yaml")]
    public void A_file_has_a_uri_without_reserved_characters(string path, string expected) => Assert.That(UriReference.OfFile(path), Is.EqualTo(expected));
}
