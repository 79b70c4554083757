using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

public abstract partial class XmlShape
{
    /// <summary>Gets the shape of any value: text is a string, an element with children is an object, and repeated children are an array.</summary>
    public static XmlShape Any { get; } = new XmlAnyShape();
}

internal sealed class XmlAnyShape : XmlShape
{
    internal override void Read(ReceivedElement element, XmlToJson json)
    {
        if (element.Children.Count == 0)
        {
            json.Writer.WriteStringValue(element.Text);
            return;
        }

        json.Writer.WriteStartObject();
        foreach (var (name, children) in ElementsByName.Of(element.Children))
        {
            json.Writer.WritePropertyName(name);
            if (children.Count > 1) json.Writer.WriteStartArray();
            foreach (var child in children) json.Value(child, this);
            if (children.Count > 1) json.Writer.WriteEndArray();
        }

        json.Writer.WriteEndObject();
    }

    internal override void Write(JsonElement value, JsonToXml xml)
    {
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var property in value.EnumerateObject()) Write(property.Name, property.Value, xml);
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) xml.Element(new XmlName("item"), item, this);
        else
            xml.Writer.WriteString(XmlScalarShape.TextOf(value));
    }

    private void Write(string name, JsonElement value, JsonToXml xml)
    {
        if (value.ValueKind != JsonValueKind.Array) xml.Element(new XmlName(name), value, this);
        else foreach (var item in value.EnumerateArray()) xml.Element(new XmlName(name), item, this);
    }
}

/// <summary>Groups elements by their names.</summary>
internal static class ElementsByName
{
    /// <summary>Returns the groups in the order of their first elements.</summary>
    public static IEnumerable<(string Name, List<ReceivedElement> Elements)> Of(IReadOnlyList<ReceivedElement> elements)
    {
        var groups = new Dictionary<string, List<ReceivedElement>>();
        var names = new List<string>();
        foreach (var element in elements)
        {
            if (!groups.TryGetValue(element.Name, out var group))
            {
                groups.Add(element.Name, group = []);
                names.Add(element.Name);
            }

            group.Add(element);
        }

        foreach (var name in names) yield return (name, groups[name]);
    }
}
