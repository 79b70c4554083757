using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

public abstract partial class XmlMember
{
    /// <summary>Creates a member that is the text of the object's element.</summary>
    /// <param name="key">The name of the member in JSON.</param>
    /// <param name="shape">The shape of its value.</param>
    /// <param name="isCdata">True if the text is written as CDATA.</param>
    /// <param name="isRequired">True if the text is empty, not absent, if there is none.</param>
    public static XmlMember Text(string key, XmlShape shape, bool isCdata = false, bool isRequired = false) => new XmlTextMember(key, shape, isCdata, isRequired);
}

internal sealed class XmlTextMember(string key, XmlShape shape, bool isCdata, bool isRequired) : XmlMember(key, new XmlName(key), shape)
{
    internal override IEnumerable<string> ChildNames => [];

    internal override void Read(ReceivedElement parent, List<ReceivedElement>? found, XmlToJson json)
    {
        var text = parent.Children.Count == 0 ? parent.Text : parent.Text.Trim();
        if (Shape is not XmlScalarShape scalar || (text.Length == 0 && (scalar.NeedsContent || !isRequired))) return;
        json.Writer.WritePropertyName(Key);
        scalar.ReadText(text, json.Writer);
    }

    internal override void Write(JsonElement value, JsonToXml xml)
    {
        if (value.ValueKind == JsonValueKind.Null) return;
        if (isCdata) xml.Writer.WriteCData(XmlScalarShape.TextOf(value));
        else Shape.Write(value, xml);
    }

    internal override bool IsIn(ReceivedElement element) => element is { Children.Count: 0, IsEmpty: false };
}
