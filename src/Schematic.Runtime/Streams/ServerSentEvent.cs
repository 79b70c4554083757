using System;

namespace Schematic.Runtime;

/// <summary>An event of a stream, with what came beside its data.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
/// <param name="Data">The data.</param>
/// <param name="Event">The event's name, <c>message</c> where the server gives none.</param>
/// <param name="Id">The id of this event, or of the last one before it that had one; null where none had.</param>
/// <param name="Retry">How long the server asks clients to wait before they connect again; null where it does not.</param>
public readonly record struct ServerSentEvent<T>(T Data, string Event, string? Id, TimeSpan? Retry);
