namespace Schematic.Definitions.Documents.Reading;

/// <summary>Keeps one string for equal short strings: documents repeat a few words many times.</summary>
internal sealed class TextPool
{
    /// <summary>The length of the longest string that is kept.</summary>
    public const int LongestText = 32;

    private const int Size = 4096;

    private readonly string?[] _texts = new string?[Size];

    /// <summary>Returns a string for characters; other occurrences in the document may share it.</summary>
    public string Share(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText) return text.ToString();
        ref var known = ref _texts[string.GetHashCode(text) & (Size - 1)];
        return known is not null && text.SequenceEqual(known) ? known : known = text.ToString();
    }

    /// <summary>Returns the first of the equal strings, as long as it is kept.</summary>
    public string Share(string text)
    {
        if (text.Length > LongestText) return text;
        ref var known = ref _texts[string.GetHashCode(text) & (Size - 1)];
        return known == text ? known : known = text;
    }
}
