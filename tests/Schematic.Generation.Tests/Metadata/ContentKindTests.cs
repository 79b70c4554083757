using Schematic.Definitions.Model;
using Schematic.Generation.Metadata;

namespace Schematic.Generation.Tests.Metadata;

/// <summary>The features of the metadata know every kind of content.</summary>
public sealed class ContentKindTests
{
    [TestCase(ContentKind.Json, null)]
    [TestCase(ContentKind.JsonLines, null)]
    [TestCase(ContentKind.Form, "form")]
    [TestCase(ContentKind.Xml, null)]
    [TestCase(ContentKind.Text, "text")]
    [TestCase(ContentKind.Binary, "upload")]
    public void A_kind_has_its_feature(ContentKind kind, string? feature) => Assert.That(ApiFeatures.OfContent(kind, "upload"), Is.EqualTo(feature));

    [Test]
    public void No_kind_is_forgotten([Values] ContentKind kind) => Assert.That(() => ApiFeatures.OfContent(kind, "upload"), Throws.Nothing);
}
