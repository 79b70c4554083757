using System;

namespace Schematic.Runtime;

/// <summary>An event of a stream with its metadata.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
/// <param name="Data">The data.</param>
/// <param name="Event">The name of the event; <c>message</c> if the server sends none.</param>
/// <param name="Id">The id of this event, or of the last event before it that had one; null for none.</param>
/// <param name="Retry">The time that the server asks clients to wait before they reconnect; null for none.</param>
public readonly record struct ServerSentEvent<T>(T Data, string Event, string? Id, TimeSpan? Retry);
