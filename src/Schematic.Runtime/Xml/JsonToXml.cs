using System.Text.Json;
using System.Xml;

namespace Schematic.Runtime;

/// <summary>Writes JSON as XML.</summary>
internal sealed class JsonToXml(XmlWriter writer)
{
    private string _defaultNamespace = "";

    /// <summary>Gets the writer.</summary>
    public XmlWriter Writer { get; } = writer;

    /// <summary>Writes a value as an element. A namespace without prefix also applies to the children that have none.</summary>
    public void Element(XmlName name, JsonElement value, XmlShape shape)
    {
        var outer = _defaultNamespace;
        if (name is { Namespace: { } space, Prefix: null }) _defaultNamespace = space;
        Writer.WriteStartElement(name.Namespace is null ? "" : name.Prefix ?? "", name.Local, name.Namespace ?? _defaultNamespace);
        if (value.ValueKind == JsonValueKind.Null) Writer.WriteAttributeString("xsi", "nil", XmlNamespaces.Instance, "true");
        else Content(value, shape);
        Writer.WriteEndElement();
        _defaultNamespace = outer;
    }

    /// <summary>Writes a value as an attribute of the current element.</summary>
    public void Attribute(XmlName name, JsonElement value) =>
        Writer.WriteAttributeString(name.Namespace is null ? null : name.Prefix, name.Local, name.Namespace, XmlScalarShape.TextOf(value));

    private void Content(JsonElement value, XmlShape shape)
    {
        shape.WriteAttributes(value, this);
        shape.Write(value, this);
    }
}
