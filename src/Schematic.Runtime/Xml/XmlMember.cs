using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Describes the XML of a member of an object, or of the root of a document.</summary>
public abstract partial class XmlMember
{
    private protected XmlMember(string key, XmlName name, XmlShape shape) => (Key, Name, Shape) = (key, name, shape);

    /// <summary>Gets the name of the member in JSON.</summary>
    internal string Key { get; }

    /// <summary>Gets the name of the element or attribute.</summary>
    internal XmlName Name { get; }

    /// <summary>Gets the shape of the value, or of each item.</summary>
    internal XmlShape Shape { get; }

    /// <summary>Gets the names of the children of the object's element that belong to the member.</summary>
    internal virtual IEnumerable<string> ChildNames => [Name.Local];

    /// <summary>Writes the member as JSON, unless it is absent.</summary>
    /// <param name="parent">The element of the object.</param>
    /// <param name="found">The children that belong to the member; null if there are none.</param>
    /// <param name="json">Receives the JSON.</param>
    internal abstract void Read(ReceivedElement parent, List<ReceivedElement>? found, XmlToJson json);

    /// <summary>Writes children with a name that is not known.</summary>
    internal virtual void ReadNamed(string name, List<ReceivedElement> found, XmlToJson json)
    {
    }

    /// <summary>Writes a value as XML.</summary>
    internal virtual void Write(JsonElement value, JsonToXml xml)
    {
    }

    /// <summary>Writes the value of a member whose name is not known.</summary>
    internal virtual void WriteNamed(string name, JsonElement value, JsonToXml xml)
    {
    }

    /// <summary>Writes a value as attributes, if it is represented by attributes.</summary>
    internal virtual void WriteAttributes(JsonElement value, JsonToXml xml)
    {
    }

    /// <summary>True if an element has the attribute of the member.</summary>
    internal virtual bool IsIn(ReceivedElement element) => false;

    /// <summary>Returns the text of the member in the element of its object; null if it is absent.</summary>
    internal virtual string? TextIn(ReceivedElement element) => null;

    /// <summary>Writes the root of a document as JSON.</summary>
    internal virtual void ReadRoot(ReceivedElement root, XmlToJson json) => json.Value(root, Shape);

    /// <summary>Writes JSON as the root of a document.</summary>
    internal virtual void WriteRoot(JsonElement value, JsonToXml xml) => Write(value, xml);
}
