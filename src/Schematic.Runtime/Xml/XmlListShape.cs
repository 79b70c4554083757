using System.Text.Json;

namespace Schematic.Runtime;

public abstract partial class XmlShape
{
    /// <summary>Creates the shape of a list within an element of its own.</summary>
    /// <param name="name">The name of the items. If no child has it, all children are items.</param>
    /// <param name="item">The shape of the items.</param>
    public static XmlShape List(XmlName name, XmlShape item) => new XmlListShape(name, item);
}

internal sealed class XmlListShape(XmlName name, XmlShape item) : XmlShape
{
    internal override void Read(ReceivedElement element, XmlToJson json)
    {
        var all = !Recognizes(element);
        json.Writer.WriteStartArray();
        foreach (var child in element.Children)
            if (all || name.Is(child)) json.Value(child, item);
        json.Writer.WriteEndArray();
    }

    internal override void Write(JsonElement value, JsonToXml xml)
    {
        foreach (var each in value.EnumerateArray()) xml.Element(name, each, item);
    }

    internal override bool Recognizes(ReceivedElement element)
    {
        foreach (var child in element.Children)
            if (name.Is(child)) return true;
        return false;
    }
}
