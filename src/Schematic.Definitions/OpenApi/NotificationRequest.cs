using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>A request with a body that an API sends.</summary>
/// <param name="Entry">The webhook or callback.</param>
/// <param name="Sent">The operation that describes the request.</param>
/// <param name="Contents">The contents of the body.</param>
internal sealed record NotificationRequest(DocumentNode Entry, PathOperation Sent, IReadOnlyList<MediaContent> Contents)
{
    /// <summary>Gets the name of the webhook or callback.</summary>
    public string Name => Entry.Key;

    /// <summary>Gets the id of the operation that has the callback.</summary>
    public string Operation { get; init; } = "";

    /// <summary>Gets the URL of a callback's request: a runtime expression, which is not evaluated.</summary>
    public string Expression { get; init; } = "";

    /// <summary>True if the body can be JSON.</summary>
    public bool IsJson => Contents.Any(content => content.Kind == MediaTypeKind.Json);
}
