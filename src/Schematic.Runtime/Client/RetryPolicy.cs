using System;
using System.Net;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>Decides if and when a request is retried.</summary>
internal static class RetryPolicy
{
    public static bool IsTransient(HttpStatusCode status) => TransientStatus.Contains(status);

    public static bool IsTransient(Exception exception) => exception is HttpRequestException;

    public static bool Allows(ApiOperation operation, ApiClientOptions options, ApiRequestWriter writer) =>
        writer.IsReplayable && (operation.IsIdempotent || options.RetryNonIdempotent || writer.IdempotencyHeader is not null || writer.HasHeader("Idempotency-Key"));

    /// <summary>Returns the delay before the next attempt: the one that the server requests (RFC 9110, section 10.2.3), otherwise one that
    /// doubles each time, with random jitter so that clients that failed together do not retry together. Returns null if the server
    /// requests more than the options allow.</summary>
    public static TimeSpan? Delay(ApiClientOptions options, int attempt, HttpResponseMessage? response)
    {
        if (response?.Headers.RetryAfter is { } asked) return After(asked.Delta ?? asked.Date - options.TimeProvider.GetUtcNow(), options.MaxRetryAfter);
        var longest = Math.Min(options.MaxRetryDelay.TotalMilliseconds, options.RetryDelay.TotalMilliseconds * Math.Pow(2, attempt));
        return TimeSpan.FromMilliseconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
    }

    private static TimeSpan? After(TimeSpan? asked, TimeSpan longest)
    {
        var wait = asked is { } given && given > TimeSpan.Zero ? given : TimeSpan.Zero;
        return wait <= longest ? wait : null;
    }
}
