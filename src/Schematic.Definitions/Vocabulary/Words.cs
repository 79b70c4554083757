using System.Text;

namespace Schematic.Definitions.Vocabulary;

/// <summary>Composes names from other names.</summary>
public static class Words
{
    /// <summary>Joins names into one word in Pascal case: <c>pet</c> and <c>photo_urls</c> become <c>PetPhotoUrls</c>.</summary>
    public static string Join(params ReadOnlySpan<string> names)
    {
        var word = new StringBuilder();
        foreach (var name in names) Append(word, name);
        return word.Length == 0 ? "Value" : word.ToString();
    }

    /// <summary>True if two names differ only in case and punctuation.</summary>
    public static bool AreAlike(string name, string other) => Fold(name) == Fold(other);

    /// <summary>Returns a key that is equal for names that differ only in case and punctuation.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) Append(folded, Rune.ToUpperInvariant(rune));
        return folded.Length == 0 ? name : folded.ToString();
    }

    /// <summary>Converts a name to upper snake case: <c>OpenAI API</c> becomes <c>OPENAI_API</c>.</summary>
    public static string UpperSnake(string name)
    {
        var snake = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character)) snake.Append(char.ToUpperInvariant(character));
            else if (snake.Length > 0 && snake[^1] != '_') snake.Append('_');
        }

        return snake.ToString().TrimEnd('_');
    }

    /// <summary>Returns true if a character begins a word by its case: the <c>M</c> of <c>postMessage</c> and the <c>P</c> of <c>HTMLPage</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="index">The position of the character; at least 1.</param>
    public static bool StartsAt(string name, int index) =>
        char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));

    private static void Append(StringBuilder word, string name)
    {
        var startsWord = true;
        foreach (var rune in name.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                startsWord = true;
                continue;
            }

            Append(word, startsWord ? Rune.ToUpperInvariant(rune) : rune);
            startsWord = false;
        }
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        text.Append(units[..rune.EncodeToUtf16(units)]);
    }
}
