using Schematic.Definitions.Model;
using Schematic.Generation.Compatibility;
using Schematic.Generation.Metadata;

namespace Schematic.Generation.Tests.Metadata;

/// <summary>Every kind of content has its words in the metadata and in the records of surfaces.</summary>
public sealed class ContentKindTests
{
    [TestCase(ContentKind.Json, null, null)]
    [TestCase(ContentKind.JsonLines, null, null)]
    [TestCase(ContentKind.Form, "form", null)]
    [TestCase(ContentKind.Text, "text", "text")]
    [TestCase(ContentKind.Binary, "upload", "binary")]
    public void A_kind_has_its_words(ContentKind kind, string? feature, string? raw)
    {
        Assert.That(ApiFeatures.OfContent(kind, "upload"), Is.EqualTo(feature));
        Assert.That(SurfaceContent.RawOf(kind), Is.EqualTo(raw));
    }

    [Test]
    public void No_kind_is_forgotten([Values] ContentKind kind)
    {
        Assert.That(() => ApiFeatures.OfContent(kind, "upload"), Throws.Nothing);
        Assert.That(() => SurfaceContent.RawOf(kind), Throws.Nothing);
    }
}
