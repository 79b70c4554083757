using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>Groups the media types of a body by the value that callers pass: each group needs a request of its own.</summary>
internal sealed class BodyVariants : IBodyVisitor<object>
{
    private static readonly BodyVariants Keys = new();

    private BodyVariants()
    {
    }

    /// <summary>Returns a body for each group, and the suffix of the names of its request and methods; the preferred body has none.</summary>
    public static IEnumerable<(RequestBody Body, string Suffix)> Of(RequestBody body)
    {
        var groups = body.Contents.GroupBy(content => content.Accept(Keys)).Select(group => Distinct([.. group])).ToList();
        var common = MediaTypeName.CommonWords(body.Contents.Select(content => content.MediaType));
        var hasParts = body.Contents.Any(content => content is FormBody { IsMultipart: true });
        return groups.Select((contents, index) => (body with { Contents = contents }, index == 0 ? "" : "As" + NameOf(contents, common, hasParts)));
    }

    // The name that the media types of a group have in common, or the one of their kind.
    private static string NameOf(IReadOnlyList<BodyContent> contents, int common, bool hasParts)
    {
        var names = contents.Select(content => NameOf(content, common, hasParts)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names is [var only] ? only : contents[0].Kind.ToString();
    }

    private static string NameOf(BodyContent content, int common, bool hasParts) => MediaTypes.EssenceOf(content.MediaType) switch
    {
        var essence when MediaRanges.IsRange(essence) => content.Kind.ToString(),
        "application/x-www-form-urlencoded" when hasParts => "UrlEncodedForm",
        // Callers of "application/soap+xml" pass XML.
        var essence when content.Kind is ContentKind.Text or ContentKind.Xml && essence.Contains('+', StringComparison.Ordinal) =>
            CSharpIdentifier.ToPascalCase(essence[(essence.LastIndexOf('+') + 1)..]),
        _ => MediaTypeName.Of(content.MediaType, common),
    };

    object IBodyVisitor<object>.Visit(JsonBody body) => (body.Kind, body.Type);

    object IBodyVisitor<object>.Visit(JsonLinesBody body) => (body.Kind, body.ItemType, MediaTypes.KindOf(body.MediaType));

    object IBodyVisitor<object>.Visit(FormBody body) => (body.Kind, MediaTypes.EssenceOf(body.SentMediaType));

    object IBodyVisitor<object>.Visit(XmlBody body) => (body.Kind, body.Type, body.Xml);

    object IBodyVisitor<object>.Visit(TextBody body) => body.Kind;

    object IBodyVisitor<object>.Visit(BinaryBody body) => body.Kind;

    // The same JSON under another name needs no choice.
    private static IReadOnlyList<BodyContent> Distinct(IReadOnlyList<BodyContent> contents) =>
        [contents[0], .. contents.Skip(1).Where(content => content is TextBody or BinaryBody || !IsGeneral(content))];

    private static bool IsGeneral(BodyContent content)
    {
        var essence = MediaTypes.EssenceOf(content.MediaType);
        return MediaRanges.IsRange(essence) || essence == "text/json" || (essence == content.UsualMediaType && content.MediaType.Contains("charset", StringComparison.OrdinalIgnoreCase));
    }
}
