using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Schematic.CSharp.Binding.Code;

/// <summary>Creates C# identifiers from any string. All names of a description pass through it into generated code.</summary>
internal static class CSharpIdentifier
{
    /// <summary>The maximum length of an identifier. Assemblies allow 1,023 bytes for a type's name with its namespace.</summary>
    private const int MaxLength = 120;

    // Longer paths of names say no more.
    private const int MaxPathLength = 400;

    private static readonly Dictionary<int, string> Symbols = new()
    {
        ['+'] = "Plus", ['-'] = "Minus", ['*'] = "Asterisk", ['/'] = "Slash", ['\\'] = "Backslash", ['%'] = "Percent", ['='] = "Equal",
        ['<'] = "Less", ['>'] = "Greater", ['!'] = "Not", ['?'] = "Question", ['&'] = "And", ['|'] = "Or", ['^'] = "Caret", ['~'] = "Tilde",
        ['.'] = "Dot", [','] = "Comma", [':'] = "Colon", [';'] = "Semicolon", ['@'] = "At", ['#'] = "Hash", ['$'] = "Dollar", ['_'] = "Underscore",
        ['('] = "Open", [')'] = "Close", ['['] = "OpenBracket", [']'] = "CloseBracket", ['{'] = "OpenBrace", ['}'] = "CloseBrace",
        ['\''] = "Apostrophe", ['"'] = "Quote", ['`'] = "Backtick", [' '] = "Space",
    };

    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Creates an identifier in PascalCase, such as <c>OwnedBy</c> for <c>owned_by</c>. The result is never a keyword.</summary>
    public static string ToPascalCase(string text) => ToPascalCase(text, MaxLength);

    /// <summary>Creates the same for a path of names, which may be longer than an identifier.</summary>
    public static string ToPath(string text) => ToPascalCase(text, MaxPathLength);

    private static string ToPascalCase(string text, int longest)
    {
        if (IsPascalCase(text)) return text;
        if (IsPlain(text)) return JoinPlain(text);
        var words = Words(Composition.Of(text));
        var result = new StringBuilder();
        foreach (var word in words)
        {
            // "mp3_44100_128" would have another meaning without its separators.
            if (result.Length > 0 && char.IsDigit(result[^1]) && char.IsDigit(word[0])) result.Append('_');
            result.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        }

        if (result.Length == 0) result.Append("Empty");
        if (!SyntaxFacts.IsIdentifierStartCharacter(result[0])) result.Insert(0, '_');
        return Limit(result.ToString(), longest);
    }

    /// <summary>Creates an identifier in camelCase, such as <c>ownedBy</c>. The result can be a keyword: see <see cref="Escape"/>.</summary>
    public static string ToCamelCase(string text)
    {
        var name = ToPascalCase(text);
        var capitals = 0;
        while (capitals < name.Length && char.IsUpper(name[capitals])) capitals++;
        // "APIKey" begins with the word "API"; "URL" is one word.
        var first = capitals > 1 && capitals < name.Length && char.IsLower(name[capitals]) ? capitals - 1 : capitals;
        return string.Concat(name[..first].ToLowerInvariant(), name.AsSpan(first));
    }

    /// <summary>Returns the identifier, with an <c>@</c> if it is a keyword.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || identifier == "await" ? "@" + identifier : identifier;

    // Most names of types need no conversion.
    private static bool IsPascalCase(string text) =>
        text.Length is > 0 and <= MaxLength && char.IsAsciiLetterUpper(text[0]) && !text.AsSpan().ContainsAnyExcept(LettersAndDigits);

    // ASCII that begins with a letter: most names of members and values.
    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= MaxLength && char.IsAsciiLetter(text[0]) && Ascii.IsValid(text);

    /// <summary>Joins the result of <see cref="Words"/> for a plain string, without allocating a string for each word.</summary>
    private static string JoinPlain(string text)
    {
        Span<char> result = stackalloc char[MaxLength];
        var length = 0;
        var (isScreaming, startsWord) = (IsScreaming(text), true);
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            if (startsWord && length > 0 && char.IsAsciiDigit(result[length - 1]) && char.IsAsciiDigit(character)) result[length++] = '_';
            result[length++] = startsWord ? char.ToUpperInvariant(character) : isScreaming ? char.ToLowerInvariant(character) : character;
            startsWord = false;
        }

        return new string(result[..length]);
    }

    private static bool IsScreaming(string text)
    {
        if (!text.Contains('_', StringComparison.Ordinal)) return false;
        var hasUpper = false;
        foreach (var character in text)
        {
            if (char.IsLower(character)) return false;
            hasUpper |= char.IsUpper(character);
        }

        return hasUpper;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var hasSymbolsOnly = !HasPart(text);
        var isScreaming = IsScreaming(text);
        Rune? previous = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPart(rune))
            {
                if (IsSign(previous) && words.Count == 0 && word.Length == 0 && Rune.IsDigit(rune)) words.Add(Symbols[previous!.Value.Value]);
                word.Append((char)(isScreaming && word.Length > 0 ? Rune.ToLowerInvariant(rune) : rune).Value);
            }
            else
            {
                End();
                if (Symbol(rune, hasSymbolsOnly) is { } symbol) words.Add(symbol);
            }

            previous = rune;
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static bool HasPart(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (IsPart(rune)) return true;
        return false;
    }

    // Characters that C# does not allow are spelled out where they carry meaning: outside ASCII, and in names without other characters.
    private static string? Symbol(Rune rune, bool isAllThereIs)
    {
        if (isAllThereIs && Symbols.TryGetValue(rune.Value, out var name)) return name;
        var isLost = rune.Value > 0x7F && Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.OtherNumber;
        return isLost ? "U" + rune.Value.ToString("X4", CultureInfo.InvariantCulture) : null;
    }

    // The compiler reads identifiers char by char and does not accept letters outside the basic plane. Marks are kept after another character.
    private static bool IsPart(Rune rune) => rune.IsBmp && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Returns a name no longer than a limit: the end of a longer name is replaced with a hash of the whole.</summary>
    public static string Limit(string name, int length)
    {
        if (name.Length <= length) return name;
        // FNV-1a: the same in every process.
        var hash = 2166136261u;
        foreach (var character in name) hash = (hash ^ character) * 16777619u;
        return string.Create(CultureInfo.InvariantCulture, $"{name.AsSpan(0, length - 9)}_{hash:x8}");
    }

    private static bool IsSign(Rune? rune) => rune?.Value is '+' or '-';
}
