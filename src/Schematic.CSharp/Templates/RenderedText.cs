using System.Buffers;

namespace Schematic.CSharp.Templates;

/// <summary>Rendered output in pooled memory: files are large, and allocating new memory for each is slow.</summary>
public sealed class RenderedText : IDisposable
{
    private const int FirstLength = 16 * 1024;

    private char[] _characters = ArrayPool<char>.Shared.Rent(FirstLength);
    private int _length;

    /// <summary>Creates an empty output.</summary>
    public RenderedText()
    {
    }

    /// <summary>Creates an output with existing content.</summary>
    public RenderedText(string text) => Append(text);

    /// <summary>The characters, which must not be read after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<char> Characters => _characters.AsMemory(0, _length);

    /// <summary>Returns the memory to the pool.</summary>
    public void Dispose()
    {
        if (_characters.Length == 0) return;
        ArrayPool<char>.Shared.Return(_characters);
        (_characters, _length) = ([], 0);
    }

    /// <summary>Returns the output as a string.</summary>
    public override string ToString() => new(_characters, 0, _length);

    internal void Append(ReadOnlySpan<char> text)
    {
        if (_characters.Length - _length < text.Length) Grow(_length + text.Length);
        text.CopyTo(_characters.AsSpan(_length));
        _length += text.Length;
    }

    private void Grow(int length)
    {
        var characters = ArrayPool<char>.Shared.Rent(Math.Max(_characters.Length * 2, length));
        Characters.CopyTo(characters);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = characters;
    }
}
