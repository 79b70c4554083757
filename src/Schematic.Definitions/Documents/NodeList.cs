using System.Collections;

namespace Schematic.Definitions.Documents;

/// <summary>The nodes of a mapping or sequence in document order.</summary>
public readonly struct NodeList : IReadOnlyList<DocumentNode>
{
    private readonly DocumentNode? _first;

    internal NodeList(DocumentNode? first, int count) => (_first, Count) = (first, count);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>Returns a node, in time proportional to its index; see <see cref="SequenceNode.this[int]"/>.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node.</exception>
    public DocumentNode this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var node = _first!;
            while (index-- > 0) node = node.Next!;
            return node;
        }
    }

    /// <summary>Enumerates the nodes.</summary>
    public Enumerator GetEnumerator() => new(_first);

    /// <inheritdoc/>
    IEnumerator<DocumentNode> IEnumerable<DocumentNode>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates the nodes of a list.</summary>
    public struct Enumerator : IEnumerator<DocumentNode>
    {
        private DocumentNode? _next;

        internal Enumerator(DocumentNode? first) => _next = first;

        /// <inheritdoc/>
        public DocumentNode Current { get; private set; } = null!;

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_next is null) return false;
            Current = _next;
            _next = _next.Next;
            return true;
        }

        /// <inheritdoc/>
        readonly void IDisposable.Dispose()
        {
        }

        /// <inheritdoc/>
        readonly void IEnumerator.Reset() => throw new NotSupportedException();
    }
}
