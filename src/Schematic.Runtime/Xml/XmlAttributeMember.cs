using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

public abstract partial class XmlMember
{
    /// <summary>Creates a member that is an attribute.</summary>
    /// <param name="key">The name of the member in JSON.</param>
    /// <param name="shape">The shape of its value.</param>
    /// <param name="name">The name of the attribute; null for that of the member.</param>
    public static XmlMember Attribute(string key, XmlShape shape, XmlName? name = null) => new XmlAttributeMember(key, name ?? new XmlName(key), shape);
}

internal sealed class XmlAttributeMember(string key, XmlName name, XmlShape shape) : XmlMember(key, name, shape)
{
    internal override IEnumerable<string> ChildNames => [];

    internal override void Read(ReceivedElement parent, List<ReceivedElement>? found, XmlToJson json)
    {
        if (parent.Attribute(Name) is not { } text || Shape is not XmlScalarShape scalar || (scalar.NeedsContent && string.IsNullOrWhiteSpace(text))) return;
        json.Writer.WritePropertyName(Key);
        scalar.ReadText(text, json.Writer);
    }

    internal override void WriteAttributes(JsonElement value, JsonToXml xml)
    {
        if (value.ValueKind != JsonValueKind.Null) xml.Attribute(Name, value);
    }

    internal override bool IsIn(ReceivedElement element) => element.Attribute(Name) is not null;

    internal override string? TextIn(ReceivedElement element) => element.Attribute(Name)?.Trim();
}
