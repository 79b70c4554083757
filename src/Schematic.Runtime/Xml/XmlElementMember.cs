using System.Collections.Generic;
using System.Text.Json;
using System.Xml;

namespace Schematic.Runtime;

public abstract partial class XmlMember
{
    /// <summary>Creates a member that is an element.</summary>
    /// <param name="key">The name of the member in JSON.</param>
    /// <param name="shape">The shape of its value.</param>
    /// <param name="name">The name of the element; null for that of the member.</param>
    public static XmlMember Element(string key, XmlShape shape, XmlName? name = null) => new XmlElementMember(key, name ?? new XmlName(key), shape);
}

internal sealed class XmlElementMember(string key, XmlName name, XmlShape shape) : XmlMember(key, name, shape)
{
    internal override void Read(ReceivedElement parent, List<ReceivedElement>? found, XmlToJson json)
    {
        if (found is not null) Read(Key, found, json);
    }

    internal override void ReadNamed(string name, List<ReceivedElement> found, XmlToJson json) => Read(name, found, json);

    internal override void Write(JsonElement value, JsonToXml xml) => xml.Element(Name, value, Shape);

    internal override void WriteNamed(string name, JsonElement value, JsonToXml xml) => xml.Element(new XmlName(name), value, Shape);

    internal override string? TextIn(ReceivedElement element)
    {
        foreach (var child in element.Children)
            if (Name.Is(child)) return child.Text.Trim();
        return null;
    }

    internal override void ReadRoot(ReceivedElement root, XmlToJson json) => base.ReadRoot(ValueIn(root), json);

    // Servers name the root as they like, or put it into another element; another document has nothing in common with the expected one.
    private ReceivedElement ValueIn(ReceivedElement root)
    {
        if (Name.Local.Length == 0 || root.Name == Name.Local || Shape.Recognizes(root)) return root;
        foreach (var child in root.Children)
            if (Name.Is(child)) return child;
        throw new XmlException($"Expected the element '{Name.Local}', found '{root.Name}'.", null, root.Line, root.Position);
    }

    private void Read(string key, List<ReceivedElement> found, XmlToJson json)
    {
        if (Shape.NeedsContent && found[0] is { IsNil: false, IsEmpty: true }) return;
        json.Writer.WritePropertyName(key);
        json.Value(found[0], Shape);
    }
}
