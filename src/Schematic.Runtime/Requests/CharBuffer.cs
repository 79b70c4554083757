using System;
using System.Buffers;
using System.Globalization;

namespace Schematic.Runtime;

/// <summary>Text that grows in rented memory.</summary>
internal sealed class CharBuffer(int capacity)
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(capacity);

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

    public void Release()
    {
        ArrayPool<char>.Shared.Return(_characters);
        _characters = [];
        Length = 0;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_characters.Length * 2, Length + needed));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
