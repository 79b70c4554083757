using System;
using System.Net;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>Whether and when a request is tried again.</summary>
internal static class RetryPolicy
{
    public static bool IsTransient(HttpStatusCode status) => TransientStatus.Contains(status);

    public static bool IsTransient(Exception fault) => fault is HttpRequestException;

    public static bool Allows(ApiOperation operation, ApiClientOptions options, ApiRequestWriter writer) =>
        writer.IsReplayable && (operation.IsIdempotent || options.RetryNonIdempotent || writer.HasHeader("Idempotency-Key"));

    /// <summary>The wait before the next attempt: what the server asks for (RFC 9110, section 10.2.3), else twice as long each
    /// time, shortened by chance so that clients which failed together do not come back together. Null if the server asks for more
    /// than the options allow.</summary>
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
