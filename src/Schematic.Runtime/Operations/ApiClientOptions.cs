using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The client options that all APIs share. Immutable: create a variant with <c>client.With(options => options with { … })</c>.</summary>
public abstract partial record ApiClientOptions
{
    // The maximum of .NET timers: 2^31 milliseconds.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(int.MaxValue);

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);

    private readonly TimeSpan? _timeout;

    /// <summary>Gets the URL of the server; null for the <see cref="HttpClient.BaseAddress"/> of the caller's client, otherwise the API's
    /// own URL. <c>https+http://</c> and the name of a service are for a handler that discovers services.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Gets the time limit of a call, including all attempts, the delays between them, and reading a response that is not streamed.
    /// For a stream, only the time until it begins counts. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan Timeout
    {
        get => _timeout ?? DefaultTimeout;
        init => _timeout = value;
    }

    /// <summary>Gets the time limit of one attempt; null for no limit other than <see cref="Timeout"/>.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>Gets the maximum number of retries of an idempotent request after status 408, 429 or 5xx, a connection error, or a
    /// timeout of an attempt.</summary>
    public int MaxRetries { get; init; } = 2;

    /// <summary>True to also retry requests that are not idempotent. Requests with an <c>Idempotency-Key</c> header are retried
    /// in any case; where the description declares such a header, every request has one.</summary>
    public bool RetryNonIdempotent { get; init; }

    /// <summary>Gets the delay before the first retry. It doubles with each retry, is shortened at random by up to half, and is replaced by
    /// the server's <c>Retry-After</c>.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets the maximum delay before a retry, unless the server requests a longer one.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Gets the maximum delay that the server may request with <c>Retry-After</c>. If it requests more, or more than remains of
    /// <see cref="Timeout"/>, the failure is thrown immediately.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets the maximum size of a response that is not streamed, in bytes after decompression. A larger response results in an
    /// <see cref="ApiException"/>. Responses that are read as a stream of bytes have no limit.</summary>
    public int MaxResponseBytes { get; init; } = 64_000_000;

    /// <summary>Gets the maximum number of bytes of an error response that are read, after decompression. The exception states if there are more.</summary>
    public int MaxErrorBytes { get; init; } = 1 << 20;

    /// <summary>Gets the handling of responses in which a required member is missing.</summary>
    public MissingMembers MissingMembers { get; init; }

    /// <summary>Gets the handling of values in responses that do not have the format that the description states.</summary>
    public MalformedValues MalformedValues { get; init; }

    /// <summary>True to send the members of objects that the description marks as read-only. Otherwise requests omit them, so that an object
    /// that was read can be changed and sent back.</summary>
    public bool SendReadOnlyMembers { get; init; }

    /// <summary>True to send requests without credentials if none are set, for servers that require none although their description
    /// does. Otherwise such requests fail with <see cref="AuthenticationRequiredException"/>.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>True to read secrets that no option sets from the environment variables that the description names.</summary>
    public bool UseEnvironmentCredentials { get; init; } = true;

    /// <summary>True to send credentials only over <c>https</c> or to the local machine. Otherwise, credentials are sent unencrypted if the
    /// base URL uses <c>http</c>.</summary>
    public bool RequireHttps { get; init; }

    /// <summary>Gets the headers of every request. They override the headers of the description and the credentials.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Gets the callback that receives each HTTP request before it is sent, including retries and redirects.</summary>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? OnRequest { get; init; }

    /// <summary>Gets the callback that receives each HTTP response before it is read.</summary>
    public Func<HttpResponseMessage, CancellationToken, ValueTask>? OnResponse { get; init; }

    /// <summary>Gets the callback that receives the JSON of each successful response that is not streamed, and returns the JSON to read
    /// instead.</summary>
    public Func<ApiOperation, JsonElement, JsonElement>? OnJson { get; init; }

    /// <summary>Gets the callback that receives each value after it was read from a response, and returns the value for the caller, of the
    /// same type.</summary>
    public Func<ApiOperation, object, object>? OnResult { get; init; }

    /// <summary>Gets the callback that is called after each attempt to send a request, for logging. Its argument contains no secrets.</summary>
    public Action<ApiAttempt>? OnAttempt { get; init; }

    /// <summary>Gets the clock for timeouts, delays and the expiry of tokens.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Writes the members that are safe to show: no secrets and no headers.</summary>
    /// <param name="builder">The builder to write to.</param>
    /// <returns>True, since members were written.</returns>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append("BaseUrl = ").Append(BaseUrl?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
        builder.Append(", Timeout = ").Append(Timeout).Append(", MaxRetries = ").Append(MaxRetries);
        return true;
    }

    /// <summary>Returns the time limit of a call: that of the options if they set one, otherwise that of the operation.</summary>
    internal TimeSpan TimeoutOf(ApiOperation operation) => _timeout ?? operation.Timeout ?? DefaultTimeout;

    /// <summary>Validates the options.</summary>
    /// <exception cref="ArgumentException">An option has an invalid value; the message names the option.</exception>
    internal void Validate()
    {
        if (BaseUrl is { IsAbsoluteUri: false }) throw new ArgumentException("The option BaseUrl is not an absolute URL.");
        if (BaseUrl is { Scheme: not ("http" or "https" or "ws" or "wss" or "https+http" or "http+https") }) throw new ArgumentException("The option BaseUrl is neither an http nor an https URL.");
        if (Timeout <= TimeSpan.Zero && Timeout != System.Threading.Timeout.InfiniteTimeSpan) throw new ArgumentException("The option Timeout is not positive.");
        if (AttemptTimeout <= TimeSpan.Zero) throw new ArgumentException("The option AttemptTimeout is not positive.");
        if (Timeout > LongestTimer || AttemptTimeout > LongestTimer || MaxRetryDelay > LongestTimer || MaxRetryAfter > LongestTimer)
            throw new ArgumentException("A time is longer than 24 days.");
        if (MaxRetries < 0) throw new ArgumentException("The option MaxRetries is negative.");
        if (RetryDelay < TimeSpan.Zero || MaxRetryDelay < TimeSpan.Zero || MaxRetryAfter < TimeSpan.Zero) throw new ArgumentException("A delay before a retry is negative.");
        if (MaxResponseBytes <= 0) throw new ArgumentException("The option MaxResponseBytes is not positive.");
        if (MaxErrorBytes < 0) throw new ArgumentException("The option MaxErrorBytes is negative.");
    }
}
