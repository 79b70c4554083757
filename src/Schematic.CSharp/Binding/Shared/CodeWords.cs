using System.Buffers;
using System.Text;

namespace Schematic.CSharp.Binding.Shared;

/// <summary>The words of C# code in order. Comments are left out, but for what documentation refers to; literals are not.</summary>
internal ref struct CodeWords(ReadOnlySpan<char> text)
{
    private const string Reference = "cref=\"";

    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz0123456789");

    private SpanLineEnumerator _lines = text.EnumerateLines();
    private ReadOnlySpan<char> _code;
    private ReadOnlySpan<char> _documentation;

    /// <summary>The word.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether a dot stands before the word.</summary>
    public bool IsQualified { get; private set; }

    /// <summary>Whether nothing but a dot stands between the word and the one before.</summary>
    public bool IsMember { get; private set; }

    public bool MoveNext()
    {
        while (true)
        {
            var start = _code.IndexOfAny(WordCharacters);
            if (start >= 0)
            {
                IsQualified = start > 0 && _code[start - 1] == '.';
                IsMember = IsQualified && start == 1;
                var word = _code[start..];
                var length = word.IndexOfAnyExcept(WordCharacters);
                Current = length < 0 ? word : word[..length];
                _code = word[Current.Length..];
                return true;
            }

            if (!MoveToCode()) return false;
        }
    }

    private bool MoveToCode()
    {
        var reference = _documentation.IndexOf(Reference, StringComparison.Ordinal);
        if (reference >= 0)
        {
            _documentation = _documentation[(reference + Reference.Length)..];
            var end = _documentation.IndexOf('"');
            _code = end < 0 ? _documentation : _documentation[..end];
            return true;
        }

        if (!_lines.MoveNext()) return false;
        var line = _lines.Current.TrimStart();
        _code = line.StartsWith("//", StringComparison.Ordinal) ? default : line;
        _documentation = line.StartsWith("///", StringComparison.Ordinal) ? line : default;
        return true;
    }
}
