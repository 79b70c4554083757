using System.Globalization;
using System.Text;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Overlays.Paths;

/// <summary>Compares values: RFC 9535, section 2.3.5.2.2.</summary>
internal static class NodeComparison
{
    /// <summary>True if two values are equal; null is the special result <c>Nothing</c>.</summary>
    public static bool AreEqual(DocumentNode? left, DocumentNode? right, StepLimit steps)
    {
        if (left is null || right is null) return left is null && right is null;
        // A stack of its own: a document can be nested deeper than the limit of recursion.
        var waiting = new Stack<(DocumentNode Left, DocumentNode Right)>([(left, right)]);
        while (waiting.TryPop(out var pair))
        {
            if (!(pair.Left is ScalarNode scalar ? steps.TakeText(scalar.Text) : steps.Take())) return false;
            switch (pair)
            {
                case (ScalarNode one, ScalarNode other) when HaveSameValue(one, other):
                    break;
                case (SequenceNode one, SequenceNode other) when one.Items.Count == other.Items.Count:
                    foreach (var items in one.Items.Zip(other.Items)) waiting.Push(items);
                    break;
                case (MappingNode one, MappingNode other) when one.Entries.Count == other.Entries.Count && one.Entries.All(entry => other[entry.Key] is not null):
                    foreach (var entry in one.Entries) waiting.Push((entry, other[entry.Key]!));
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>True if a number or string is less than another one.</summary>
    public static bool IsLess(DocumentNode? left, DocumentNode? right, StepLimit steps) => (left, right) switch
    {
        (ScalarNode one, _) when !steps.TakeText(one.Text) => false,
        (ScalarNode { Kind: ScalarKind.Number } one, ScalarNode { Kind: ScalarKind.Number } other) => CompareNumbers(one, other) < 0,
        (ScalarNode { Kind: ScalarKind.String } one, ScalarNode { Kind: ScalarKind.String } other) => CompareStrings(one.Text, other.Text) < 0,
        _ => false,
    };

    private static bool HaveSameValue(ScalarNode left, ScalarNode right) =>
        left.Kind == right.Kind && (left.Kind == ScalarKind.Number ? CompareNumbers(left, right) == 0 : left.Text == right.Text);

    private static int CompareNumbers(ScalarNode left, ScalarNode right) =>
        left.AsDecimal() is { } one && right.AsDecimal() is { } other ? one.CompareTo(other) : AsDouble(left).CompareTo(AsDouble(right));

    private static double AsDouble(ScalarNode number) => double.Parse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    // By Unicode characters: the order of UTF-16 code units is different for those above U+FFFF.
    private static int CompareStrings(string left, string right)
    {
        var start = left.AsSpan().CommonPrefixLength(right);
        if (start == left.Length || start == right.Length) return left.Length.CompareTo(right.Length);
        if (start > 0 && char.IsHighSurrogate(left[start - 1])) start--;
        Rune.DecodeFromUtf16(left.AsSpan(start), out var one, out _);
        Rune.DecodeFromUtf16(right.AsSpan(start), out var other, out _);
        return one.CompareTo(other);
    }
}
