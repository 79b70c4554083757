using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Writes JSON as YAML that every YAML reader reads as the same values (YAML 1.2.2, section 10.3).</summary>
internal static class YamlText
{
    private const int Step = 2;

    /// <summary>Returns a document as YAML.</summary>
    public static string Of(JsonObject document)
    {
        var text = new StringBuilder();
        WriteMembers(document, text, 0);
        return text.ToString();
    }

    private static void WriteMembers(JsonObject mapping, StringBuilder text, int indentation)
    {
        var isFirst = true;
        foreach (var (key, value) in mapping)
        {
            // The first member of an item is on the same line as its dash.
            if (!isFirst || !EndsWithDash(text)) text.Append(' ', indentation);
            isFirst = false;
            text.Append(Word.IsMatch(key) && !Reserved.IsMatch(key) ? key : Quoted(key)).Append(':');
            Write(value, text, indentation + Step);
        }
    }

    private static bool EndsWithDash(StringBuilder text) => text.Length >= Step && text[^1] == ' ' && text[^Step] == '-';

    /// <summary>Writes a value after a colon or dash, and ends the line.</summary>
    private static void Write(JsonNode? value, StringBuilder text, int indentation)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } mapping when text[^1] == '-':
                text.Append(' ');
                WriteMembers(mapping, text, indentation);
                break;
            case JsonObject { Count: > 0 } mapping:
                text.Append('\n');
                WriteMembers(mapping, text, indentation);
                break;
            case JsonArray { Count: > 0 } sequence:
                text.Append('\n');
                foreach (var item in sequence) Write(item, text.Append(' ', indentation).Append('-'), indentation + Step);
                break;
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String:
                WriteText(scalar.GetValue<string>(), text.Append(' '), indentation);
                break;
            default:
                text.Append(' ').Append(value?.ToJsonString() ?? "null").Append('\n');
                break;
        }
    }

    private static void WriteText(string value, StringBuilder text, int indentation)
    {
        if (Word.IsMatch(value) && !Reserved.IsMatch(value)) text.Append(value).Append('\n');
        else if (value.Contains('\n', StringComparison.Ordinal) && Lines.IsMatch(value)) WriteLines(value, text, indentation);
        else text.Append(Quoted(value)).Append('\n');
    }

    // YAML 1.2.2, section 8.1.1.2: one line break at the end is kept by default; indicators keep none or all of several.
    private static void WriteLines(string value, StringBuilder text, int indentation)
    {
        var content = value.TrimEnd('\n');
        text.Append('|').Append((value.Length - content.Length) switch { 0 => "-", 1 => "", _ => "+" }).Append('\n');
        foreach (var line in content.Split('\n'))
        {
            if (line.Length > 0) text.Append(' ', indentation);
            text.Append(line).Append('\n');
        }

        text.Append('\n', Math.Max(0, value.Length - content.Length - 1));
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            if (index + 1 < value.Length && char.IsSurrogatePair(character, value[index + 1])) text.Append(character).Append(value[++index]);
            else if (character is '"' or '\\') text.Append('\\').Append(character);
            else if (character == '\n') text.Append("\\n");
            else if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or '\uFEFF') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else text.Append(character);
        }

        return text.Append('"').ToString();
    }

    // Excludes values that begin like a number, a date or an indicator, and values with a colon or number sign.
    private static readonly Regex Word = new(@"\A[A-Za-z_/][A-Za-z0-9_./{}$-]*( [A-Za-z0-9_./(][A-Za-z0-9_./()-]*)*\z", RegexOptions.NonBacktracking);

    // The words that a YAML 1.1 reader does not read as strings.
    private static readonly Regex Reserved = new(@"\A(true|false|null|yes|no|on|off|y|n)\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    // Several lines of printable characters that do not begin with a blank, so that no blank is lost.
    private static readonly Regex Lines = new(@"\A[!-~][ -~\u00A1-\u2027\u2030-\uD7FF]*(\n+[!-~][ -~\u00A1-\u2027\u2030-\uD7FF]*)*\n*\z", RegexOptions.NonBacktracking);
}
