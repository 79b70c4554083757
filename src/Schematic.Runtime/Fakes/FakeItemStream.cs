using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The bytes of items, which are enumerated while the stream is read.</summary>
internal sealed class FakeItemStream<T>(IAsyncEnumerable<T> items, Action<ArrayBufferWriter<byte>, T> write, byte[] end) : Stream
{
    private readonly IAsyncEnumerator<T> _items = items.GetAsyncEnumerator();
    private readonly ArrayBufferWriter<byte> _written = new();
    private int _read;
    private bool _isEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_read == _written.WrittenCount && !_isEnded)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _written.Clear();
            _read = 0;
            if (await _items.MoveNextAsync().ConfigureAwait(false)) write(_written, _items.Current);
            else WriteEnd();
        }

        var unread = _written.WrittenMemory[_read..];
        var count = Math.Min(unread.Length, buffer.Length);
        unread[..count].CopyTo(buffer);
        _read += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await _items.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private void WriteEnd()
    {
        _isEnded = true;
        _written.Write(end);
    }
}
