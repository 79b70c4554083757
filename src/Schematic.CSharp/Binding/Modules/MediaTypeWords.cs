using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>Names media types in identifiers: <c>Json</c>, <c>Form</c>, <c>Xml</c>, <c>MergePatch</c>.</summary>
internal static class MediaTypeWords
{
    /// <summary>Returns the word that the media types of a body have in common, or the word for their kind.</summary>
    /// <param name="contents">The media types of one kind.</param>
    /// <param name="hasParts">True if another body is a multipart form.</param>
    public static string Of(IReadOnlyList<BodyContent> contents, bool hasParts)
    {
        var words = contents.Select(content => Of(content, hasParts)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return words is [var only] ? only : contents[0].Kind.ToString();
    }

    private static string Of(BodyContent content, bool hasParts) => MediaTypes.EssenceOf(content.MediaType) switch
    {
        _ when MediaRanges.IsRange(content.MediaType) => content.Kind.ToString(),
        "application/x-www-form-urlencoded" => hasParts ? "UrlEncodedForm" : "Form",
        "multipart/form-data" => "Form",
        "text/plain" => "Text",
        "application/octet-stream" => "Binary",
        var essence => CSharpIdentifier.ToPascalCase(Subject(essence, content)),
    };

    // "application/vnd.acme.v2+json" is about "acme.v2"; of "application/soap+xml", callers pass XML.
    private static string Subject(string essence, BodyContent content)
    {
        var subtype = essence[(essence.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var suffix = subtype.LastIndexOf('+');
        if (content.Kind == ContentKind.Text && suffix >= 0) return subtype[(suffix + 1)..];
        if (suffix > 0) subtype = subtype[..suffix];
        foreach (var tree in new[] { "vnd.", "x-", "x.", "prs." })
            if (subtype.Length > tree.Length && subtype.StartsWith(tree, StringComparison.Ordinal)) subtype = subtype[tree.Length..];
        return subtype;
    }
}
