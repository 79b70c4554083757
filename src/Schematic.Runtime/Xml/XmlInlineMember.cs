using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

public abstract partial class XmlMember
{
    /// <summary>Creates a member whose object has no element of its own: its members are nodes of the outer object.</summary>
    /// <param name="key">The name of the member in JSON.</param>
    /// <param name="shape">The shape of its value.</param>
    /// <param name="childNames">The names of its elements.</param>
    public static XmlMember Inline(string key, XmlShape shape, params string[] childNames) => new XmlInlineMember(key, shape, childNames);
}

internal sealed class XmlInlineMember(string key, XmlShape shape, string[] childNames) : XmlMember(key, new XmlName(key), shape)
{
    internal override IEnumerable<string> ChildNames => childNames;

    internal override void Read(ReceivedElement parent, List<ReceivedElement>? found, XmlToJson json)
    {
        if (!Shape.Recognizes(parent)) return;
        json.Writer.WritePropertyName(Key);
        json.Value(parent, Shape);
    }

    internal override void Write(JsonElement value, JsonToXml xml)
    {
        if (value.ValueKind != JsonValueKind.Null) Shape.Write(value, xml);
    }

    internal override void WriteAttributes(JsonElement value, JsonToXml xml)
    {
        if (value.ValueKind != JsonValueKind.Null) Shape.WriteAttributes(value, xml);
    }

    internal override bool IsIn(ReceivedElement element) => Shape.Recognizes(element);

    // The root of the document is the only member of the object, or the object itself.
    internal override void ReadRoot(ReceivedElement root, XmlToJson json) =>
        json.Value(Shape.HasChild(root.Name) && !Shape.Recognizes(root) ? ReceivedElement.Around(root) : root, Shape);
}
