using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;

namespace Schematic.Definitions.OpenApi.Schemas;

/// <summary>Reads the XML objects of schemas.</summary>
internal sealed class XmlObjects(ReferenceFollower references)
{
    // Lists of lists of more levels have no names in practice.
    private const int MostLevels = 8;

    // Within a schema, those of nested lists included: lists may contain each other.
    private const int MostPositions = 64;

    // A schema refers to another one directly or in an allOf, next to its XML object or a schema that states only this.
    private const int LongestChain = 16;

    private int _leftPositions;

    /// <summary>Returns the representation of a schema's values; null if the schema states none.</summary>
    public XmlObject? Of(DocumentNode? schema)
    {
        _leftPositions = MostPositions;
        return Of(schema, MostLevels);
    }

    /// <summary>Returns the representation of a document with the values of a schema.</summary>
    public XmlObject OfRoot(DocumentNode schema)
    {
        var stated = Of(schema) ?? new XmlObject();
        return stated with
        {
            Name = stated.Name ?? ComponentOf(schema),
            Items = ItemsOf(Chain(schema)) is { } items ? (stated.Items ?? new XmlObject()) with { Name = stated.Items?.Name ?? ComponentOf(items) } : null,
        };
    }

    private XmlObject? Of(DocumentNode? schema, int levels)
    {
        if (levels == 0 || schema is not MappingNode stated) return null;
        // Most schemas are plain, and every member of every object is asked.
        if (stated["xml"] is null && stated["items"] is null && stated["prefixItems"] is null && !stated.IsComposed()) return null;
        var chain = Chain(schema);
        var (items, positions) = (ItemsOf(chain), PositionsOf(chain));
        if (items is null && positions is null && !chain.Exists(each => each.GetMapping("xml") is not null)) return null;
        var objects = chain.Select(each => each.GetMapping("xml")).OfType<MappingNode>().ToList();
        var isList = items is not null || positions is not null;
        var result = new XmlObject
        {
            Name = Text(objects, "name"),
            Namespace = Text(objects, "namespace"),
            Prefix = Text(objects, "prefix"),
            NodeType = objects.Select(xml => NodeType(xml, isList)).FirstOrDefault(type => type is not null),
            Items = Of(items, levels - 1),
            FirstPosition = Positions(positions as SequenceNode, levels - 1),
        };
        return result == new XmlObject() ? null : result;
    }

    private XmlObject? Positions(SequenceNode? list, int levels)
    {
        var stated = list.Elements().Take(_leftPositions).ToList();
        _leftPositions -= stated.Count;
        var positions = stated.ConvertAll(position => Of(position, levels) ?? new XmlObject());
        if (positions.TrueForAll(position => position.Name is null)) return null;
        XmlObject? first = null;
        for (var index = positions.Count - 1; index >= 0; index--) first = positions[index] with { NextPosition = first };
        return first;
    }

    private static DocumentNode? ItemsOf(List<DocumentNode> chain) => chain.Find(each => each.Get("items") is MappingNode).Get("items");

    private static DocumentNode? PositionsOf(List<DocumentNode> chain) =>
        (chain.Find(each => each.GetSequence("prefixItems") is not null) ?? chain.Find(each => each.Get("prefixItems") is not null)).Get("prefixItems");

    private string? ComponentOf(DocumentNode schema) => Chain(schema).Select(references.LastName).FirstOrDefault(name => name is not null);

    // Runs for each member of each object: without iterators.
    private List<DocumentNode> Chain(DocumentNode? schema)
    {
        var chain = new List<DocumentNode>(2);
        for (var length = 0; schema is not null && length < LongestChain; length++)
        {
            chain.Add(schema);
            List<DocumentNode>? structured = null;
            foreach (var part in schema.GetSequence("allOf").Elements())
            {
                if (part is not MappingNode mapping) continue;
                if (mapping.HasStructure()) (structured ??= []).Add(part);
                else chain.Add(part);
            }

            schema = ReferenceFollower.ReferenceOf(schema) is not null ? references.Step(schema) : OnlyOf(schema, structured);
        }

        return chain;
    }

    private static DocumentNode? OnlyOf(DocumentNode schema, List<DocumentNode>? parts)
    {
        if (parts is not null) return parts is [var part] ? part : null;
        return (schema.GetSequence("oneOf") ?? schema.GetSequence("anyOf")).Elements().Only(alternative => alternative.GetString("type") != "null");
    }

    private static string? Text(List<MappingNode> objects, string keyword) =>
        objects.Select(each => each.GetText(keyword)).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    // Before OpenAPI 3.2, and for AutoRest, other keywords state the kind of the node.
    private static XmlNodeType? NodeType(MappingNode xml, bool isList) => xml.GetText("nodeType") switch
    {
        "element" => XmlNodeType.Element,
        "attribute" => XmlNodeType.Attribute,
        "text" => XmlNodeType.Text,
        "cdata" => XmlNodeType.Cdata,
        "none" => XmlNodeType.None,
        _ when xml.GetBoolean("attribute") == true => XmlNodeType.Attribute,
        _ when xml.GetBoolean("x-ms-text") == true => XmlNodeType.Text,
        _ when isList && xml.GetBoolean("wrapped") is { } isWrapped => isWrapped ? XmlNodeType.Element : XmlNodeType.None,
        _ => null,
    };
}
