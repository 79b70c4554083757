using System.Buffers;
using System.Text;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Reads plain scalars: YAML 1.2, section 7.3.3.</summary>
internal sealed class YamlPlainReader(YamlSource source)
{
    private static readonly SearchValues<char> BlockStops = SearchValues.Create(":#\r\n");
    private static readonly SearchValues<char> FlowStops = SearchValues.Create(":#\r\n,[]{}");

    private readonly StringBuilder _text = new();

    /// <summary>True if a plain scalar begins at the current character.</summary>
    public bool IsAtPlain(bool isInFlow) => source.Current switch
    {
        '-' or '?' or ':' => !YamlSource.IsSeparator(source.Next) && !(isInFlow && YamlSource.IsFlowIndicator(source.Next)),
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => !source.IsAtEnd(),
    };

    /// <summary>True if a colon at the current character ends a key.</summary>
    public bool IsAtColon(bool isInFlow) =>
        source.Current == ':' && (YamlSource.IsSeparator(source.Next) || (isInFlow && YamlSource.IsFlowIndicator(source.Next)));

    /// <summary>Reads a plain scalar and advances past its last character.</summary>
    /// <param name="parent">The indentation of the collection that contains the scalar; its further lines are indented more.</param>
    /// <param name="isInFlow">True inside a flow collection.</param>
    /// <param name="isInLine">True if the scalar is on one line.</param>
    public string Read(int parent, bool isInFlow, out bool isInLine)
    {
        isInLine = true;
        var first = ReadPart(isInFlow);
        if (!ToContinuation(parent, isInFlow, out var breaks)) return first.ToString();

        isInLine = false;
        _text.Clear().Append(first);
        do
        {
            if (breaks == 1) _text.Append(' ');
            else _text.Append('\n', breaks - 1);
            _text.Append(ReadPart(isInFlow));
        }
        while (ToContinuation(parent, isInFlow, out breaks));
        return _text.ToString();
    }

    // Returns the part of the scalar on the current line.
    private ReadOnlySpan<char> ReadPart(bool isInFlow)
    {
        var (start, stops) = (source.Position, isInFlow ? FlowStops : BlockStops);
        while (source.Rest.IndexOfAny(stops) is var distance)
        {
            source.Position += distance < 0 ? source.Rest.Length : distance;
            if (source.IsAtLineEnd() || IsAtColon(isInFlow) || source.IsAtComment() || (isInFlow && YamlSource.IsFlowIndicator(source.Current))) break;
            source.Position++;
        }

        var part = source.Slice(start, source.Position).TrimEnd(" \t");
        source.Position = start + part.Length;
        return part;
    }

    // Advances to the next line of the scalar; returns false, without advancing, at its end.
    private bool ToContinuation(int parent, bool isInFlow, out int breaks)
    {
        var (end, lineStart) = (source.Position, source.LineStart);
        breaks = 0;
        source.SkipBlanks();
        while (YamlSource.IsBreak(source.Current))
        {
            source.NextLine();
            breaks++;
            var (isMarker, spaces) = (source.IsAtMarker(), source.SkipSpaces());
            source.SkipBlanks();
            if (YamlSource.IsBreak(source.Current)) continue;
            if (isMarker || spaces <= parent || source.IsAtEnd() || source.Current == '#') break;
            if (isInFlow && (YamlSource.IsFlowIndicator(source.Current) || IsAtColon(isInFlow))) break;
            return true;
        }

        source.Return(end, lineStart);
        return false;
    }
}
