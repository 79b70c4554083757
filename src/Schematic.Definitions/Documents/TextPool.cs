namespace Schematic.Definitions.Documents;

/// <summary>Keeps one string for equal short texts: documents repeat few words many times.</summary>
internal sealed class TextPool
{
    /// <summary>The length of the longest text that is kept.</summary>
    public const int LongestText = 32;

    private const int Size = 4096;

    private readonly string?[] _texts = new string?[Size];

    /// <summary>The string of a text, which another text of the document may share.</summary>
    public string Share(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText) return text.ToString();
        ref var known = ref _texts[string.GetHashCode(text) & (Size - 1)];
        return known is not null && text.SequenceEqual(known) ? known : known = text.ToString();
    }

    /// <summary>The string that was seen first of those that are equal, as long as it is remembered.</summary>
    public string Share(string text)
    {
        if (text.Length > LongestText) return text;
        ref var known = ref _texts[string.GetHashCode(text) & (Size - 1)];
        return known == text ? known : known = text;
    }
}
