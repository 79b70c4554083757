using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Schematic.Fuzz.Descriptions;

/// <summary>Writes documents as YAML in block style, with anchors and aliases of values that occur before, and plain and quoted scalars.</summary>
internal sealed class YamlText(Chance chance)
{
    private readonly StringBuilder _text = new();
    private int _anchors;

    /// <summary>Returns the text of a document.</summary>
    public string Of(JsonNode document)
    {
        if (chance.One(6)) _text.Append("---\n");
        Write(document, 0, isFirst: true);
        return _text.ToString();
    }

    private void Write(JsonNode? node, int indent, bool isFirst = false)
    {
        if (_anchors > 0 && chance.One(60))
        {
            _text.Append(CultureInfo.InvariantCulture, $" *a{chance.Below(_anchors + 1)}\n");
            return;
        }

        if (!isFirst && chance.One(40)) _text.Append(CultureInfo.InvariantCulture, $" &a{_anchors++}");
        switch (node)
        {
            case JsonObject { Count: > 0 } mapping when !chance.One(12):
                if (!isFirst) _text.Append('\n');
                foreach (var (name, value) in mapping)
                {
                    _text.Append(' ', indent).Append(Scalar(name)).Append(':');
                    Write(value, indent + 2);
                }

                break;
            case JsonArray { Count: > 0 } sequence when !chance.One(12):
                if (!isFirst) _text.Append('\n');
                foreach (var item in sequence)
                {
                    _text.Append(' ', indent).Append('-');
                    Write(item, indent + 2);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _text.Append(' ').Append(Scalar(value.GetValue<string>())).Append('\n');
                break;
            default:
                // JSON is YAML in flow style.
                _text.Append(' ').Append(node?.ToJsonString() ?? "null").Append('\n');
                break;
        }
    }

    private string Scalar(string text)
    {
        var isPlain = text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '$' or '_') && char.IsAsciiLetterOrDigit(text[^1]);
        return isPlain && !chance.One(5) ? text : JsonSerializer.Serialize(text);
    }
}
