using System.Globalization;
using System.Text.Json.Nodes;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Extensions;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi.Export;

/// <summary>Writes types as schemas.</summary>
internal sealed class SchemaWriter(ComponentNames names, bool isVersion30) : ITypeVisitor<JsonObject>, IReferenceVisitor<JsonObject>
{
    /// <summary>Writes the schema of a declared type.</summary>
    public JsonObject Write(TypeDefinition type)
    {
        var schema = type.Accept(this);
        if (!type.Documentation.IsEmpty || type.IsDeprecated) schema = Annotatable(schema);
        return schema.WithTitle(type.Documentation).WithMark("deprecated", type.IsDeprecated);
    }

    /// <summary>Writes the schema of a type reference.</summary>
    public JsonObject Write(TypeReference type)
    {
        var schema = type.Accept(this);
        return type.IsNullable ? Nullable(schema) : schema;
    }

    /// <summary>Writes the schema of a member, with its annotations.</summary>
    public JsonObject Write(Member member)
    {
        var schema = WriteValue(member.Type, member.Constant, member.Default);
        var marks = new JsonObject().WithTitle(member.Documentation)
            .WithMark("readOnly", member.IsReadOnly).WithMark("writeOnly", member.IsWriteOnly).WithMark("deprecated", member.IsDeprecated)
            .With("format", SecretFormat(schema, member.IsSecret))
            .With("x-ms-client-name", member.CodeName);
        return WithXml(With(schema, marks), member.Xml);
    }

    /// <summary>Writes the schema of a value with its representation in XML.</summary>
    public JsonObject Write(TypeReference type, XmlObject? xml) => WithXml(Write(type), xml);

    /// <summary>Writes the schema of a value with an optional constant or default.</summary>
    public JsonObject WriteValue(TypeReference type, DocumentNode? constant, DocumentNode? @default)
    {
        var schema = Write(type);
        if (constant is not null) return With(schema, isVersion30 ? new JsonObject { ["enum"] = new JsonArray(NodeJson.Of(constant)) } : new JsonObject { ["const"] = NodeJson.Of(constant) });
        return @default is null ? schema : With(schema, new JsonObject { ["default"] = NodeJson.Of(@default) });
    }

    private JsonObject WithXml(JsonObject schema, XmlObject? xml)
    {
        if (xml is null) return schema;
        if (xml.Items is not null && schema["items"] is JsonObject items)
        {
            schema.Remove("items");
            schema["items"] = WithXml(items, xml.Items);
        }

        var node = new JsonObject().With("name", xml.Name).With("namespace", xml.Namespace).With("prefix", xml.Prefix)
            .WithMark("attribute", xml.NodeType == XmlNodeType.Attribute)
            .WithMark("wrapped", xml.NodeType == XmlNodeType.Element && schema["items"] is not null);
        return node.Count == 0 ? schema : With(schema, new JsonObject { ["xml"] = node });
    }

    private JsonObject With(JsonObject schema, JsonObject marks)
    {
        if (marks.Count == 0) return schema;
        schema = Annotatable(schema);
        foreach (var (key, value) in marks.ToList())
        {
            marks.Remove(key);
            schema[key] = value;
        }

        return schema;
    }

    // Before OpenAPI 3.1, siblings of a reference are ignored.
    private JsonObject Annotatable(JsonObject schema) => isVersion30 && schema.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(schema) } : schema;

    private JsonObject Nullable(JsonObject schema)
    {
        if (isVersion30) return With(schema, new JsonObject { ["nullable"] = true });
        // Any value includes null: the keyword is for readers that distinguish the two.
        if (schema.Count == 0) return new JsonObject { ["x-nullable"] = true };
        if (schema["type"] is JsonArray types)
        {
            types.Add("null");
            return schema;
        }

        if (schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
            return schema;
        }

        return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
    }

    JsonObject IReferenceVisitor<JsonObject>.Visit(PrimitiveReference reference)
    {
        var (type, format) = ScalarFormats.Of(reference.Kind);
        // JSON mapping of Protocol Buffers: a string, with the format of the contained number.
        if (reference.AllowsQuotes && !isVersion30)
            return new JsonObject { ["type"] = new JsonArray(type, "string") }.With("format", format).With("pattern", type == "integer" ? PrimitiveFormats.IntegerPattern : PrimitiveFormats.NumberPattern);
        return new JsonObject().With("type", reference.IsQuoted ? "string" : type).With("format", format);
    }

    JsonObject IReferenceVisitor<JsonObject>.Visit(ArrayReference reference) => new() { ["type"] = "array", ["items"] = Write(reference.Item) };

    JsonObject IReferenceVisitor<JsonObject>.Visit(MapReference reference) => new JsonObject { ["type"] = "object" }.WithOthers(Write(reference.Value), reference.AllowsOthers && !isVersion30);

    JsonObject IReferenceVisitor<JsonObject>.Visit(EmptyableReference reference) => new()
    {
        ["anyOf"] = new JsonArray(Write(reference.Value), new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("") }),
    };

    JsonObject IReferenceVisitor<JsonObject>.Visit(NamedReference reference) => new() { ["$ref"] = "#/components/schemas/" + names.Of(reference.Name) };

    JsonObject ITypeVisitor<JsonObject>.Visit(ObjectDefinition type)
    {
        var properties = new JsonObject();
        foreach (var member in type.Members) properties[member.Name] = Write(member);
        // Without members and without this keyword, any object would be valid.
        JsonNode? additional = type.AdditionalMembers is { } additionalType ? Write(additionalType) : type.Members.Count == 0 ? JsonValue.Create(false) : null;
        return new JsonObject { ["type"] = "object" }
            .WithMembers("properties", properties)
            .WithList("required", JsonParts.Texts(type.Members.Where(member => member.IsRequired).Select(member => member.Name)))
            .WithOthers(additional, type.AllowsOthers && !isVersion30);
    }

    JsonObject ITypeVisitor<JsonObject>.Visit(EnumDefinition type)
    {
        var (word, values) = type.ValueType switch
        {
            PrimitiveKind.String => ("string", JsonParts.Texts(type.Values.Select(value => value.Value))),
            PrimitiveKind.Int64 => ("integer", type.Values.Select(value => (JsonNode)JsonValue.Create(long.Parse(value.Value, CultureInfo.InvariantCulture)))),
            _ => ("number", type.Values.Select(value => JsonNode.Parse(value.Value)!)),
        };
        var schema = new JsonObject { ["type"] = word, ["enum"] = new JsonArray([.. values]) };
        if (type.Values.All(value => value.CodeName is not null)) schema.WithList("x-enum-varnames", JsonParts.Texts(type.Values.Select(value => value.CodeName!)));
        if (type.Values.Any(value => value.Documentation.Summary is not null))
            schema.WithList("x-enum-descriptions", JsonParts.Texts(type.Values.Select(value => value.Documentation.Summary ?? "")));
        return schema;
    }

    JsonObject ITypeVisitor<JsonObject>.Visit(AliasDefinition type) => Write(type.Target);

    private JsonObject Write(UnionBranch branch) =>
        branch.Type is NamedReference ? Write(branch.Type) : Branch(Write(branch.Type), branch);

    private static JsonObject Branch(JsonObject schema, UnionBranch branch) => schema.With("format", schema["format"]?.DeepClone() ?? SecretFormat(schema, branch.IsSecret)).With("title", branch.CodeName);

    // A string without a format of its own; "type" is a list if the value may be null.
    private static string? SecretFormat(JsonObject schema, bool isSecret) =>
        isSecret && schema["type"]?.GetValueKind() == System.Text.Json.JsonValueKind.String && schema["format"] is null ? "password" : null;

    JsonObject ITypeVisitor<JsonObject>.Visit(UnionDefinition type)
    {
        var schema = new JsonObject { ["oneOf"] = new JsonArray([.. type.Branches.Select(Write)]) };
        if (type.Discriminator is not { } member) return schema;
        var mapping = new JsonObject();
        foreach (var branch in type.Branches)
            foreach (var value in branch.DiscriminatorValues)
                if (branch.Type is NamedReference named) mapping[value] = "#/components/schemas/" + names.Of(named.Name);
        return schema.With("discriminator", new JsonObject { ["propertyName"] = member }.WithMembers("mapping", mapping));
    }
}
