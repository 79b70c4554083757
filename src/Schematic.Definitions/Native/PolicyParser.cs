using System.Globalization;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Parses schemes that are used together: <c>name ["(" scopes ")"] { "+" name ["(" scopes ")"] }</c>.</summary>
/// <param name="node">The node that contains the policy.</param>
internal sealed class PolicyParser(ScalarNode node)
{
    private readonly string _text = node.Source;
    private int _position;

    /// <summary>Parses the whole policy; null if it is not valid.</summary>
    public IReadOnlyList<AuthRequirement>? Parse()
    {
        var requirements = new List<AuthRequirement>();
        do
        {
            if (ParseRequirement() is not { } requirement) return null;
            requirements.Add(requirement);
        }
        while (Take('+'));
        return _position == _text.Length ? requirements : null;
    }

    private AuthRequirement? ParseRequirement()
    {
        SkipBlanks();
        var start = _position;
        while (_position < _text.Length && IsNameCharacter(_text[_position])) _position++;
        if (_position == start) return null;
        var name = _text[start.._position];
        IReadOnlyList<string> scopes = [];
        if (Take('('))
        {
            var end = _text.AsSpan(_position).IndexOfAny('(', ')');
            if (end < 0 || _text[_position + end] == '(') return null;
            scopes = _text.Substring(_position, end).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            _position += end + 1;
        }

        SkipBlanks();
        return new AuthRequirement(name, scopes) { Location = node.LocationOf(start) };
    }

    private bool Take(char character)
    {
        SkipBlanks();
        if (_position == _text.Length || _text[_position] != character) return false;
        _position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
    }

    // A word character of regular expressions, or a character that joins words.
    private static bool IsNameCharacter(char character) => char.IsLetterOrDigit(character) || character is '.' or '-'
        || char.GetUnicodeCategory(character) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
