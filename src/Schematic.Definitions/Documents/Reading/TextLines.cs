namespace Schematic.Definitions.Documents.Reading;

/// <summary>Finds the line and column of each character in a string.</summary>
/// <remarks>A line ends with LF, CR LF or CR: YAML 1.2, section 5.4.</remarks>
internal sealed class TextLines
{
    private readonly List<int> _starts = [0];
    private readonly int _length;

    public TextLines(string text)
    {
        _length = text.Length;
        for (var offset = 0; text.AsSpan(offset).IndexOfAny('\n', '\r') is >= 0 and var distance;)
        {
            offset += distance + 1;
            if (text[offset - 1] == '\r' && offset < text.Length && text[offset] == '\n') offset++;
            _starts.Add(offset);
        }
    }

    /// <summary>Returns the line and column, from 1, of the character at <paramref name="index"/>.</summary>
    public (int Line, int Column) Locate(int index)
    {
        var inside = Math.Clamp(index, 0, _length);
        var found = _starts.BinarySearch(inside);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, inside - _starts[line] + 1);
    }
}
