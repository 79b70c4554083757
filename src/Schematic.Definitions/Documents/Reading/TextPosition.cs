using System.Text;

namespace Schematic.Definitions.Documents.Reading;

/// <summary>Advances through UTF-8 and counts lines and UTF-16 columns.</summary>
/// <remarks>A line ends with LF, CR LF or CR, as in YAML. The position only moves forward, which keeps a single long line cheap.</remarks>
internal ref struct TextPosition(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _offset;

    /// <summary>The line, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The column in UTF-16 code units, from 1.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Returns the position of a byte.</summary>
    public static TextPosition Of(ReadOnlySpan<byte> text, int offset)
    {
        var position = new TextPosition(text);
        position.AdvanceTo(offset);
        return position;
    }

    /// <summary>Advances to the byte at <paramref name="offset"/>.</summary>
    public void AdvanceTo(int offset)
    {
        while (_text[_offset..offset].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var distance)
        {
            var next = _offset + distance + 1;
            var isPair = _text[next - 1] == '\r' && next < _text.Length && _text[next] == '\n';
            _offset = isPair && next < offset ? next + 1 : next;
            Line++;
            Column = 1;
        }

        Column += Encoding.UTF8.GetCharCount(_text[_offset..offset]);
        _offset = offset;
    }
}
