using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The answer of a fake to a call whose response is a list or a stream: items, or an error. Arrays, lists, collection expressions and
/// errors convert to an answer.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
[CollectionBuilder(typeof(FakeItems), nameof(FakeItems.Create))]
public readonly record struct FakeItems<T>
{
    private readonly IEnumerable<T>? _known;
    private readonly IAsyncEnumerable<T>? _received;

    internal FakeItems(IEnumerable<T> known) => _known = known;

    internal FakeItems(IAsyncEnumerable<T> received) => _received = received;

    internal FakeReply Reply { get; init; }

    /// <summary>Creates an answer from an array.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator FakeItems<T>(T[] items) => new(items);

    /// <summary>Creates an answer from a list.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator FakeItems<T>(List<T> items) => new(items);

    /// <summary>Creates an answer that is an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator FakeItems<T>(FakeError error) => new() { Reply = new FakeReply(error, null, null) };

    /// <summary>Returns the answer with another status.</summary>
    /// <param name="statusCode">The status.</param>
    /// <returns>The changed answer.</returns>
    public FakeItems<T> WithStatus(HttpStatusCode statusCode) => this with { Reply = Reply with { StatusCode = statusCode } };

    /// <summary>Returns the answer with an additional header.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The changed answer.</returns>
    public FakeItems<T> WithHeader(string name, string value) => this with { Reply = Reply.With(name, value) };

    /// <summary>Enumerates the items; collection expressions require this method.</summary>
    /// <returns>The items that are known in advance.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IEnumerator<T> GetEnumerator() => (_known ?? []).GetEnumerator();

    internal async Task<FakeAnswer<IReadOnlyList<T>>> ListAsync(CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in ReceiveAsync(cancellationToken).ConfigureAwait(false)) items.Add(item);
        return new FakeAnswer<IReadOnlyList<T>>(items) { Reply = Reply };
    }

    internal async IAsyncEnumerable<T> ReceiveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in _known ?? []) yield return item;
        if (_received is null) yield break;
        await foreach (var item in _received.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return item;
    }
}

/// <summary>Creates answers whose response is a list or a stream.</summary>
public static class FakeItems
{
    /// <summary>Creates an answer from the items of a collection expression.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The answer.</returns>
    public static FakeItems<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>Creates an answer from items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The answer.</returns>
    public static FakeItems<T> From<T>(IEnumerable<T> items) => new(items);

    /// <summary>Creates an answer from items that become available one after the other.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The answer.</returns>
    public static FakeItems<T> From<T>(IAsyncEnumerable<T> items) => new(items);
}
