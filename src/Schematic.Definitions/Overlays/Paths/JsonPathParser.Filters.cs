using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overlays.Paths;

/// <content>Comparisons, tests and functions.</content>
internal sealed partial class JsonPathParser
{
    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];

    // A comparison, the test of a query, or a function that returns a condition.
    private Condition ComparisonOrTest(bool isNegated)
    {
        var start = _position;
        var term = Nested(Term);
        var end = _position;
        SkipBlanks();
        if (isNegated || Operators.FirstOrDefault(TryTake) is not { } found)
        {
            _position = end;
            return term switch
            {
                { Query: { } query } => new ExistenceCondition(query),
                { Condition: { } condition } => condition,
                _ => throw Error("a literal or a number is not a condition; compare it", start),
            };
        }

        var left = Comparable(term, start);
        SkipBlanks();
        var second = _position;
        return new ComparisonCondition(left, found, Comparable(Nested(Term), second));
    }

    private Operand Comparable(Term term, int start) => term switch
    {
        { Query: { IsSingular: true } query } => new QueryOperand(query),
        { Query: not null } => throw Error("a query that can select several values cannot be compared", start),
        { Operand: { } operand } => operand,
        _ => throw Error("a condition cannot be compared", start),
    };

    private Term Term() => Current switch
    {
        '$' or '@' => new Term { Query = Query() },
        '\'' or '"' => new Term { Operand = new LiteralOperand(new ScalarNode("", 0, 0, ScalarKind.String, String())) },
        '-' or (>= '0' and <= '9') => new Term { Operand = new LiteralOperand(Number()) },
        >= 'a' and <= 'z' => WordOrFunction(),
        _ => throw Error("a query, a literal or a function expected"),
    };

    private Term WordOrFunction()
    {
        var start = _position;
        while (Current is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_') _position++;
        var word = text[start.._position];
        if (Current == '(') return Function(word, start);
        return word switch
        {
            "true" or "false" => new Term { Operand = new LiteralOperand(new ScalarNode("", 0, 0, ScalarKind.Boolean, word)) },
            "null" => new Term { Operand = new LiteralOperand(new ScalarNode("", 0, 0, ScalarKind.Null, word)) },
            _ => throw Error($"'{word}' is not a literal; strings are quoted", start),
        };
    }

    // RFC 9535, section 2.4.
    private Term Function(string name, int start)
    {
        _position++;
        var arguments = new List<(Term Term, int Start)>();
        SkipBlanks();
        while (Current != ')')
        {
            var argument = _position;
            arguments.Add((Nested(Term), argument));
            SkipBlanks();
            if (Current == ')') break;
            if (!TryTake(",")) throw Error("',' or ')' expected");
            SkipBlanks();
            if (Current == ')') throw Error("an argument expected");
        }

        _position++;
        var expected = name switch
        {
            "length" or "count" or "value" => 1,
            "match" or "search" => 2,
            _ => throw Error($"'{name}' is not a function; there are length, count, match, search and value", start),
        };
        if (arguments.Count != expected) throw Error($"the function '{name}' takes {expected} argument{(expected == 1 ? "" : "s")}", start);
        return name switch
        {
            "length" => new Term { Operand = new LengthOperand(Value(0)) },
            "count" => new Term { Operand = new CountOperand(Nodes()) },
            "value" => new Term { Operand = new QueryOperand(Nodes()) },
            _ => new Term { Condition = new MatchCondition(Value(0), Value(1), name == "match") },
        };

        Operand Value(int index) => Comparable(arguments[index].Term, arguments[index].Start);

        JsonPath Nodes() => arguments[0].Term.Query ?? throw Error($"the argument of '{name}' must be a query", arguments[0].Start);
    }
}

/// <summary>A part of a filter whose use decides its meaning: one of the properties is set.</summary>
internal sealed record Term
{
    public JsonPath? Query { get; init; }

    public Operand? Operand { get; init; }

    public Condition? Condition { get; init; }
}
