using System.Text.Json.Serialization;

namespace Schematic.Definitions.Model;

/// <summary>The representation of a value in XML, which the XML object of its schema states. What is null is not stated.</summary>
public sealed record XmlObject
{
    /// <summary>The name of the element or attribute; that of the member, the list or the type if it is not stated.</summary>
    public string? Name { get; init; }

    /// <summary>The namespace of the name.</summary>
    public string? Namespace { get; init; }

    /// <summary>The prefix of the name.</summary>
    public string? Prefix { get; init; }

    /// <summary>The kind of the node; an element if it is not stated, and <see cref="XmlNodeType.None"/> for a list.</summary>
    public XmlNodeType? NodeType { get; init; }

    /// <summary>The representation of the items of a list.</summary>
    public XmlObject? Items { get; init; }

    /// <summary>The representation of the first item of a list whose positions have schemas of their own; null if none of them states a name.</summary>
    public XmlObject? FirstPosition { get; init; }

    /// <summary>The representation of the position after this one; null for the last position.</summary>
    public XmlObject? NextPosition { get; init; }

    /// <summary>The representations of the positions of a list, in order.</summary>
    [JsonIgnore]
    public IEnumerable<XmlObject> Positions
    {
        get
        {
            for (var position = FirstPosition; position is not null; position = position.NextPosition) yield return position;
        }
    }

    /// <summary>Adds the representation to the shape of a type.</summary>
    internal void AddTo(TypeShape shape)
    {
        shape.Append(Name, Namespace, Prefix, NodeType);
        Items?.AddTo(shape);
        FirstPosition?.AddTo(shape);
        NextPosition?.AddTo(shape);
    }
}

/// <summary>The kinds of nodes in XML.</summary>
public enum XmlNodeType
{
    /// <summary>An element.</summary>
    Element,

    /// <summary>An attribute of the element of the object.</summary>
    Attribute,

    /// <summary>The text of the element of the object.</summary>
    Text,

    /// <summary>The text of the element of the object, as a CDATA section.</summary>
    Cdata,

    /// <summary>No node: members and items are nodes of the outer value.</summary>
    None,
}
