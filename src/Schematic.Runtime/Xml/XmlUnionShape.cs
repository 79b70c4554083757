using System;
using System.Text.Json;

namespace Schematic.Runtime;

public abstract partial class XmlShape
{
    /// <summary>Creates the shape of a union whose branch a member determines.</summary>
    /// <param name="discriminator">The member.</param>
    /// <param name="branches">Returns the branches; called when the shape is used first, because types can contain each other.</param>
    public static XmlShape Union(XmlMember discriminator, Func<XmlBranch[]> branches) => new XmlUnionShape(discriminator, branches);
}

/// <summary>A branch of a union.</summary>
/// <param name="shape">The shape of its values.</param>
/// <param name="values">The values of the discriminator; none for the branch of all other values.</param>
public sealed class XmlBranch(XmlShape shape, params string[] values)
{
    internal XmlShape Shape { get; } = shape;

    internal string[] Values { get; } = values;
}

internal sealed class XmlUnionShape(XmlMember discriminator, Func<XmlBranch[]> create) : XmlShape
{
    private XmlBranch[]? _branches;

    private XmlBranch[] Branches => _branches ??= create();

    internal override void Read(ReceivedElement element, XmlToJson json) => BranchOf(discriminator.TextIn(element)).Read(element, json);

    internal override void Write(JsonElement value, JsonToXml xml) => BranchOf(value).Write(value, xml);

    internal override void WriteAttributes(JsonElement value, JsonToXml xml) => BranchOf(value).WriteAttributes(value, xml);

    internal override bool Recognizes(ReceivedElement element) => discriminator.TextIn(element) is not null;

    internal override bool HasChild(string name) => Array.Exists(Branches, branch => branch.Shape.HasChild(name));

    private XmlShape BranchOf(JsonElement value) =>
        BranchOf(value.ValueKind == JsonValueKind.Object && value.TryGetProperty(discriminator.Key, out var property) ? XmlScalarShape.TextOf(property) : null);

    private XmlShape BranchOf(string? text)
    {
        XmlShape? other = null;
        foreach (var branch in Branches)
        {
            if (text is not null && Array.IndexOf(branch.Values, text) >= 0) return branch.Shape;
            if (branch.Values.Length == 0) other = branch.Shape;
        }

        return other ?? Any;
    }
}
