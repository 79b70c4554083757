using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>Values as XML, by the keywords <c>xml</c> of their schemas.</summary>
internal sealed class XmlWire(DescribedSchemas schemas)
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Returns the document of a value; null if its root has no name.</summary>
    public XElement? Document(JsonNode schema, JsonNode? value)
    {
        var node = Node.Of(schemas, schema, value);
        if (node.Xml["name"] is null && node.Component is null)
            return value is JsonObject { Count: 1 } only && node.Member(only.Single().Key, only.Single().Value) is { IsElement: true } member && only.Single().Value is not JsonArray ? Element(member, only.Single().Key, only.Single().Value) : null;
        var name = node.Name ?? node.Component!;
        return value is JsonArray items ? new XElement(node.Qualified(name), Items(node, items, name)) : Element(node, name, value);
    }

    /// <summary>Returns how a document differs from the one of a value.</summary>
    public static IEnumerable<string> Differences(XElement expected, XElement actual, string path = "")
    {
        path += $"/{expected.Name.LocalName}";
        if (expected.Name.LocalName != actual.Name.LocalName) yield return $"{path} is {actual.Name}";
        else if (expected.Name.Namespace != XNamespace.None && expected.Name != actual.Name) yield return $"{path} has the namespace {actual.Name.Namespace}";
        foreach (var attribute in expected.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            if (actual.Attributes().FirstOrDefault(other => other.Name.LocalName == attribute.Name.LocalName)?.Value is not { } text || !IsSame(attribute.Value, text)) yield return $"{path}/@{attribute.Name.LocalName} is not {attribute.Value}";
        foreach (var attribute in actual.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != Instance && expected.Attributes().All(other => other.Name.LocalName != attribute.Name.LocalName)))
            yield return $"{path}/@{attribute.Name.LocalName} is added";
        if (!expected.HasElements && !actual.HasElements)
        {
            if (!IsSame(expected.Value, actual.Value)) yield return $"{path} is {actual.Value}, not {expected.Value}";
            yield break;
        }

        foreach (var name in expected.Elements().Concat(actual.Elements()).Select(element => element.Name.LocalName).Distinct())
        {
            var (left, right) = (Named(expected, name), Named(actual, name));
            if (left.Count != right.Count) yield return $"{path}/{name} occurs {right.Count} times, not {left.Count}";
            foreach (var (one, other) in left.Zip(right))
                foreach (var difference in Differences(one, other, path)) yield return difference;
        }
    }

    /// <summary>Returns JSON without what XML does not distinguish: the types of scalars, and empty lists from missing ones.</summary>
    public static JsonNode? Undistinguished(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Value is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 })).Select(member => KeyValuePair.Create(member.Key, Undistinguished(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Undistinguished)]),
        JsonValue scalar when scalar.GetValueKind() != JsonValueKind.String => JsonValue.Create(Text(scalar)),
        _ => value?.DeepClone(),
    };

    public static byte[] Bytes(XElement document) => Encoding.UTF8.GetBytes(new XDocument(document).ToString(SaveOptions.DisableFormatting));

    private static List<XElement> Named(XElement owner, string name) => [.. owner.Elements().Where(element => element.Name.LocalName == name && (string?)element.Attribute(Instance + "nil") != "true")];

    private static bool IsSame(string left, string right) => left == right || JsonComparison.IsText(JsonValue.Create(left), right)
        || (JsonComparison.Parsed(left) is JsonValue number && number.GetValueKind() == JsonValueKind.Number && JsonComparison.IsText(number, right));

    private static string Text(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : value?.ToJsonString() ?? "";

    private XElement Element(Node node, string name, JsonNode? value) => new(node.Qualified(name), Content(node, value));

    private IEnumerable<object> Content(Node node, JsonNode? value) => value switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Member(node.Member(member.Key, member.Value), member.Key, member.Value!)),
        JsonArray items => Items(node, items, "item"),
        null => [],
        _ => [Text(value)],
    };

    private IEnumerable<object> Member(Node node, string name, JsonNode value) => (node.Kind, value) switch
    {
        ("attribute", _) => [new XAttribute(node.Qualified(node.Name ?? name), Text(value))],
        ("text" or "cdata", _) => [Text(value)],
        ("wrapped", JsonArray items) => [new XElement(node.Qualified(node.Name ?? name), Items(node, items, node.Name ?? name))],
        (_, JsonArray items) => Items(node, items, node.Name ?? name),
        ("none", _) => Content(node, value),
        _ => [Element(node, node.Name ?? name, value)],
    };

    private IEnumerable<XElement> Items(Node list, JsonArray items, string name) => items.Select((item, index) => list.Item(index, item) is var node ? Element(node, node.Name ?? name, item) : throw new XmlException());

    /// <summary>A schema where it is used.</summary>
    private sealed record Node(DescribedSchemas Schemas, IReadOnlyList<JsonObject> Parts, JsonObject Xml, string? Component)
    {
        public static Node Of(DescribedSchemas schemas, JsonNode? schema, JsonNode? value)
        {
            var parts = new List<JsonObject>();
            string? component = null;
            Collect(schema, 0);
            return new Node(schemas, parts, new JsonObject(parts.Select(part => part["xml"]).OfType<JsonObject>().SelectMany(xml => xml).DistinctBy(keyword => keyword.Key).Select(keyword => KeyValuePair.Create(keyword.Key, keyword.Value?.DeepClone()))), component);

            void Collect(JsonNode? node, int depth)
            {
                if (node is not JsonObject part || depth > 20) return;
                parts.Add(part);
                if (part["$ref"]?.ToString() is { } reference)
                {
                    component ??= reference[(reference.LastIndexOf('/') + 1)..];
                    Collect(schemas.Find(reference), depth + 1);
                }

                foreach (var all in part["allOf"]?.AsArray().OrderBy(all => all?["$ref"] is null ? 0 : 1) ?? Enumerable.Empty<JsonNode?>()) Collect(all, depth + 1);
                foreach (var keyword in (string[])["oneOf", "anyOf"])
                    if (part[keyword]?.AsArray().FirstOrDefault(branch => branch is not null && schemas.IsValid(branch, value, Direction.Response)) is { } chosen) Collect(chosen, depth + 1);
            }
        }

        public string? Name => Xml["name"]?.ToString();

        /// <summary>The kind of node, by the keywords of any version.</summary>
        public string Kind => Xml["nodeType"]?.ToString() is { } type ? type == "element" && IsList ? "wrapped" : type
            : (bool?)Xml["attribute"] == true ? "attribute" : (bool?)Xml["wrapped"] == true ? "wrapped" : "element";

        public bool IsElement => Kind is "element" or "wrapped";

        private bool IsList => Parts.Any(part => FlatSchemas.Names(part["type"]).Contains("array") || part["items"] is not null);

        public XName Qualified(string name)
        {
            var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            return Xml["namespace"]?.ToString() is { } space ? XName.Get(local, space) : XName.Get(local);
        }

        public Node Member(string name, JsonNode? value) => Of(Schemas, First("properties", name) ?? Parts.Select(part => part["additionalProperties"]).FirstOrDefault(schema => schema is JsonObject), value);

        public Node Item(int index, JsonNode? value) => Of(Schemas, Parts.Select(part => part["prefixItems"]).OfType<JsonArray>().Where(positions => index < positions.Count).Select(positions => positions[index]).FirstOrDefault()
            ?? Parts.Select(part => part["items"]).FirstOrDefault(schema => schema is JsonObject), value);

        private JsonNode? First(string keyword, string name) => Parts.Select(part => part[keyword]?[name]).FirstOrDefault(schema => schema is not null);
    }
}
