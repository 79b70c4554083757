using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Schematic.Runtime;

public abstract partial class XmlShape
{
    /// <summary>Creates the shape of an object.</summary>
    /// <param name="members">Returns the members; called when the shape is used first, because objects can contain each other.</param>
    /// <param name="additional">The member for each element that is not known; null to skip such elements.</param>
    public static XmlShape Object(Func<XmlMember[]> members, XmlMember? additional = null) => new XmlObjectShape(members, additional);
}

internal sealed class XmlObjectShape(Func<XmlMember[]> create, XmlMember? additional) : XmlShape
{
    private XmlMember[]? _members;
    private Dictionary<string, List<int>>? _byName;

    private XmlMember[] Members => _members ??= create();

    private Dictionary<string, List<int>> ByName => _byName ??= Index(Members);

    internal override bool HasChild(string name) => ByName.ContainsKey(name);

    internal override void Read(ReceivedElement element, XmlToJson json)
    {
        var found = new List<ReceivedElement>?[Members.Length];
        List<ReceivedElement>? others = null;
        foreach (var child in element.Children)
        {
            if (IndexOf(child) is >= 0 and var index) (found[index] ??= []).Add(child);
            else if (additional is not null) (others ??= []).Add(child);
        }

        json.Writer.WriteStartObject();
        for (var index = 0; index < found.Length; index++) Members[index].Read(element, found[index], json);
        if (others is not null)
            foreach (var (name, elements) in ElementsByName.Of(others)) additional!.ReadNamed(name, elements, json);
        json.Writer.WriteEndObject();
    }

    internal override void WriteAttributes(JsonElement value, JsonToXml xml)
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (var member in Members)
            if (value.TryGetProperty(member.Key, out var property)) member.WriteAttributes(property, xml);
    }

    internal override void Write(JsonElement value, JsonToXml xml)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Any.Write(value, xml);
            return;
        }

        foreach (var member in Members)
            if (value.TryGetProperty(member.Key, out var property)) member.Write(property, xml);
        if (additional is null) return;
        foreach (var property in value.EnumerateObject())
            if (!Array.Exists(Members, member => member.Key == property.Name)) additional.WriteNamed(property.Name, property.Value, xml);
    }

    internal override bool Recognizes(ReceivedElement element)
    {
        foreach (var child in element.Children)
            if (additional is not null || IndexOf(child) >= 0) return true;
        return Array.Exists(Members, member => member.IsIn(element));
    }

    private static Dictionary<string, List<int>> Index(XmlMember[] members)
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < members.Length; index++)
        {
            foreach (var name in members[index].ChildNames)
            {
                if (!byName.TryGetValue(name, out var indexes)) byName.Add(name, indexes = []);
                indexes.Add(index);
            }
        }

        return byName;
    }

    private int IndexOf(ReceivedElement child)
    {
        var (best, fit) = (-1, 0);
        if (!ByName.TryGetValue(child.Name, out var indexes)) return best;
        foreach (var index in indexes)
            if (Members[index].Name.Fit(child.Namespace) is var own && own > fit) (best, fit) = (index, own);
        return best;
    }
}
