using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>The media types that an operation accepts if the caller chooses one.</summary>
internal static class AcceptedMediaTypes
{
    /// <summary>Creates the argument that lists the media types; none if every media type may be sent.</summary>
    public static IEnumerable<Expression> Arguments(IReadOnlyList<string> mediaTypes) =>
        Limits(mediaTypes) ? [Expression.Named("accepted", Expression.String(string.Join(", ", mediaTypes)))] : [];

    /// <summary>True if only the caller knows which media type of a range the content has.</summary>
    public static bool NeedsChoice(BodyContent content) =>
        MediaRanges.IsRange(content.MediaType) && (content.Kind == ContentKind.Text || content.SentMediaType != content.UsualMediaType);

    /// <summary>Creates the documentation of the property that chooses.</summary>
    public static string Summary(BodyContent content, IReadOnlyList<string> mediaTypes) =>
        $"The media type of the body: {string.Join(", ", mediaTypes.Select(type => $"`{type}`"))}. Default: `{content.SentMediaType}`.";

    // A single media type of bytes is often only an example of the accepted ones.
    private static bool Limits(IReadOnlyList<string> mediaTypes) =>
        (mediaTypes.Count > 1 || MediaRanges.IsRange(mediaTypes[0])) && !mediaTypes.Any(IsAny);

    private static bool IsAny(string mediaType) => MediaTypes.EssenceOf(mediaType) is "*/*" or "application/octet-stream";
}
