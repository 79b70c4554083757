using System.Globalization;
using System.Text;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overlays.Paths;

/// <content>Strings and numbers.</content>
internal sealed partial class JsonPathParser
{
    private const long LargestInteger = (1L << 53) - 1;

    private string String()
    {
        var start = _position;
        var quote = text[_position++];
        var value = new StringBuilder();
        while (_position < text.Length && Current != quote)
        {
            if (Current < ' ') throw Error("control characters in a string must be escaped");
            value.Append(Current == '\\' ? Escape(quote) : text[_position++].ToString());
        }

        if (_position == text.Length) throw Error("the string is not closed", start);
        _position++;
        return value.ToString();
    }

    private string Escape(char quote)
    {
        var start = _position++;
        var character = Current;
        _position++;
        return character switch
        {
            'b' => "\b",
            'f' => "\f",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '/' or '\\' => character.ToString(),
            '\'' or '"' when character == quote => character.ToString(),
            'u' => UnicodeEscape(start),
            _ => throw Error("the escape is not valid", start),
        };
    }

    private string UnicodeEscape(int start)
    {
        var first = Hexadecimal(start);
        if (!char.IsSurrogate(first)) return first.ToString();
        if (char.IsHighSurrogate(first) && TryTake("\\u") && Hexadecimal(start) is var second && char.IsLowSurrogate(second)) return $"{first}{second}";
        throw Error("a surrogate must be part of a pair", start);
    }

    private char Hexadecimal(int start)
    {
        if (_position + 4 > text.Length || !ushort.TryParse(text.AsSpan(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw Error("four hexadecimal digits must follow '\\u'", start);
        _position += 4;
        return (char)value;
    }

    private long Integer()
    {
        var start = _position;
        var isNegative = TryTake("-");
        var digits = Digits();
        if (digits.Length > 1 && digits[0] == '0') throw Error("a number has no leading zeros", start);
        if (isNegative && digits == "0") throw Error("'-0' is not an index", start);
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > LargestInteger) throw Error("the number is too large", start);
        return isNegative ? -value : value;
    }

    private ScalarNode Number()
    {
        var start = _position;
        TryTake("-");
        var digits = Digits();
        if (digits.Length > 1 && digits[0] == '0') throw Error("a number has no leading zeros", start);
        if (TryTake(".")) Digits();
        if (Current is 'e' or 'E')
        {
            _position++;
            if (Current is '+' or '-') _position++;
            Digits();
        }

        return new ScalarNode("", 0, 0, ScalarKind.Number, text[start.._position]);
    }

    private string Digits()
    {
        var start = _position;
        while (char.IsAsciiDigit(Current)) _position++;
        return _position > start ? text[start.._position] : throw Error("a digit expected");
    }
}
