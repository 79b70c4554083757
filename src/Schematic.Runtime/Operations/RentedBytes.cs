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
    // Memory beyond this size is allocated only when the bytes arrive, whatever Content-Length announces.
    private const int LargestPromise = 1 << 20;

    private readonly byte[] _bytes;
    private readonly int _length;

    private RentedBytes(byte[] bytes, int length, bool isTruncated)
    {
        _bytes = bytes;
        _length = length;
        IsTruncated = isTruncated;
    }

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    /// <summary>True if the body is longer than the limit.</summary>
    public bool IsTruncated { get; }

    /// <summary>Reads a body up to the limit.</summary>
    /// <exception cref="HttpRequestException">The connection was lost.</exception>
    /// <exception cref="InvalidDataException">The body cannot be decompressed.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<RentedBytes> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        // One byte more than announced: the read that finds the end needs no second buffer.
        var expected = content.Headers.ContentLength is { } promised ? Math.Min(promised, LargestPromise - 1) + 1 : 4096;
        var bytes = ArrayPool<byte>.Shared.Rent((int)expected);
        try
        {
            var length = 0;
            // One byte more than allowed, to detect a body that exceeds the limit.
            var most = (int)Math.Min(limit + 1L, Array.MaxLength);
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = stream.ConfigureAwait(false);
            while (length < most)
            {
                if (length == bytes.Length) bytes = Grown(bytes);
                var count = Math.Min(bytes.Length, most) - length;
                var read = await stream.ReadAsync(bytes.AsMemory(length, count), cancellationToken).ConfigureAwait(false);
                if (read == 0) break;
                length += read;
            }

            return new RentedBytes(bytes, Math.Min(length, most - 1), length == most);
        }
        catch (Exception exception)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            if (ConnectionError.OfReading(exception) is { } shown) throw shown;
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
        var larger = ArrayPool<byte>.Shared.Rent(Growth.Doubled(bytes.Length, bytes.Length + 1L));
        bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }
}
