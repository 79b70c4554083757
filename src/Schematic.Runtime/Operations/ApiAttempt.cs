using System;
using System.Net;

namespace Schematic.Runtime;

/// <summary>What became of one attempt to send a request. Nothing in it is secret.</summary>
public sealed class ApiAttempt
{
    internal ApiAttempt(ApiOperation operation, string url, int number, TimeSpan duration)
    {
        Operation = operation;
        Url = url;
        Number = number;
        Duration = duration;
    }

    /// <summary>The operation.</summary>
    public ApiOperation Operation { get; }

    /// <summary>The URL; secrets in it are replaced by asterisks.</summary>
    public string Url { get; }

    /// <summary>1 for the first attempt.</summary>
    public int Number { get; }

    /// <summary>The time until the head of the response came, or the failure.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The status of the response; null where none came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Why no response came; null where one did.</summary>
    public Exception? Failure { get; init; }
}
