using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A response that is streamed item by item. Each enumeration sends the request again; leaving the loop or canceling closes
/// the connection. Errors, including an item larger than <see cref="ApiClientOptions.MaxStreamItemBytes"/>, are thrown where the
/// next item is awaited.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class ApiStream<T> : IAsyncEnumerable<T>
{
    // Allows for the framing of an item: the name of a field, delimiters.
    private const long FramingBytes = 64;

    private readonly ApiClient? _client;
    private readonly IApiStreamRequest<T>? _request;
    private readonly CancellationToken _cancellationToken;
    private readonly IEnumerable<T> _items = [];

    /// <summary>Creates a stream from existing items, for test doubles.</summary>
    /// <param name="items">The items.</param>
    public ApiStream(IEnumerable<T> items) => _items = items;

    internal ApiStream(ApiClient client, IApiStreamRequest<T> request, CancellationToken cancellationToken)
    {
        _client = client;
        _request = request;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Returns the items with the name, id and retry time of their server-sent events.</summary>
    /// <param name="cancellationToken">Cancels the stream.</param>
    /// <returns>The events.</returns>
    public async IAsyncEnumerable<ServerSentEvent<T>> Events([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_client is null || _request is null)
        {
            foreach (var item in _items) yield return new ServerSentEvent<T>(item, "message", null, null);
            yield break;
        }

        var limit = _client.BaseOptions.MaxStreamItemBytes;
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        var operation = _request.GetStreamOperation();
        var call = new ApiCall(_client, operation, _request) { IsStreaming = true };
        var exchange = (await call.SendAsync(operation.Format.Open, linked.Token).ConfigureAwait(false)).Exchange;
        using var response = exchange.Response;
        var content = await response.Content.ReadAsStreamAsync(linked.Token).ConfigureAwait(false);
        await using var _ = content.ConfigureAwait(false);
        using var buffer = new StreamBuffer();
        using var framer = operation.Format.Start();
        for (var isEndOfInput = false; !isEndOfInput && !framer.IsEnded;)
        {
            // An incomplete item that already exceeds the limit is not received further.
            if (buffer.Unread.Length > limit + FramingBytes || framer.Data.Length > limit) throw TooLarge(exchange, limit);
            isEndOfInput = !await ReceiveAsync(exchange, buffer, content, linked.Token).ConfigureAwait(false);
            while (TryRead(exchange, operation.Format, framer, buffer, isEndOfInput, linked.Token, out var item))
                yield return new ServerSentEvent<T>(item, framer.Event, framer.Id, framer.Retry);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var item in Events(cancellationToken).ConfigureAwait(false)) yield return item.Data;
    }

    private static async ValueTask<bool> ReceiveAsync(ApiExchange exchange, StreamBuffer buffer, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            return await buffer.ReceiveAsync(content, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw exchange.Undecodable(exception);
        }
    }

    private static ApiException TooLarge(ApiExchange exchange, int limit) =>
        exchange.TooLarge("An item of the stream", nameof(ApiClientOptions.MaxStreamItemBytes), limit);

    private static bool TryRead(
        ApiExchange exchange, ApiStreamFormat<T> format, StreamFramer framer, StreamBuffer buffer, bool isEndOfInput, CancellationToken cancellationToken, out T item)
    {
        var limit = exchange.Options.MaxStreamItemBytes;
        item = default!;
        try
        {
            while (framer.TryNext(buffer, isEndOfInput))
            {
                if (framer.Data.Length > limit) throw TooLarge(exchange, limit);
                if (format.TryRead(framer, exchange.Reading(framer.Data.Length, cancellationToken), out item)) return true;
            }

            return false;
        }
        catch (JsonException exception)
        {
            throw exchange.Unreadable("An item of the stream could not be read as the expected JSON. " + exception.Message, framer.Data, exception);
        }
    }
}
