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

    /// <summary>The server-sent events whose names determine the type of their data: a branch of the union <see cref="ItemType"/>. Empty
    /// if all events have the same type of data, or if their names are not known.</summary>
    public IReadOnlyList<StreamedEvent> Events { get; init; } = [];

    /// <summary>The location of the stream in the description.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>The server-sent events with a certain name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of their data.</param>
public sealed record StreamedEvent(string Name, TypeReference Type);
