using System.Text;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>Strings that match regular expressions, for the constructs that descriptions use.</summary>
internal sealed class Patterns
{
    private readonly string _pattern;
    private readonly Random _random;
    private int _at;

    private Patterns(string pattern, Random random) => (_pattern, _random) = (pattern, random);

    /// <summary>Returns strings that are likely to match.</summary>
    public static IEnumerable<string> Examples(string pattern, Random random)
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            string example;
            try
            {
                example = new Patterns(pattern, random).Alternatives();
            }
            catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException or FormatException)
            {
                yield break;
            }

            yield return example;
        }
    }

    private string Alternatives()
    {
        var alternatives = new List<string> { Sequence() };
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            alternatives.Add(Sequence());
        }

        return alternatives[_random.Next(alternatives.Count)];
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            var start = _at;
            var atom = Atom();
            var (minimum, maximum) = Quantifier();
            var end = _at;
            for (var count = _random.Next(minimum, Math.Min(maximum, minimum + 3) + 1); count > 0; count--)
            {
                text.Append(atom);
                _at = start;
                atom = Atom();
            }

            _at = end;
        }

        return text.ToString();
    }

    private string Atom()
    {
        var character = _pattern[_at++];
        switch (character)
        {
            case '^' or '$':
                return "";
            case '.':
                return "x";
            case '[':
                return Class();
            case '(':
                var isAhead = _at + 1 < _pattern.Length && _pattern[_at] == '?' && _pattern[_at + 1] is '!' or '=' or '<';
                if (_pattern[_at] == '?') _at += 2;
                var text = Alternatives();
                _at++;
                return isAhead ? "" : text;
            case '\\':
                return Escape(_pattern[_at++]) is { Length: > 0 } set ? set[_random.Next(set.Length)].ToString() : "";
            default:
                return character.ToString();
        }
    }

    private string Escape(char character) => character switch
    {
        'd' => "0123456789",
        'w' => "abcXYZ019_",
        's' => " ",
        'S' or 'W' or 'D' => "-",
        'b' or 'B' => "",
        'n' => "\n",
        't' => "\t",
        'p' => UnicodeClass(),
        'u' => Unicode(4),
        'x' => Unicode(2),
        _ => character.ToString(),
    };

    private string UnicodeClass()
    {
        _at = _pattern.IndexOf('}', _at) + 1;
        return "aé";
    }

    private string Unicode(int digits)
    {
        _at += digits;
        return ((char)Convert.ToInt32(_pattern.Substring(_at - digits, digits), 16)).ToString();
    }

    private string Class()
    {
        var set = new StringBuilder();
        var isNegated = _pattern[_at] == '^';
        if (isNegated) _at++;
        while (_pattern[_at] != ']')
        {
            var from = _pattern[_at++];
            var range = from == '\\' ? Escape(_pattern[_at++]) : from.ToString();
            if (range.Length == 1 && _pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                var to = _pattern[_at++] is var end && end == '\\' ? Escape(_pattern[_at++])[0] : end;
                for (var character = (int)range[0]; character <= Math.Min(to, range[0] + 90); character++) set.Append((char)character);
            }
            else
            {
                set.Append(range);
            }
        }

        _at++;
        var characters = set.ToString();
        if (isNegated) characters = string.Concat("abc019-_ÄZ ".Where(character => !characters.Contains(character)));
        return characters[_random.Next(characters.Length)].ToString();
    }

    private (int Minimum, int Maximum) Quantifier()
    {
        if (_at >= _pattern.Length) return (1, 1);
        var quantifier = (1, 1);
        switch (_pattern[_at])
        {
            case '*':
                (_at, quantifier) = (_at + 1, (0, 4));
                break;
            case '+':
                (_at, quantifier) = (_at + 1, (1, 4));
                break;
            case '?':
                (_at, quantifier) = (_at + 1, (0, 1));
                break;
            case '{' when _pattern.IndexOf('}', _at) is > 0 and var end:
                var bounds = _pattern[(_at + 1)..end].Split(',');
                if (!int.TryParse(bounds[0], out var minimum)) return (1, 1);
                _at = end + 1;
                quantifier = (minimum, bounds.Length == 1 ? minimum : int.TryParse(bounds[1], out var maximum) ? maximum : minimum + 3);
                break;
            default:
                return quantifier;
        }

        if (_at < _pattern.Length && _pattern[_at] == '?') _at++;
        return quantifier;
    }
}
