using System.Text.Json.Nodes;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Tools;

/// <summary>Writes JSON schemas of values that a language model creates, without references. A type within itself, or below a depth, is any value.</summary>
/// <param name="types">The types of the module.</param>
/// <param name="deepest">The maximum number of nested types.</param>
/// <param name="longest">The length of JSON beyond which schemas are not needed.</param>
internal sealed class ToolSchema(ModuleTypes types, int deepest, int longest)
{
    private const int LongestDescription = 300;

    private readonly HashSet<ModuleType> _open = [];

    // Types that are nested in many ways have as many schemas. Each schema and each value has at least two characters,
    // and each character of a description is one of JSON.
    private int _left = longest / 2;

    /// <summary>True if the schemas are longer than needed, and incomplete.</summary>
    public bool IsTooLong => _left < 0;

    /// <summary>Returns the schema of a value.</summary>
    /// <param name="api">The API of the type.</param>
    /// <param name="type">The type.</param>
    /// <param name="documentation">The documentation of the value.</param>
    public JsonObject Of(int api, TypeReference type, Documentation documentation)
    {
        if (!Spend(1)) return [];
        var schema = type.Accept(new ReferenceSchema(this, api));
        if (type.IsNullable && schema.Count > 0) schema = new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        if (ToolText.Of(documentation, LongestDescription) is { Length: > 0 } text && Spend(text.Length / 2)) schema["description"] = text;
        return schema;
    }

    private JsonObject Of(ModuleType type)
    {
        if (_open.Count >= deepest || !_open.Add(type)) return [];
        var schema = type.Definition.Accept(new DefinitionSchema(this, type.Api));
        _open.Remove(type);
        return schema;
    }

    private bool Spend(int count)
    {
        if (!IsTooLong) _left -= count;
        return !IsTooLong;
    }

    private static JsonObject Typed(string type, string? format = null) => format is null ? new JsonObject { ["type"] = type } : new JsonObject { ["type"] = type, ["format"] = format };

    private ModuleTypes Types => types;

    private sealed class ReferenceSchema(ToolSchema owner, int api) : IReferenceVisitor<JsonObject>
    {
        public JsonObject Visit(PrimitiveReference reference) => reference.Kind switch
        {
            PrimitiveKind.Any => [],
            PrimitiveKind.Boolean => Typed("boolean"),
            _ when reference.IsQuoted => Typed("string"),
            PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.BigInteger or PrimitiveKind.UnixTime => Typed("integer"),
            PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => Typed("number"),
            PrimitiveKind.Date => Typed("string", "date"),
            PrimitiveKind.Time => Typed("string", "time"),
            PrimitiveKind.DateTime => Typed("string", "date-time"),
            PrimitiveKind.Duration => Typed("string", "duration"),
            PrimitiveKind.Uuid => Typed("string", "uuid"),
            PrimitiveKind.Uri => Typed("string", "uri-reference"),
            PrimitiveKind.Bytes or PrimitiveKind.Base64Url or PrimitiveKind.File => Typed("string", "byte"),
            _ => Typed("string"),
        };

        public JsonObject Visit(ArrayReference reference) => new() { ["type"] = "array", ["items"] = owner.Of(api, reference.Item, Documentation.None) };

        public JsonObject Visit(MapReference reference) => new() { ["type"] = "object", ["additionalProperties"] = owner.Of(api, reference.Value, Documentation.None) };

        public JsonObject Visit(EmptyableReference reference) =>
            new() { ["anyOf"] = new JsonArray(owner.Of(api, reference.Value, Documentation.None), new JsonObject { ["const"] = "" }) };

        public JsonObject Visit(NamedReference reference) => owner.Types.Find(api, reference.Name) is { } type ? owner.Of(type) : [];
    }

    private sealed class DefinitionSchema(ToolSchema owner, int api) : ITypeVisitor<JsonObject>
    {
        public JsonObject Visit(AliasDefinition type) => owner.Of(api, type.Target, Documentation.None);

        public JsonObject Visit(EnumDefinition type) => type.ValueType == PrimitiveKind.String && owner.Spend(type.Values.Count)
            ? new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. type.Values.Select(value => (JsonNode)value.Value)]) }
            : Typed(type.ValueType == PrimitiveKind.Int64 ? "integer" : "number");

        public JsonObject Visit(UnionDefinition type) =>
            new() { ["anyOf"] = new JsonArray([.. type.Branches.Select(branch => (JsonNode)owner.Of(api, branch.Type, Documentation.None))]) };

        public JsonObject Visit(ObjectDefinition type)
        {
            var members = type.Members.Where(member => !member.IsReadOnly && !(member.IsDeprecated && !member.IsRequired)).ToList();
            return Object(members.Select(member => (member.Name, Schema(member), member.IsRequired)));
        }

        private JsonObject Schema(Member member)
        {
            if (member.Constant is not ScalarNode { Kind: ScalarKind.String } constant) return owner.Of(api, member.Type, member.Documentation);
            return new JsonObject { ["const"] = constant.Text };
        }
    }

    /// <summary>Returns the schema of an object.</summary>
    public static JsonObject Object(IEnumerable<(string Name, JsonObject Schema, bool IsRequired)> members)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var (name, schema, isRequired) in members)
        {
            properties[name] = schema;
            if (isRequired) required.Add((JsonNode)name);
        }

        var type = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0) type["required"] = required;
        return type;
    }
}
