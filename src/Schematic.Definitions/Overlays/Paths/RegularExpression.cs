using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Schematic.Definitions.Overlays.Paths;

/// <summary>Regular expressions of the functions <c>match</c> and <c>search</c>: RFC 9485.</summary>
internal static class RegularExpression
{
    private const int MaximumLength = 1000;

    // Creating an expression takes about as long as visiting so many nodes.
    private const int StepsOfPattern = 20_000;

    // A build server keeps them from build to build.
    private const int MostKnown = 500;

    private const string AnyCharacter = @"(?:[^\n\r\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])";

    private static readonly ConcurrentDictionary<(string Pattern, bool IsWhole), Regex?> Known = new();

    /// <summary>Returns an expression; null if the pattern is not valid, in which case nothing matches.</summary>
    /// <param name="pattern">The pattern, which can be a value of the document.</param>
    /// <param name="isWhole">True if the whole string must match.</param>
    /// <param name="steps">The work that is allowed.</param>
    public static Regex? Of(string pattern, bool isWhole, StepLimit steps)
    {
        if (Known.TryGetValue((pattern, isWhole), out var known)) return known;
        if (!steps.Take(StepsOfPattern)) return null;
        if (Known.Count > MostKnown) Known.Clear();
        return Known.GetOrAdd((pattern, isWhole), static key => Create(key.Pattern, key.IsWhole));
    }

    private static Regex? Create(string pattern, bool isWhole)
    {
        if (pattern.Length > MaximumLength || Translate(pattern) is not { } translated) return null;
        try
        {
            // The time of a match is linear in the length of the text.
            return new Regex(isWhole ? $@"\A(?:{translated})\z" : translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Translates the few differences to the syntax of .NET; returns null for a repetition whose automaton would be large.</summary>
    private static string? Translate(string pattern)
    {
        var translated = new StringBuilder();
        var isInClass = false;
        for (var index = 0; index < pattern.Length; index++)
        {
            var character = pattern[index];
            switch (character)
            {
                case '\\' when index + 1 < pattern.Length:
                    translated.Append(character).Append(pattern[++index]);
                    continue;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '.' when !isInClass:
                    translated.Append(AnyCharacter);
                    continue;
                case '{' when !isInClass && pattern.IndexOf('}', index) > index + 8:
                    return null;
            }

            translated.Append(character);
        }

        return translated.ToString();
    }
}
