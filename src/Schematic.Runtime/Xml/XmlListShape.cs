using System.Text.Json;

namespace Schematic.Runtime;

public abstract partial class XmlShape
{
    /// <summary>Creates the shape of a list within an element of its own.</summary>
    /// <param name="name">The name of the items. If no child has it, all children are items.</param>
    /// <param name="item">The shape of the items.</param>
    /// <param name="positions">The names of the first items, if they differ from those of the others.</param>
    public static XmlShape List(XmlName name, XmlShape item, params XmlName[] positions) => new XmlListShape(name, item, positions);
}

internal sealed class XmlListShape(XmlName name, XmlShape item, XmlName[] positions) : XmlShape
{
    internal override void Read(ReceivedElement element, XmlToJson json)
    {
        var all = !Recognizes(element);
        json.Writer.WriteStartArray();
        foreach (var child in element.Children)
            if (all || IsItem(child)) json.Value(child, item);
        json.Writer.WriteEndArray();
    }

    internal override void Write(JsonElement value, JsonToXml xml)
    {
        var index = 0;
        foreach (var each in value.EnumerateArray())
        {
            xml.Element(index < positions.Length ? positions[index] : name, each, item);
            index++;
        }
    }

    internal override bool Recognizes(ReceivedElement element)
    {
        foreach (var child in element.Children)
            if (IsItem(child)) return true;
        return false;
    }

    private bool IsItem(ReceivedElement child) => name.Is(child) || System.Array.Exists(positions, position => position.Is(child));
}
