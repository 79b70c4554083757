using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>How the items of a stream are told apart.</summary>
public enum StreamFraming
{
    /// <summary>Server-sent events (WHATWG HTML, section 9.2).</summary>
    ServerSentEvents,

    /// <summary>One JSON value a line: JSON Lines, NDJSON.</summary>
    JsonLines,

    /// <summary>JSON text sequences (RFC 7464).</summary>
    JsonSequence,
}

/// <summary>An answer that comes item by item.</summary>
/// <param name="Framing">How the items are told apart.</param>
/// <param name="ItemType">The type of an item; of an event's data for server-sent events.</param>
public sealed record StreamedResponse(StreamFraming Framing, TypeReference ItemType)
{
    /// <summary>The media type of the response.</summary>
    public required string MediaType { get; init; }

    /// <summary>The member of the body (a wire name) that asks for the stream; null where the endpoint always streams.</summary>
    public string? Flag { get; init; }

    /// <summary>The data that ends a stream before the connection does, such as <c>[DONE]</c>; null where there is none.</summary>
    public string? EndMarker { get; init; }

    /// <summary>Where the stream is described.</summary>
    public SourceLocation Location { get; init; }
}
