using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Sends the requests of one API. Instances are thread-safe.</summary>
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

    /// <summary>Sends a request and reads the response.</summary>
    /// <typeparam name="TResponse">The type of the response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The server returned an error, or a response that the description does not allow.</exception>
    /// <exception cref="AuthenticationRequiredException">The operation requires credentials and none were found.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached, or the connection was lost.</exception>
    /// <exception cref="TimeoutException">The call took longer than the options allow.</exception>
    public virtual async Task<TResponse> SendAsync<TResponse>(IApiRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var operation = request.GetOperation();
        var answer = await new ApiCall(this, operation, request).SendAsync(operation.Response, cancellationToken).ConfigureAwait(false);
        return answer.Value;
    }

    /// <summary>Sends a request and reads the response, or returns null if the server did not find the resource.</summary>
    /// <inheritdoc cref="SendAsync"/>
    /// <returns>The response; null if its status is 404 or 410.</returns>
    public virtual async Task<TResponse?> FindAsync<TResponse>(IApiRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : class?
    {
        try
        {
            return await SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException exception) when (exception.IsNotFound)
        {
            return null;
        }
    }

    /// <summary>Sends a request and returns the response with its status and headers.</summary>
    /// <inheritdoc cref="SendAsync"/>
    public virtual async Task<ApiResponse<TResponse>> SendRawAsync<TResponse>(IApiRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var operation = request.GetOperation();
        var answer = await new ApiCall(this, operation, request).SendAsync(operation.Response, cancellationToken).ConfigureAwait(false);
        return answer.ToResponse();
    }

    /// <summary>Releases the resources of the client. A shared connection, or one that the caller passed in, stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the resources of a derived client.</summary>
    /// <param name="disposing">True if called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    private static InvalidOperationException NotConnected() =>
        new("This client was created without a connection, for a test double: the called member is not set up.");
}

/// <summary>Sends the requests of one API.</summary>
/// <typeparam name="TOptions">The client's options.</typeparam>
public abstract class ApiClient<TOptions> : ApiClient
    where TOptions : ApiClientOptions
{
    /// <summary>Creates a client that cannot send requests, for test doubles.</summary>
    protected ApiClient()
    {
    }

    /// <summary>Creates a client that uses the connections shared by all clients of the API.</summary>
    /// <param name="profile">The API.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option has an invalid value; the message names the option.</exception>
    protected ApiClient(ApiProfile profile, TOptions options)
        : base(profile, options, new ApiConnection(profile))
    {
    }

    /// <summary>Creates a client that uses the caller's <c>HttpClient</c>. The caller disposes of it.</summary>
    /// <param name="profile">The API.</param>
    /// <param name="options">The options.</param>
    /// <param name="httpClient">The HTTP client.</param>
    /// <exception cref="ArgumentException">An option has an invalid value; the message names the option.</exception>
    protected ApiClient(ApiProfile profile, TOptions options, HttpClient httpClient)
        : base(profile, options, new ApiConnection(httpClient))
    {
    }

    /// <summary>Creates a client that uses the connection of another client.</summary>
    /// <param name="other">The other client.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option has an invalid value; the message names the option.</exception>
    protected ApiClient(ApiClient<TOptions> other, TOptions options)
        : base(other?.Profile ?? throw new ArgumentNullException(nameof(other)), options, other.Connection!)
    {
    }

    /// <summary>Gets the client's options.</summary>
    public TOptions Options => (TOptions)BaseOptions;
}
