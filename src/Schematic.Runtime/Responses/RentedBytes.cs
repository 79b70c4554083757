using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A body in rented memory.</summary>
internal readonly struct RentedBytes : IDisposable
{
    // What is promised beyond is believed when it comes.
    private const int LargestPromise = 1 << 20;
    private readonly byte[] _bytes;
    private readonly int _length;

    private RentedBytes(byte[] bytes, int length)
    {
        _bytes = bytes;
        _length = length;
    }

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    /// <summary>Reads a body, or as much of it as is allowed.</summary>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<RentedBytes> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        // One byte more than promised: the read that finds the end needs no second buffer.
        var expected = content.Headers.ContentLength is { } promised ? Math.Min(promised + 1, LargestPromise) : 4096;
        var bytes = ArrayPool<byte>.Shared.Rent((int)expected);
        try
        {
            var length = 0;
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = stream.ConfigureAwait(false);
            while (length < limit)
            {
                if (length == bytes.Length) bytes = Grown(bytes);
                var count = Math.Min(bytes.Length, limit) - length;
                var read = await stream.ReadAsync(bytes.AsMemory(length, count), cancellationToken).ConfigureAwait(false);
                if (read == 0) break;
                length += read;
            }

            return new RentedBytes(bytes, length);
        }
        catch (Exception fault)
        {
            ArrayPool<byte>.Shared.Return(bytes);
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

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private static byte[] Grown(byte[] bytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, bytes.Length * 2L));
        bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }
}
