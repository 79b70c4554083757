using System.Text;
using Microsoft.CodeAnalysis;

namespace Schematic.RuntimeIndex;

/// <summary>The insertions and replacements in a file. Variants of the file add the same edits, which are applied once.</summary>
internal sealed class TextEdits
{
    private readonly SortedSet<Edit> _edits = [];
    private readonly List<string> _errors = [];

    /// <summary>The errors for code that cannot be rewritten.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Inserts a string at a position. If several are inserted there, the one with the lowest rank comes first.</summary>
    public void Insert(int position, int rank, string text) => _edits.Add(new Edit(position, rank, position, text));

    /// <summary>Replaces a range. Insertions at its start precede the replacement.</summary>
    public void Replace(int start, int end, string text) => _edits.Add(new Edit(start, int.MaxValue, end, text));

    /// <summary>Reports code that cannot be rewritten.</summary>
    public void Fail(SyntaxNode node, string reason)
    {
        var position = node.GetLocation().GetLineSpan();
        _errors.Add($"{position.Path}({position.StartLinePosition.Line + 1},{position.StartLinePosition.Character + 1}): error SRI0001: '{node}' {reason}.");
    }

    /// <summary>Returns the text of a range with its edits applied.</summary>
    public string Apply(string text, int start, int end)
    {
        var result = new StringBuilder();
        var position = start;
        foreach (var edit in _edits.Where(edit => edit.Start >= start && edit.End <= end))
        {
            result.Append(text, position, edit.Start - position).Append(edit.Text);
            position = edit.End;
        }

        return result.Append(text, position, end - position).ToString();
    }

    private readonly record struct Edit(int Start, int Rank, int End, string Text) : IComparable<Edit>
    {
        public int CompareTo(Edit other) => (Start, Rank, End, Text).CompareTo((other.Start, other.Rank, other.End, other.Text));
    }
}
