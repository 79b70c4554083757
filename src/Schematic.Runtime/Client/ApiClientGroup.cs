using System;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The operations of one group of an API. Requests are sent by the API's client.</summary>
public abstract partial class ApiClientGroup
{
    private readonly ApiClient? _client;

    /// <summary>Creates a group that cannot send requests, for test doubles.</summary>
    protected ApiClientGroup()
    {
    }

    /// <summary>Creates a group of a client.</summary>
    /// <param name="client">The client.</param>
    protected ApiClientGroup(ApiClient client) => _client = client;

    /// <summary>Gets the client that sends the requests.</summary>
    /// <exception cref="InvalidOperationException">The group was created for a test double.</exception>
    protected ApiClient Client => _client ?? throw new InvalidOperationException(
        "This group was created without a client, for a test double: the called member is not set up.");

    /// <inheritdoc cref="ApiClient.SendAsync"/>
    protected Task<TResponse> SendAsync<TResponse>(IApiRequest<TResponse> request, CancellationToken cancellationToken = default) =>
        Client.SendAsync(request, cancellationToken);
}
