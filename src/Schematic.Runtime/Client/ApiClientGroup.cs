using System;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The operations of one group of an API; sends through the API's client.</summary>
public abstract partial class ApiClientGroup
{
    private readonly ApiClient? _client;

    /// <summary>A group that cannot send: for test doubles.</summary>
    protected ApiClientGroup()
    {
    }

    /// <summary>A group of a client.</summary>
    /// <param name="client">The client.</param>
    protected ApiClientGroup(ApiClient client) => _client = client;

    /// <summary>The client that sends.</summary>
    /// <exception cref="InvalidOperationException">The group was made for a test double.</exception>
    protected ApiClient Client => _client ?? throw new InvalidOperationException(
        "This group was made without a client, for a test double: the member that was called is not set up.");

    /// <inheritdoc cref="ApiClient.SendAsync"/>
    protected Task<TResponse> SendAsync<TResponse>(IApiRequest<TResponse> request, CancellationToken cancellationToken = default) =>
        Client.SendAsync(request, cancellationToken);
}
