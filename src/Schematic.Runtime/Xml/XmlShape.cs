using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Describes the XML of the values of a type. A value is read as the JSON that the codec of its type reads, and written from the JSON that
/// it writes.</summary>
public abstract partial class XmlShape
{
    private protected XmlShape()
    {
    }

    /// <summary>True if an element without content stands for no value.</summary>
    internal virtual bool NeedsContent => false;

    /// <summary>Writes the content of an element as JSON.</summary>
    internal abstract void Read(ReceivedElement element, XmlToJson json);

    /// <summary>Writes JSON as the content of the current element.</summary>
    internal abstract void Write(JsonElement value, JsonToXml xml);

    /// <summary>Writes the attributes of the current element.</summary>
    internal virtual void WriteAttributes(JsonElement value, JsonToXml xml)
    {
    }

    /// <summary>True if an element has an attribute or a child that belongs to the shape.</summary>
    internal virtual bool Recognizes(ReceivedElement element) => true;

    /// <summary>True if the shape has children with a name.</summary>
    internal virtual bool HasChild(string name) => false;
}
