using System;
using System.Buffers;
using System.Globalization;

namespace Schematic.Runtime;

/// <summary>A string that grows in rented memory.</summary>
internal sealed class CharBuffer
{
    private const int MaxSpare = 4096;

    [ThreadStatic]
    private static CharBuffer? _spare;

    private char[] _characters = ArrayPool<char>.Shared.Rent(256);

    private CharBuffer()
    {
    }

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _characters.AsSpan(0, Length);

    public void Append(char character)
    {
        if (Length == _characters.Length) Grow(1);
        _characters[Length++] = character;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _characters.Length - Length) Grow(text.Length);
        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
    }

    public void Append<T>(T value)
        where T : ISpanFormattable
    {
        int written;
        while (!value.TryFormat(_characters.AsSpan(Length), out written, default, CultureInfo.InvariantCulture))
            Grow(64);
        Length += written;
    }

    public void Clear() => Length = 0;

    public static CharBuffer Rent()
    {
        var buffer = _spare ?? new CharBuffer();
        _spare = null;
        return buffer;
    }

    /// <summary>Releases the memory for reuse.</summary>
    public void Release()
    {
        Length = 0;
        if (_characters.Length <= MaxSpare) _spare = this;
        else ArrayPool<char>.Shared.Return(_characters);
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Growth.Doubled(_characters.Length, (long)Length + needed));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
