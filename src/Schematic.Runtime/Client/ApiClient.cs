using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Sends the requests of one API. Safe for use by several threads.</summary>
public abstract partial class ApiClient : IDisposable
{
    private readonly ApiProfile? _profile;
    private readonly ApiClientOptions? _options;

    private protected ApiClient()
    {
    }

    private protected ApiClient(ApiProfile profile, ApiClientOptions options, ApiConnection connection)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _profile = profile;
        _options = options;
        Connection = connection;
    }

    internal ApiProfile Profile => _profile ?? throw NotConnected();

    internal ApiClientOptions BaseOptions => _options ?? throw NotConnected();

    internal ApiConnection? Connection { get; }

    /// <summary>Sends a request and reads its answer.</summary>
    /// <typeparam name="TResponse">The type of the answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ApiException">The server answered with a failure, or with what the description does not allow.</exception>
    /// <exception cref="AuthenticationRequiredException">The operation needs credentials and none were found.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached, or the connection broke.</exception>
    /// <exception cref="TimeoutException">The call took longer than the options allow.</exception>
    public virtual async Task<TResponse> SendAsync<TResponse>(IApiRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var operation = request.GetOperation();
        var answer = await new ApiCall(this, operation, request).SendAsync(operation.Response, cancellationToken).ConfigureAwait(false);
        return answer.Value;
    }

    /// <summary>Sends a request; gives status and headers beside the answer.</summary>
    /// <inheritdoc cref="SendAsync"/>
    public virtual async Task<ApiResponse<TResponse>> SendRawAsync<TResponse>(IApiRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var operation = request.GetOperation();
        var answer = await new ApiCall(this, operation, request).SendAsync(operation.Response, cancellationToken).ConfigureAwait(false);
        return answer.ToResponse();
    }

    /// <summary>Releases what the client owns. A connection that is shared or was given stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what a derived client owns.</summary>
    /// <param name="disposing">Whether the call comes from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    private static InvalidOperationException NotConnected() =>
        new("This client was made without a connection, for a test double: the member that was called is not set up.");
}

/// <summary>Sends the requests of one API.</summary>
/// <typeparam name="TOptions">The client's options.</typeparam>
public abstract class ApiClient<TOptions> : ApiClient
    where TOptions : ApiClientOptions
{
    /// <summary>A client that cannot send: for test doubles.</summary>
    protected ApiClient()
    {
    }

    /// <summary>A client with the connections that all clients of the API share.</summary>
    /// <param name="profile">The API.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the text names it.</exception>
    protected ApiClient(ApiProfile profile, TOptions options)
        : base(profile, options, new ApiConnection(profile))
    {
    }

    /// <summary>A client with a connection of the caller's, who disposes of it.</summary>
    /// <param name="profile">The API.</param>
    /// <param name="options">The options.</param>
    /// <param name="httpClient">The connection.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the text names it.</exception>
    protected ApiClient(ApiProfile profile, TOptions options, HttpClient httpClient)
        : base(profile, options, new ApiConnection(httpClient))
    {
    }

    /// <summary>A client with the connection of another one.</summary>
    /// <param name="other">The other client.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the text names it.</exception>
    protected ApiClient(ApiClient<TOptions> other, TOptions options)
        : base(other?.Profile ?? throw new ArgumentNullException(nameof(other)), options, other.Connection!)
    {
    }

    /// <summary>The client's options.</summary>
    public TOptions Options => (TOptions)BaseOptions;
}
