using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A body in rented memory.</summary>
internal sealed class RentedBytes : IDisposable
{
    private byte[] _bytes = [];
    private int _length;

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    /// <summary>Reads a body, or as much of it as is allowed.</summary>
    public static async ValueTask<RentedBytes> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var body = new RentedBytes();
        try
        {
            await body.FillAsync(content, limit, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch (Exception fault)
        {
            body.Dispose();
            if (fault is IOException broken) throw ConnectionFault.Of(broken);
            throw;
        }
    }

    public int Fingerprint()
    {
        var hash = default(HashCode);
        hash.AddBytes(Memory.Span);
        return hash.ToHashCode();
    }

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private async ValueTask FillAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        // One byte more than promised: the read that finds the end needs no second buffer.
        var expected = content.Headers.ContentLength is { } length ? Math.Min(length + 1, limit) : 4096;
        _bytes = ArrayPool<byte>.Shared.Rent((int)expected);
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        while (_length < limit)
        {
            if (_length == _bytes.Length) Grow();
            var count = Math.Min(_bytes.Length, limit) - _length;
            var read = await stream.ReadAsync(_bytes.AsMemory(_length, count), cancellationToken).ConfigureAwait(false);
            if (read == 0) return;
            _length += read;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        Memory.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
