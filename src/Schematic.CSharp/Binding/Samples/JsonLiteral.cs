using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Schematic.Definitions.Documents;

namespace Schematic.CSharp.Binding.Samples;

/// <summary>Writes values of a description as JSON.</summary>
internal static partial class JsonLiteral
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns a string as JSON.</summary>
    public static string String(string text) => Of(JsonValue.Create(text));

    /// <summary>Returns a number or boolean as JSON; null if the string is neither.</summary>
    public static string? Scalar(string text) => text is "true" or "false" || Number().IsMatch(text) ? text : null;

    /// <summary>Returns a value as JSON.</summary>
    public static string Of(JsonNode value) => value.ToJsonString(Relaxed);

    /// <summary>Returns a node as JSON; null if the JSON is longer than a limit.</summary>
    public static string? Of(DocumentNode node, int longest)
    {
        var parts = new List<string>();
        var length = 0;
        return TryAdd(node) ? string.Concat(parts) : null;

        bool TryAdd(DocumentNode part) => part switch
        {
            MappingNode mapping => Add("{") && mapping.Entries.Select((entry, index) => (entry, index)).All(each => Add($"{Comma(each.index)}{String(each.entry.Key)}:") && TryAdd(each.entry)) && Add("}"),
            SequenceNode sequence => Add("[") && sequence.Items.Select((item, index) => (item, index)).All(each => Add(Comma(each.index)) && TryAdd(each.item)) && Add("]"),
            ScalarNode { Kind: ScalarKind.String } scalar => Add(String(scalar.Text)),
            ScalarNode scalar => Add(scalar.Text),
            _ => false,
        };

        bool Add(string text)
        {
            parts.Add(text);
            return (length += text.Length) <= longest;
        }
    }

    // RFC 8259, section 6.
    [GeneratedRegex(@"^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$")]
    private static partial Regex Number();

    private static string Comma(int index) => index == 0 ? "" : ",";
}
