using System;
using System.Threading;

namespace Schematic.Runtime;

public abstract partial class ApiClient
{
    /// <summary>Sends a request whose response is streamed item by item. Each enumeration of the items sends the request again; leaving
    /// the loop closes the connection.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the stream.</param>
    /// <returns>The items. Enumerating them throws the exceptions of <see cref="SendAsync"/>.</returns>
    public virtual ApiStream<TItem> StreamAsync<TItem>(IApiStreamRequest<TItem> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ApiStream<TItem>(this, request, cancellationToken);
    }
}

public abstract partial class ApiClientGroup
{
    /// <inheritdoc cref="ApiClient.StreamAsync"/>
    protected ApiStream<TItem> StreamAsync<TItem>(IApiStreamRequest<TItem> request, CancellationToken cancellationToken = default) =>
        Client.StreamAsync(request, cancellationToken);
}

public abstract partial record ApiClientOptions
{
    /// <summary>Gets the maximum size of an item of a stream, in bytes after decompression. A larger item results in an
    /// <see cref="ApiException"/>.</summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxStreamItemBytes
    {
        get => _maxStreamItemBytes;
        init => _maxStreamItemBytes = value > 0 ? value : throw new ArgumentException("The option MaxStreamItemBytes is not positive.");
    }

    private readonly int _maxStreamItemBytes = 16_000_000;
}
