using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.Native;

/// <summary>
/// Parses the type notation: <c>type ["?"] ["|" "null"] ["=" value]</c> or <c>"const" value</c>, where a type is a word,
/// <c>T[]</c>, <c>map&lt;T&gt;</c>, <c>string&lt;number&gt;</c> or <c>(T | null)</c>.
/// </summary>
internal sealed class NotationParser
{
    private readonly ScalarNode _node;
    private readonly string _text;
    private readonly string? _rawWord;
    private readonly DiagnosticBag _diagnostics;
    private int _position;
    private int _depth;

    private NotationParser(ScalarNode node, string? rawWord, DiagnosticBag diagnostics) =>
        (_node, _text, _rawWord, _diagnostics) = (node, node.Source, rawWord, diagnostics);

    /// <summary>Parses the notation in a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="diagnostics">Receives the first error, with its column.</param>
    /// <param name="rawWord">The word for raw bytes, if they are allowed: <c>file</c> or <c>binary</c>.</param>
    /// <returns>The notation; null if the node is not a type.</returns>
    public static Notation? Parse(DocumentNode node, DiagnosticBag diagnostics, string? rawWord = null)
    {
        if (node is ScalarNode { Kind: not ScalarKind.Null } scalar) return new NotationParser(scalar, rawWord, diagnostics).ParseWhole();
        Expectation.Report(node, "a type", diagnostics);
        return null;
    }

    /// <summary>Parses a notation that consists of a type only.</summary>
    public static TypeReference? ParseType(DocumentNode node, DiagnosticBag diagnostics, string? rawWord = null)
    {
        if (Parse(node, diagnostics, rawWord) is not { } notation) return null;
        if (notation is { IsOptional: false, Default: null, Constant: null }) return notation.Type;
        diagnostics.Report(DiagnosticDescriptors.InvalidTypeNotation, node.Location, "only members and parameters can be optional or have values");
        return null;
    }

    private Notation? ParseWhole()
    {
        if (TakeConst()) return ParseConstant();
        if (ParseType() is not { } type) return null;
        var isOptional = Take('?');
        if (ParseNull(ref type) is false) return null;
        var notation = new Notation(type) { IsOptional = isOptional };
        if (Take('=')) return ParseDefault(notation);
        return IsAtEnd() ? notation : Fail($"'{_text[_position..]}' is left over");
    }

    private Notation? ParseConstant()
    {
        if (NotationValue.Read(_node, _position, type: null) is not { } value) return Fail("the value after 'const' is missing");
        return new Notation(NotationValue.TypeOf(value)) { Constant = value };
    }

    private Notation? ParseDefault(Notation notation) =>
        NotationValue.Read(_node, _position, notation.Type) is { } value
            ? notation with { Default = value }
            : Fail("the value after '=' is missing");

    private TypeReference? ParseType()
    {
        if (ParsePrimary() is not { } type) return null;
        while (Take('['))
        {
            if (!Descend() || !Expect(']')) return null;
            type = new ArrayReference(type);
        }

        return type;
    }

    // Brackets contain one type each: their number is the depth.
    private bool Descend()
    {
        if (_depth++ < TraversalLimits.Depth) return true;
        _diagnostics.Report(DiagnosticDescriptors.TypeNestingTooDeep, _node.LocationOf(_position), TraversalLimits.Depth);
        return false;
    }

    private TypeReference? ParsePrimary()
    {
        if (Take('(')) return ParseInner(')');
        var start = SkipBlanks();
        var word = TakeWord();
        if (word.Length == 0) return FailType(start == _text.Length ? "a type is missing" : $"'{_text[start]}' begins no type");
        if (word == TypeWords.Map) return Expect('<') && ParseInner('>') is { } value ? new MapReference(value) : null;
        if (word == _rawWord) return new PrimitiveReference(PrimitiveKind.File);
        if (word == "string" && Take('<')) return ParseQuoted();
        if (TypeWords.Primitives.TryGetValue(word, out var kind)) return new PrimitiveReference(kind);
        if (!TypeWords.Reserved.Contains(word)) return new NamedReference(word) { Location = _node.LocationOf(start) };
        _position = start;
        return FailType($"'{word}' is not a type");
    }

    private PrimitiveReference? ParseQuoted()
    {
        var start = SkipBlanks();
        if (TypeWords.Primitives.TryGetValue(TakeWord(), out var kind) && TypeWords.IsNumber(kind))
            return Expect('>') ? new PrimitiveReference(kind) { IsQuoted = true } : null;
        _position = start;
        Fail("only a number can travel as a string");
        return null;
    }

    // Parses the type between brackets.
    private TypeReference? ParseInner(char close)
    {
        if (!Descend() || ParseType() is not { } type) return null;
        if (SkipBlanks() < _text.Length && _text[_position] == '?')
            return FailType("'?' says that a member may be absent; inside brackets write '| null'");
        return ParseNull(ref type) && Expect(close) ? type : null;
    }

    private bool ParseNull(ref TypeReference type)
    {
        if (!Take('|')) return true;
        var start = SkipBlanks();
        if (TakeWord() == TypeWords.Null)
        {
            type = type with { IsNullable = true };
            return true;
        }

        _position = start;
        Fail("only 'null' can follow '|'; declare a type with '$oneOf' for other alternatives");
        return false;
    }

    private bool TakeConst()
    {
        var start = SkipBlanks();
        if (TakeWord() == TypeWords.Const) return true;
        _position = start;
        return false;
    }

    private string TakeWord()
    {
        var start = SkipBlanks();
        while (_position < _text.Length && TypeName.IsCharacter(_text[_position])) _position++;
        return _text[start.._position];
    }

    private bool Take(char character)
    {
        if (SkipBlanks() == _text.Length || _text[_position] != character) return false;
        _position++;
        return true;
    }

    private bool Expect(char character)
    {
        if (Take(character)) return true;
        Fail($"'{character}' is missing");
        return false;
    }

    private bool IsAtEnd() => SkipBlanks() == _text.Length;

    private int SkipBlanks()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
        return _position;
    }

    private TypeReference? FailType(string error)
    {
        Fail(error);
        return null;
    }

    private Notation? Fail(string error)
    {
        _diagnostics.Report(DiagnosticDescriptors.InvalidTypeNotation, _node.LocationOf(_position), error);
        return null;
    }
}
