using System;
using System.Threading;

namespace Schematic.Runtime;

public abstract partial class ApiClient
{
    /// <summary>Sends a request whose answer comes item by item. It is sent when the items are asked for, each time anew; leaving
    /// the loop closes the connection.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>The items. Asking for them throws what <see cref="SendAsync"/> throws.</returns>
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
    /// <summary>The longest item of a stream that is read, in bytes after decompression. A longer one is an <see cref="ApiException"/>.</summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxStreamItemBytes
    {
        get => _maxStreamItemBytes;
        init => _maxStreamItemBytes = value > 0 ? value : throw new ArgumentException("The option MaxStreamItemBytes is not positive.");
    }

    private readonly int _maxStreamItemBytes = 16_000_000;
}
