using System;
using System.Net;

namespace Schematic.Runtime;

/// <summary>The outcome of one attempt to send a request. It contains no secrets.</summary>
public sealed class ApiAttempt
{
    internal ApiAttempt(ApiOperation operation, string url, int number, TimeSpan duration)
    {
        Operation = operation;
        Url = url;
        Number = number;
        Duration = duration;
    }

    /// <summary>Gets the operation.</summary>
    public ApiOperation Operation { get; }

    /// <summary>Gets the URL, with secrets replaced by asterisks.</summary>
    public string Url { get; }

    /// <summary>Gets the number of the attempt, starting with 1.</summary>
    public int Number { get; }

    /// <summary>Gets the time until the response headers were received, or until the failure.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Gets the status of the response; null if none was received.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Gets the exception that prevented a response; null if one was received.</summary>
    public Exception? Failure { get; init; }
}
