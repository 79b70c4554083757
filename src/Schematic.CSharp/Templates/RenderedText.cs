using System.Buffers;

namespace Schematic.CSharp.Templates;

/// <summary>A text in borrowed memory: files are large, and memory that no other has used before is slow.</summary>
public sealed class RenderedText : IDisposable
{
    private const int FirstLength = 16 * 1024;

    private char[] _characters = ArrayPool<char>.Shared.Rent(FirstLength);
    private int _length;

    /// <summary>A text that is to be written.</summary>
    public RenderedText()
    {
    }

    /// <summary>A text that is there already.</summary>
    public RenderedText(string text) => Append(text);

    /// <summary>The characters; not to be read any more once the memory was given back.</summary>
    public ReadOnlyMemory<char> Characters => _characters.AsMemory(0, _length);

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_characters.Length == 0) return;
        ArrayPool<char>.Shared.Return(_characters);
        (_characters, _length) = ([], 0);
    }

    /// <summary>The text as a string of its own.</summary>
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
