using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Model;

/// <summary>The separation of the items of a stream.</summary>
public enum StreamFraming
{
    /// <summary>Server-sent events (WHATWG HTML, section 9.2).</summary>
    ServerSentEvents,

    /// <summary>One JSON value on each line: JSON Lines, NDJSON.</summary>
    JsonLines,

    /// <summary>JSON text sequences (RFC 7464).</summary>
    JsonSequence,
}

/// <summary>A response that is received item by item.</summary>
/// <param name="Framing">The separation of the items.</param>
/// <param name="ItemType">The type of an item; for server-sent events, the type of the data.</param>
public sealed record StreamedResponse(StreamFraming Framing, TypeReference ItemType)
{
    /// <summary>The media type of the response.</summary>
    public required string MediaType { get; init; }

    /// <summary>The member of the body (a wire name) that requests the stream; null if the endpoint always streams.</summary>
    public string? Flag { get; init; }

    /// <summary>The data that ends the stream before the connection is closed, such as <c>[DONE]</c>; null if there is none.</summary>
    public string? EndMarker { get; init; }

    /// <summary>The location of the stream in the description.</summary>
    public SourceLocation Location { get; init; }
}
