using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

public abstract partial class XmlMember
{
    /// <summary>Creates a member that is a list without an element of its own: each item is an element of the object.</summary>
    /// <param name="key">The name of the member in JSON.</param>
    /// <param name="item">The shape of the items.</param>
    /// <param name="name">The name of the elements; null for that of the member.</param>
    /// <param name="isRequired">True if the list is empty, not absent, if there are no elements.</param>
    /// <param name="positions">The names of the first items, if they differ from those of the others.</param>
    public static XmlMember Items(string key, XmlShape item, XmlName? name = null, bool isRequired = false, params XmlName[] positions) =>
        new XmlItemsMember(key, name ?? new XmlName(key), item, isRequired, positions);
}

internal sealed class XmlItemsMember(string key, XmlName name, XmlShape item, bool isRequired, XmlName[] positions) : XmlMember(key, name, item)
{
    internal override IEnumerable<string> ChildNames
    {
        get
        {
            yield return Name.Local;
            foreach (var position in positions)
                if (position.Local != Name.Local) yield return position.Local;
        }
    }

    internal override void Read(ReceivedElement parent, List<ReceivedElement>? found, XmlToJson json)
    {
        if (found is not null || isRequired) Read(Key, found ?? [], json);
    }

    internal override void ReadNamed(string name, List<ReceivedElement> found, XmlToJson json) => Read(name, found, json);

    internal override void Write(JsonElement value, JsonToXml xml) => Write(Name, value, xml);

    internal override void WriteNamed(string name, JsonElement value, JsonToXml xml) => Write(new XmlName(name), value, xml);

    private void Read(string key, List<ReceivedElement> found, XmlToJson json)
    {
        json.Writer.WriteStartArray(key);
        foreach (var element in found) json.Value(element, Shape);
        json.Writer.WriteEndArray();
    }

    private void Write(XmlName name, JsonElement value, JsonToXml xml)
    {
        if (value.ValueKind != JsonValueKind.Array) return;
        var index = 0;
        foreach (var each in value.EnumerateArray())
        {
            xml.Element(index < positions.Length ? positions[index] : name, each, Shape);
            index++;
        }
    }
}
