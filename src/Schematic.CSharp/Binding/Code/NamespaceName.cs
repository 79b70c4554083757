using Microsoft.CodeAnalysis.CSharp;

namespace Schematic.CSharp.Binding.Code;

/// <summary>Checks namespaces and other names that a project specifies.</summary>
public static class NamespaceName
{
    /// <summary>The longest namespace. Assemblies allow 1,023 bytes for a type's name with its namespace.</summary>
    private const int MaxLength = 500;

    /// <summary>Returns the reason why a string is not a valid namespace.</summary>
    /// <param name="text">The string; segments that are keywords may have an <c>@</c>.</param>
    /// <returns>The reason, worded to follow a colon; null if the string is a valid namespace.</returns>
    public static string? ErrorOf(string text)
    {
        if (text.Length > MaxLength) return $"it is longer than {MaxLength} characters";
        var segments = text.Split('.');
        if (segments.Contains("")) return "a segment is empty";
        return segments.Select(segment => IdentifierErrorOf(Plain(segment), $"the segment '{segment}'")).FirstOrDefault(error => error is not null);
    }

    /// <summary>Returns the reason why a string is not a valid identifier.</summary>
    /// <param name="text">The string.</param>
    /// <param name="subject">The name of the string in the reason.</param>
    /// <returns>The reason, worded to follow a colon; null if the string is a valid identifier.</returns>
    public static string? IdentifierErrorOf(string text, string subject = "it")
    {
        if (text.Length == 0) return $"{subject} is empty";
        if (!SyntaxFacts.IsIdentifierStartCharacter(text[0])) return $"{subject} does not start with a letter or '_'";
        // Formatting characters are invisible, and the compiler ignores them when it compares names.
        var invalid = text.FirstOrDefault(character => !SyntaxFacts.IsIdentifierPartCharacter(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format);
        if (invalid == default) return null;
        return char.IsAscii(invalid) && !char.IsControl(invalid)
            ? $"{subject} contains '{invalid}'"
            : $"{subject} contains U+{(int)invalid:X4}, which a name cannot contain";
    }

    /// <summary>Returns a namespace as C# code: segments that are keywords have an <c>@</c>.</summary>
    public static string Escape(string text) => string.Join('.', text.Split('.').Select(segment => CSharpIdentifier.Escape(Plain(segment))));

    private static string Plain(string segment) => segment.StartsWith('@') ? segment[1..] : segment;
}
