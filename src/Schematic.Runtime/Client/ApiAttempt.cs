using System;
using System.Net;

namespace Schematic.Runtime;

/// <summary>What became of one attempt to send a request. Nothing in it is secret.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Url">The URL; secrets in it are replaced by asterisks.</param>
/// <param name="Number">1 for the first attempt.</param>
/// <param name="Duration">The time until the head of the response came, or the failure.</param>
public sealed record ApiAttempt(ApiOperation Operation, string Url, int Number, TimeSpan Duration)
{
    /// <summary>The status of the response; null where none came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Why no response came; null where one did.</summary>
    public Exception? Failure { get; init; }
}
