using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A buffer of bytes that were received and not yet taken. It grows to the size of the longest item.</summary>
internal sealed class StreamBuffer : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(8192);
    private int _start;
    private int _end;

    public ReadOnlyMemory<byte> Unread => _bytes.AsMemory(_start, _end - _start);

    public void Take(int count) => _start += count;

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>Receives the available bytes, at least one; returns false at the end of the stream.</summary>
    public async ValueTask<bool> ReceiveAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            var count = await stream.ReadAsync(Free(), cancellationToken).ConfigureAwait(false);
            Add(count);
            return count > 0;
        }
        catch (Exception exception) when (ConnectionError.OfReading(exception) is { } shown)
        {
            throw shown;
        }
    }

    /// <summary>Returns the free space for the next bytes.</summary>
    public Memory<byte> Free()
    {
        MakeRoom(1);
        return _bytes.AsMemory(_end);
    }

    /// <summary>Adds the bytes that were written to <see cref="Free"/>.</summary>
    public void Add(int count) => _end += count;

    public void Clear() => _start = _end = 0;

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _start = _end = 0;
    }

    private void MakeRoom(int needed)
    {
        if (_start == _end) _start = _end = 0;
        if (_bytes.Length - _end >= needed) return;
        var unread = Unread;
        if (_start > 0 && _bytes.Length - unread.Length >= needed)
        {
            unread.CopyTo(_bytes);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent(Growth.Doubled(_bytes.Length, (long)unread.Length + needed));
            unread.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        (_start, _end) = (0, unread.Length);
    }
}
