using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Modules;

/// <summary>The success responses of an endpoint by their media types: the method of an endpoint returns one type, and each media type that
/// it does not request first has a method of its own.</summary>
internal static class AnswerVariants
{
    // The format of each method lists them, and each of them has a method.
    private const int MostOthers = 32;

    /// <summary>Returns the contents that have methods of their own, each with the end of their names.</summary>
    public static IEnumerable<(ResponseContent Content, string Suffix)> Of(Endpoint endpoint)
    {
        // The member that requests a stream belongs to the method with the main response.
        if (endpoint.Stream?.Flag is not null || Main(endpoint) is not { } main) return [];
        var contents = endpoint.Successes.SelectMany(response => response.Contents).ToList();
        var common = MediaTypeName.CommonWords(contents.Select(content => content.MediaType));
        var read = Read(endpoint, main).ToHashSet();
        return
        [
            .. contents.Where(content => HasOwnMethod(content, main, read)).DistinctBy(Key)
                .Select(content => (content, "As" + MediaTypeName.Of(content.MediaType, common))),
        ];
    }

    private static object Key(ResponseContent content) => content is XmlContent xml ? (xml.Type, xml.Branch is null ? xml.Xml : null) : content.MediaType.ToUpperInvariant();

    /// <summary>Returns the content of the method without a suffix; null if there is none.</summary>
    public static ResponseContent? Main(Endpoint endpoint) => endpoint.Successes.FirstOrDefault(response => response.Contents.Count > 0)?.Contents[0];

    /// <summary>Returns the contents that the method for a content can return.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="content">The content: the main one, or one with its own method.</param>
    public static IReadOnlyList<ResponseContent> Read(Endpoint endpoint, ResponseContent content)
    {
        if (content != Main(endpoint) && content is not XmlContent) return [content];
        return [.. endpoint.Successes.SelectMany(response => response.Contents.Where(other => IsReadWith(other, content, response)))];
    }

    /// <summary>Returns the first media types that only other methods can return.</summary>
    public static IReadOnlyList<string> ReadByOthers(Endpoint endpoint, ResponseContent content)
    {
        var own = Read(endpoint, content).Select(each => each.MediaType).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. endpoint.Successes.SelectMany(response => response.Contents).Where(other => !other.IsEquivalent && !MediaRanges.IsRange(other.MediaType))
                .Select(other => other.MediaType).Distinct(StringComparer.OrdinalIgnoreCase).Where(mediaType => !own.Contains(mediaType)).Take(MostOthers),
        ];
    }

    private static bool HasOwnMethod(ResponseContent content, ResponseContent main, HashSet<ResponseContent> read) =>
        !content.IsEquivalent && !MediaRanges.IsRange(content.MediaType) && content.MediaType != main.MediaType
        && (content.Kind != main.Kind || content.Kind is not (ContentKind.Json or ContentKind.Xml) || !read.Contains(content));

    // All text is a string, and all bytes are a stream; JSON is read as the type of the status.
    private static bool IsReadWith(ResponseContent other, ResponseContent main, Response response) => (main, other) switch
    {
        (XmlContent one, XmlContent xml) => one.Type == xml.Type && (one.Xml == xml.Xml || one.Branch is not null || one.MediaType == xml.MediaType),
        (JsonContent, JsonContent json) => response.Contents[0] is JsonContent first && first.Type == json.Type,
        _ => main.Kind == other.Kind && !other.IsEquivalent,
    };
}
