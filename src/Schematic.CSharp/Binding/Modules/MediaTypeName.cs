using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>Names media types as callers know them: <c>Json</c>, <c>MergePatch</c>, <c>Pdf</c>, <c>V2</c>.</summary>
internal static class MediaTypeName
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["application/x-www-form-urlencoded"] = "Form",
        ["multipart/form-data"] = "Form",
        ["application/octet-stream"] = "Binary",
        ["text/plain"] = "Text",
        ["application/vnd.ms-excel"] = "Xls",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "Xlsx",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "Docx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = "Pptx",
        ["application/msword"] = "Doc",
        ["image/svg+xml"] = "Svg",
        ["text/calendar"] = "Calendar",
    };

    // The registration trees of RFC 6838, section 3.
    private static readonly string[] Trees = ["vnd.", "prs.", "x-", "x."];

    /// <summary>Returns the name of a media type.</summary>
    /// <param name="mediaType">The media type.</param>
    /// <param name="common">The number of words that vendor types have in common, which are omitted.</param>
    public static string Of(string mediaType, int common)
    {
        var essence = MediaTypes.EssenceOf(mediaType);
        var words = Words(essence);
        var omitted = IsVendor(essence) ? Math.Min(common, words.Length - 1) : 0;
        var name = Known.GetValueOrDefault(essence) ?? CSharpIdentifier.ToPascalCase(string.Join(' ', words[omitted..]));
        return name + string.Concat(Parameters(mediaType).Select(CSharpIdentifier.ToPascalCase)).TrimStart('_');
    }

    /// <summary>Returns the number of words with which all vendor types of a content begin; 0 if there is only one.</summary>
    public static int CommonWords(IEnumerable<string> mediaTypes)
    {
        var family = mediaTypes.Select(MediaTypes.EssenceOf).Where(IsVendor).Distinct(StringComparer.Ordinal).Select(Words).ToList();
        return family.Count < 2 ? 0 : family.Skip(1).Aggregate(family[0].Length, (common, words) => family[0].Take(common).Zip(words).TakeWhile(pair => pair.First == pair.Second).Count());
    }

    private static bool IsVendor(string essence) => essence.Contains("/vnd.", StringComparison.Ordinal);

    private static string[] Words(string essence)
    {
        var subtype = essence[(essence.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var tree = Array.Find(Trees, tree => subtype.Length > tree.Length && subtype.StartsWith(tree, StringComparison.Ordinal)) ?? "";
        var name = subtype[tree.Length..];
        var suffix = name.LastIndexOf('+');
        return (suffix > 0 ? name[..suffix] : name).Split('.', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? words : [subtype];
    }

    // "v=2", "version=2" and "profile=compact" distinguish media types; a character set does not.
    private static IEnumerable<string> Parameters(string mediaType) =>
        from parameter in mediaType.Split(';').Skip(1)
        let parts = parameter.Split('=', 2, StringSplitOptions.TrimEntries)
        where parts is [not "charset", _]
        select (parts[0] is "v" or "version" ? "v" : "") + parts[1].Trim('"');
}
