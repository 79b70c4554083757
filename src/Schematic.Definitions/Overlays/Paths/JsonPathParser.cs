namespace Schematic.Definitions.Overlays.Paths;

/// <summary>Parses a query: the grammar of RFC 9535, appendix A.</summary>
internal sealed partial class JsonPathParser(string text)
{
    // Nested filters and parentheses; the grammar is recursive.
    private const int MaximumDepth = 64;

    private int _position;
    private int _depth;

    private char Current => _position < text.Length ? text[_position] : '\0';

    /// <summary>Parses the string as a whole.</summary>
    /// <returns>The query; null, with the error, if it is not valid.</returns>
    public JsonPath? Parse(out JsonPathError? error)
    {
        try
        {
            error = null;
            if (Current != '$') throw Error("it must begin with '$'");
            var path = Query();
            return _position == text.Length ? path : throw Error("a segment must begin with '.' or '['");
        }
        catch (SyntaxException exception)
        {
            error = new JsonPathError(exception.Index, exception.Message);
            return null;
        }
    }

    private JsonPath Query()
    {
        var isRelative = Current == '@';
        _position++;
        var segments = new List<Segment>();
        while (true)
        {
            var start = _position;
            SkipBlanks();
            if (Current is '.' or '[')
            {
                segments.Add(Segment());
                continue;
            }

            _position = start;
            return new JsonPath(isRelative, segments);
        }
    }

    private Segment Segment()
    {
        if (Current == '[') return new Segment(false, Bracketed());
        _position++;
        if (Current != '.') return new Segment(false, [Shorthand("a name or '*' must follow '.'")]);
        _position++;
        return new Segment(true, Current == '[' ? Bracketed() : [Shorthand("a name, '*' or '[' must follow '..'")]);
    }

    private Selector Shorthand(string reason)
    {
        if (TryTake("*")) return new WildcardSelector();
        var start = _position;
        while (IsNameCharacter(Current, _position == start)) _position++;
        return _position > start ? new NameSelector(text[start.._position]) : throw Error(reason);
    }

    // Characters above U+FFFF are pairs of surrogates. RFC 9535 does not allow hyphens, the examples of Overlay 1.0 do: 'x-internal'.
    private static bool IsNameCharacter(char character, bool isFirst) =>
        char.IsAsciiLetter(character) || character == '_' || character >= '\u0080' || (!isFirst && (char.IsAsciiDigit(character) || character == '-'));

    private List<Selector> Bracketed()
    {
        _position++;
        var selectors = new List<Selector>();
        do
        {
            SkipBlanks();
            selectors.Add(Selector());
            SkipBlanks();
        }
        while (TryTake(","));
        if (!TryTake("]")) throw Error("']' expected");
        return selectors;
    }

    private Selector Selector()
    {
        switch (Current)
        {
            case '*':
                _position++;
                return new WildcardSelector();
            case '?':
                _position++;
                SkipBlanks();
                return new FilterSelector(Nested(Or));
            case '\'' or '"':
                return new NameSelector(String());
            case ':' or '-' or >= '0' and <= '9':
                return IndexOrSlice();
            default:
                throw Error("a quoted name, an index, a slice, '*' or a filter '?' expected");
        }
    }

    private Selector IndexOrSlice()
    {
        long? start = Current == ':' ? null : Integer();
        var end = _position;
        SkipBlanks();
        if (start is { } index && Current != ':')
        {
            _position = end;
            return new IndexSelector(index);
        }

        _position++;
        SkipBlanks();
        var last = OptionalInteger();
        SkipBlanks();
        if (!TryTake(":")) return new SliceSelector(start, last, 1);
        SkipBlanks();
        return new SliceSelector(start, last, OptionalInteger() ?? 1);
    }

    private long? OptionalInteger() => Current is '-' or >= '0' and <= '9' ? Integer() : null;

    private Condition Or()
    {
        List<Condition> conditions = [And()];
        while (TryTakeAfterBlanks("||")) conditions.Add(And());
        return conditions is [var single] ? single : new AnyCondition(conditions);
    }

    private Condition And()
    {
        List<Condition> conditions = [Basic()];
        while (TryTakeAfterBlanks("&&")) conditions.Add(Basic());
        return conditions is [var single] ? single : new AllCondition(conditions);
    }

    private Condition Basic()
    {
        if (!TryTake("!")) return Current == '(' ? Parenthesized() : ComparisonOrTest(isNegated: false);
        SkipBlanks();
        return new NotCondition(Current == '(' ? Parenthesized() : ComparisonOrTest(isNegated: true));
    }

    private Condition Parenthesized()
    {
        _position++;
        SkipBlanks();
        var condition = Nested(Or);
        SkipBlanks();
        return TryTake(")") ? condition : throw Error("')' expected");
    }

    private T Nested<T>(Func<T> parse)
    {
        if (++_depth > MaximumDepth) throw Error($"it is nested more than {MaximumDepth} levels deep");
        var result = parse();
        _depth--;
        return result;
    }

    private bool TryTakeAfterBlanks(string token)
    {
        var start = _position;
        SkipBlanks();
        if (TryTake(token))
        {
            SkipBlanks();
            return true;
        }

        _position = start;
        return false;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r') _position++;
    }

    private bool TryTake(string token)
    {
        if (string.CompareOrdinal(text, _position, token, 0, token.Length) != 0) return false;
        _position += token.Length;
        return true;
    }

    private SyntaxException Error(string reason, int? at = null) => new(at ?? _position, reason);

#pragma warning disable CA1032, CA1064 // Ends the parsing of one query and never leaves this class.
    private sealed class SyntaxException(int index, string reason) : Exception(reason)
    {
        public int Index { get; } = index;
    }
#pragma warning restore CA1032, CA1064
}
