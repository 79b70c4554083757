using System.Text.Encodings.Web;
using System.Text.Json;
using Schematic.Definitions.Model;
using Schematic.Definitions.Traversal;

namespace Schematic.Generation.Compatibility;

/// <summary>
/// The notation of types in a record: <c>type = ( word | JSON string | "map&lt;" type "&gt;" | "quoted&lt;" word "&gt;" | "emptyable&lt;" type "&gt;" ) { "[]" | "?" }</c>.
/// A word is a primitive if the model defines it, and a type name otherwise; a JSON string is always a type name.
/// </summary>
internal static class SurfaceNotation
{
    private const string Map = "map<";
    private const string Quoted = "quoted<";
    private const string Emptyable = "emptyable<";

    private static readonly IReferenceVisitor<string> Writer = new NotationWriter();

    private static readonly Dictionary<string, PrimitiveKind> Kinds = Enum.GetValues<PrimitiveKind>().ToDictionary(WordOf, StringComparer.Ordinal);

    /// <summary>Returns the notation of a type.</summary>
    public static string Of(TypeReference type)
    {
        var text = type.Accept(Writer);
        return type.IsNullable ? text + "?" : text;
    }

    /// <summary>Parses the type at a position of a string.</summary>
    /// <param name="text">The string.</param>
    /// <param name="position">The start of the type; receives its end.</param>
    /// <returns>The type; null if there is none.</returns>
    public static TypeReference? Parse(string text, ref int position) => Parse(text, ref position, depth: 0);

    private static TypeReference? Parse(string text, ref int position, int depth)
    {
        if (depth > TraversalLimits.Depth || ParsePrimary(text, ref position, depth) is not { } type) return null;
        while (position < text.Length)
        {
            if (depth < TraversalLimits.Depth && Take(text, ref position, "[]"))
            {
                type = new ArrayReference(type);
                depth++;
            }
            else if (Take(text, ref position, "?")) type = type with { IsNullable = true };
            else break;
        }

        return type;
    }

    /// <summary>Parses the notation of a type; returns null if it is not valid.</summary>
    public static TypeReference? Parse(string text)
    {
        var position = 0;
        return Parse(text, ref position) is { } type && position == text.Length ? type : null;
    }

    /// <summary>Returns the keyword of a primitive.</summary>
    public static string WordOf(PrimitiveKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Returns the primitive with a keyword; null if there is none.</summary>
    public static PrimitiveKind? KindOf(string word) => Kinds.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>Returns a string in quotes.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>Reads the quoted string at a position; returns null if there is none.</summary>
    public static string? Unquote(string text, ref int position)
    {
        if (position >= text.Length || text[position] != '"') return null;
        var end = position + 1;
        while (end < text.Length && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
        if (end >= text.Length) return null;
        try
        {
            using var document = JsonDocument.Parse(text.AsMemory(position, end + 1 - position));
            position = end + 1;
            return document.RootElement.GetString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TypeReference? ParsePrimary(string text, ref int position, int depth)
    {
        if (Take(text, ref position, Map))
            return Parse(text, ref position, depth + 1) is { } value && Take(text, ref position, ">") ? new MapReference(value) : null;
        if (Take(text, ref position, Emptyable))
            return Parse(text, ref position, depth + 1) is { } present && Take(text, ref position, ">") ? new EmptyableReference(present) : null;
        if (Take(text, ref position, Quoted))
            return KindOf(Word(text, ref position)) is { } number && Take(text, ref position, ">") ? new PrimitiveReference(number) { IsQuoted = true } : null;
        if (Unquote(text, ref position) is { } name) return new NamedReference(name);
        var word = Word(text, ref position);
        if (word.Length == 0) return null;
        return Kinds.TryGetValue(word, out var kind) ? new PrimitiveReference(kind) : new NamedReference(word);
    }

    private static string Word(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && IsWordCharacter(text[position])) position++;
        return text[start..position];
    }

    /// <summary>Skips a token if it is at a position.</summary>
    public static bool Take(string text, ref int position, string token)
    {
        if (string.CompareOrdinal(text, position, token, 0, token.Length) != 0) return false;
        position += token.Length;
        return true;
    }

    private static bool IsWord(string name) => name.Length > 0 && name is not ("map" or "quoted" or "emptyable") && name.All(IsWordCharacter);

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.';

    private sealed class NotationWriter : IReferenceVisitor<string>
    {
        public string Visit(ArrayReference reference) => Of(reference.Item) + "[]";

        public string Visit(MapReference reference) => $"{Map}{Of(reference.Value)}>";

        public string Visit(EmptyableReference reference) => $"{Emptyable}{Of(reference.Value)}>";

        public string Visit(PrimitiveReference reference) => reference.IsQuoted ? $"{Quoted}{WordOf(reference.Kind)}>" : WordOf(reference.Kind);

        public string Visit(NamedReference reference) => IsWord(reference.Name) && !Kinds.ContainsKey(reference.Name) ? reference.Name : Quote(reference.Name);
    }
}
