using System;
using System.Buffers;

namespace Schematic.Runtime;

/// <summary>A rented buffer that holds JSON temporarily.</summary>
internal sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialLength = 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialLength);
    private int _length;

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    internal ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    internal static JsonBuffer Of<T>(T model)
        where T : class, IJsonModel<T>
    {
        var buffer = new JsonBuffer();
        JsonText.Write(buffer, Json.Model<T>(), model);
        return buffer;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = (long)_length + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Growth.Doubled(_bytes.Length, needed));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }
}
