using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>How a client behaves, the same for every API. Immutable: a variant is made by <c>client.With(options => options with { … })</c>.</summary>
public abstract partial record ApiClientOptions
{
    // What timers can count: 2^31 milliseconds.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>The server's URL; null for the <see cref="HttpClient.BaseAddress"/> of the client given, else the API's own.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>How long a call may take in all: every attempt, the waits between them, and reading an answer in one piece.
    /// Of a stream only the time until it begins counts. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long one attempt may take; null for no limit but <see cref="Timeout"/>.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>How many times an idempotent request is tried again after status 408, 429 or 5xx, a fault of the connection or a
    /// timeout of an attempt.</summary>
    public int MaxRetries { get; init; } = 2;

    /// <summary>Whether requests that are not idempotent are tried again too. They are in any case when they carry a header
    /// <c>Idempotency-Key</c>.</summary>
    public bool RetryNonIdempotent { get; init; }

    /// <summary>The wait before the first retry. It doubles each time, is shortened by chance by up to a half, and gives way to
    /// the server's <c>Retry-After</c>.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait before a retry, unless the server asks for more.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>The longest wait that the server may ask for by <c>Retry-After</c>. If it asks for more, or for more than is left of
    /// <see cref="Timeout"/>, the failure is thrown at once.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The largest answer in one piece that is read, in bytes after decompression. A larger one is an
    /// <see cref="ApiException"/>. Answers that are read as a stream of bytes have no limit.</summary>
    public int MaxResponseBytes { get; init; } = 64_000_000;

    /// <summary>How much of the body of a failure is read, in bytes after decompression. The exception says if there was more.</summary>
    public int MaxErrorBytes { get; init; } = 1 << 20;

    /// <summary>What happens where a response lacks a member that the description requires.</summary>
    public MissingMembers MissingMembers { get; init; }

    /// <summary>Whether requests that need credentials are sent without where none are given, for servers that ask for none
    /// although their description does. Otherwise they fail with <see cref="AuthenticationRequiredException"/>.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>True if secrets that no option gives are taken from the environment variables that the description names.</summary>
    public bool UseEnvironmentCredentials { get; init; } = true;

    /// <summary>True if credentials are sent over <c>https</c> only, or to this machine. Otherwise a base URL with <c>http</c> sends
    /// them in the clear.</summary>
    public bool RequireHttps { get; init; }

    /// <summary>Headers for every request. They win over those of the description and over credentials.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Called with each HTTP request before it is sent, retries and redirects included.</summary>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? OnRequest { get; init; }

    /// <summary>Called with each HTTP response before it is read.</summary>
    public Func<HttpResponseMessage, CancellationToken, ValueTask>? OnResponse { get; init; }

    /// <summary>Called with the JSON of each successful answer in one piece; what it gives back is read instead.</summary>
    public Func<ApiOperation, JsonElement, JsonElement>? OnJson { get; init; }

    /// <summary>Called with each answer after it was read; what it gives back, of the same type, is given to the caller.</summary>
    public Func<ApiOperation, object, object>? OnResult { get; init; }

    /// <summary>Called after each attempt to send a request, for logging. Nothing in it is secret.</summary>
    public Action<ApiAttempt>? OnAttempt { get; init; }

    /// <summary>The clock for timeouts, waits and the expiry of tokens.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Writes what may be shown: no secret, no header.</summary>
    /// <param name="builder">What takes the text.</param>
    /// <returns>True, since something was written.</returns>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append("BaseUrl = ").Append(BaseUrl?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
        builder.Append(", Timeout = ").Append(Timeout).Append(", MaxRetries = ").Append(MaxRetries);
        return true;
    }

    /// <summary>Finds options that no client can work with.</summary>
    /// <exception cref="ArgumentException">There is one; the text names it.</exception>
    internal void Validate()
    {
        if (BaseUrl is { IsAbsoluteUri: false }) throw new ArgumentException("The option BaseUrl is not an absolute URL.");
        if (BaseUrl is { Scheme: not ("http" or "https" or "ws" or "wss") }) throw new ArgumentException("The option BaseUrl is neither an http nor an https URL.");
        if (Timeout <= TimeSpan.Zero && Timeout != System.Threading.Timeout.InfiniteTimeSpan) throw new ArgumentException("The option Timeout is not positive.");
        if (AttemptTimeout <= TimeSpan.Zero) throw new ArgumentException("The option AttemptTimeout is not positive.");
        if (Timeout > LongestTimer || AttemptTimeout > LongestTimer || MaxRetryDelay > LongestTimer || MaxRetryAfter > LongestTimer)
            throw new ArgumentException("A time is longer than 24 days.");
        if (MaxRetries < 0) throw new ArgumentException("The option MaxRetries is negative.");
        if (RetryDelay < TimeSpan.Zero || MaxRetryDelay < TimeSpan.Zero || MaxRetryAfter < TimeSpan.Zero) throw new ArgumentException("A wait before retries is negative.");
        if (MaxResponseBytes <= 0) throw new ArgumentException("The option MaxResponseBytes is not positive.");
        if (MaxErrorBytes < 0) throw new ArgumentException("The option MaxErrorBytes is negative.");
    }
}
