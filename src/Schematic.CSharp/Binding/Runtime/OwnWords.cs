using System.Buffers;

namespace Schematic.CSharp.Binding.Runtime;

/// <summary>The words of a project's own file or template, which may mention any name of the run-time part.</summary>
internal static class OwnWords
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Returns the distinct words of a string.</summary>
    public static IReadOnlySet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var rest = text.AsSpan(); rest.IndexOfAny(Characters) is >= 0 and var start;)
        {
            var length = rest[start..].IndexOfAnyExcept(Characters);
            if (length < 0) length = rest.Length - start;
            words.Add(rest.Slice(start, length).ToString());
            rest = rest[(start + length)..];
        }

        return words;
    }
}
