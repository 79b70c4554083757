using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;
using Schematic.Definitions.Rules;
using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads forms. The members of an object are the fields.</summary>
internal sealed class FormReader(OpenApiContext context)
{
    /// <summary>Reads a form; null if its schema does not describe an object.</summary>
    public FormBody? Read(MediaContent content, TypeName name)
    {
        // RFC 7578, section 4.2: the parts of form data have names.
        var hasNames = content.Kind != MediaTypeKind.Multipart || MediaRanges.Within(MediaTypes.EssenceOf(content.MediaType), "multipart/form-data") == "multipart/form-data";
        if (!hasNames && Parts(content, name) is { Count: > 0 } parts) return new FormBody(content.MediaType, parts);
        if (content.Schema is not MappingNode schema) return null;
        var members = context.Schemas.ReadFields(schema, name);
        var encodings = content.Node.GetMapping("encoding");
        var isMultipart = content.Kind == MediaTypeKind.Multipart;
        var additional = context.References.Follow(schema) is MappingNode target ? Additional(target, name, members.Count > 0, isMultipart) : null;
        if (members.Count == 0 && additional is null && !IsEmpty(schema)) return null;
        var fields = members.Where(member => !member.Member.IsReadOnly).Select(member =>
            Field(member.Member, member.Schema, encodings?[member.Member.Name], isMultipart) with { Headers = isMultipart ? Headers(encodings?[member.Member.Name], name.Within(member.Member.Name)) : [] });
        return new FormBody(content.MediaType, [.. fields, .. additional is null ? [] : new[] { additional }]);
    }

    // Parts without names (OpenAPI 3.2, section 4.14.5): the items of a list.
    private List<FormField> Parts(MediaContent content, TypeName name)
    {
        var list = context.References.Follow(content.Schema);
        var encodings = content.Node.GetSequence("prefixEncoding").Elements();
        var parts = new List<FormField>();
        foreach (var item in list.GetSequence("prefixItems").Elements().OfType<MappingNode>())
            parts.Add(Part(item, parts.Count < encodings.Count ? encodings[parts.Count] : null, FormattableString.Invariant($"Part{parts.Count + 1}"), name));
        if ((list.Get("items") ?? content.ItemSchema) is not MappingNode items) return parts;
        var last = Part(items, content.Node.Get("itemEncoding"), "Parts", name);
        return [.. parts, last with { Name = FormField.AdditionalName, Type = new ArrayReference(last.Type), Xml = last.Xml is { } xml ? new XmlObject { Items = xml } : null }];
    }

    private FormField Part(MappingNode schema, DocumentNode? encoding, string codeName, TypeName name)
    {
        var member = new Member(codeName, context.Schemas.Read(schema, name.Within(codeName))) { CodeName = codeName, IsSecret = context.Schemas.Secrets.DescribesWhole(schema), Location = schema.Location };
        return Field(member, schema, encoding, true) with { IsNameless = true, Headers = Headers(encoding, name.Within(codeName)) };
    }

    // A form that never has a field: "properties: {}".
    private bool IsEmpty(MappingNode schema) => context.References.Follow(schema)?.Get("properties") is MappingNode { Entries.Count: 0 };

    private FormField? Additional(MappingNode schema, TypeName name, bool hasMembers, bool isMultipart)
    {
        var patterns = schema.GetMapping("patternProperties").Members().Where(pattern => pattern.AsBoolean() != false).ToList();
        var others = schema["additionalProperties"] ?? schema["unevaluatedProperties"];
        // Fields of several types are sent as strings.
        var values = patterns.Count == 0 ? others : patterns.Count == 1 && others is not MappingNode && others.AsBoolean() != true ? patterns[0] : null;
        var isOpen = patterns.Count > 0
            || (values is null ? !hasMembers && schema["properties"] is null && schema.Types() is ["object"] && schema.Alternatives().Count == 0 : values.AsBoolean() != false);
        if (!isOpen) return null;

        // A value of any type is sent as a string.
        var member = new Member(FormField.AdditionalName, values is MappingNode described && described.HasStructure() ? context.Schemas.Read(described, name.Within("Value")) : TypeReference.String)
        {
            IsSecret = context.Schemas.Secrets.DescribesOthers(schema),
            Location = schema.Location,
        };
        var field = values is MappingNode value ? Field(member, value, null, isMultipart) : new FormField(member.Name, member.Type) { Location = schema.Location };
        return field with { Type = new MapReference(field.Type), IsAdditional = true };
    }

    /// <summary>Reads the encodings of a form in a whole query string (OpenAPI 3.2, section 4.12.3).</summary>
    public static IReadOnlyList<FieldEncoding> ReadEncodings(DocumentNode content) =>
    [
        .. from encoding in content.GetMapping("encoding").Members()
           let style = ParameterStyles.OfField(encoding) ?? (ParameterStyle.Form, true)
           select new FieldEncoding(encoding.Key)
           {
               Style = style.Style,
               Explode = encoding.GetBoolean("explode") ?? style.Explode,
               AllowReserved = encoding.GetBoolean("allowReserved") ?? false,
               IsJson = !HasStyle(encoding) && encoding.GetText("contentType") is { } type && MediaTypes.IsJson(type),
           },
    ];

    private static bool HasStyle(DocumentNode? encoding) =>
        encoding.Get("style") is not null || encoding.Get("explode") is not null || encoding.Get("allowReserved") is not null;

    /// <summary>Reads fields from parameters (Swagger 2.0).</summary>
    public IReadOnlyList<FormField> ReadFields(IEnumerable<MappingNode> parameters, string operationId)
    {
        var fields = new List<FormField>();
        foreach (var node in parameters)
        {
            if (node.GetText("name") is not { Length: > 0 } name)
            {
                context.Malformed(node, "A parameter", "a mapping with 'name'");
                continue;
            }

            var member = context.Schemas.ReadMember(name, node, SchemaReader.Name(operationId, name), node.GetBoolean("required") == true);
            var style = ParameterStyles.OfCollection(node.GetText("collectionFormat"), ParameterLocation.Query);
            var field = Field(member, node, null, true);
            fields.Add(field with { Style = style.Style, Explode = style.Explode, IsStyled = !style.Explode && field.Type is ArrayReference { Item: not PrimitiveReference { Kind: PrimitiveKind.File } } });
        }

        return [.. fields.DistinctBy(field => field.Name)];
    }

    // Other parts of the description define the type and the name of a part.
    private IReadOnlyList<Parameter> Headers(DocumentNode? encoding, TypeName name) =>
    [
        .. from entry in encoding.Get("headers").Members()
           where WireText.IsToken(entry.Key) && !entry.Key.StartsWith("Content-Type", StringComparison.OrdinalIgnoreCase) && !entry.Key.StartsWith("Content-Disposition", StringComparison.OrdinalIgnoreCase)
           let node = context.References.Follow(entry)
           let member = context.Schemas.ReadMember(entry.Key, context.References.Follow(node.Get("schema")) as MappingNode, name.Within(entry.Key), node.GetBoolean("required") == true)
           select new Parameter(entry.Key, ParameterLocation.Header, member.Type)
           {
               IsRequired = member.IsRequired,
               Constant = member.Constant,
               Default = member.Default,
               Explode = node.GetBoolean("explode") ?? false,
               Documentation = Documentations.Of(node) is var own && own != Documentation.None ? own : member.Documentation,
               Location = entry.KeyLocation,
           },
    ];

    private FormField Field(Member member, MappingNode schema, DocumentNode? encoding, bool isMultipart)
    {
        var style = ParameterStyles.OfField(encoding) ?? (ParameterStyle.Form, true);
        var isStyled = isMultipart && HasStyle(encoding) && context.Version >= OpenApiVersion.Version31;
        var file = FileType(schema, encoding, isMultipart);
        return new FormField(member.Name, file ?? member.Type)
        {
            IsStyled = isStyled,
            IsText = isMultipart && !isStyled && file is null && IsText(schema, encoding),
            IsRequired = member.IsRequired,
            Default = member.Default,
            Constant = member.Constant,
            IsSecret = member.IsSecret || member.IsWriteOnly,
            ContentTypes = isStyled ? [] : isMultipart ? ContentTypes(schema, encoding) : SerializedAs(schema, encoding),
            Style = style.Style,
            Explode = encoding.GetBoolean("explode") ?? style.Explode,
            AllowReserved = encoding.GetBoolean("allowReserved") ?? false,
            Xml = IsXml(schema, encoding, isStyled || (!isMultipart && HasStyle(encoding))) ? context.Xml.OfRoot(schema) : null,
            HasJsonObjects = !isMultipart && !HasStyle(encoding) && ContentTypes(schema, encoding).Count == 0 && MayBeObject(schema),
            MinimumCount = context.Files.CountOf(schema, "minItems"),
            MaximumCount = context.Files.CountOf(schema, "maxItems"),
            CodeName = member.CodeName,
            Documentation = member.Documentation,
            IsDeprecated = member.IsDeprecated,
            Location = member.Location,
        };
    }

    private TypeReference? FileType(MappingNode schema, DocumentNode? encoding, bool isMultipart)
    {
        var file = new PrimitiveReference(PrimitiveKind.File);
        if (context.Files.IsFile(schema) || context.Files.AreFiles(schema)) return file;
        if (context.Files.IsFiles(schema)) return new ArrayReference(file);

        // OpenAPI 3.1, section 4.8.14.4: the media type determines the content of a part without a schema.
        var isRaw = isMultipart && !schema.HasStructure() && encoding.GetText("contentType") is { } type && MediaTypes.KindOf(type) == MediaTypeKind.Binary;
        return isRaw ? file : null;
    }

    // Of several media types, the first determines the serialization.
    private bool IsXml(MappingNode schema, DocumentNode? encoding, bool isStyled) => !isStyled && ContentTypes(schema, encoding) is [var first, ..] && MediaTypes.IsXml(first);

    private IReadOnlyList<string> ContentTypes(MappingNode schema, DocumentNode? encoding)
    {
        var stated = encoding.GetText("contentType") ?? context.References.Follow(schema).GetText("contentMediaType");
        return stated is null ? [] : [.. stated.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    // OpenAPI 3.2, section 4.15.1.2: a style takes precedence over a content type; without either, an object is JSON.
    private IReadOnlyList<string> SerializedAs(MappingNode schema, DocumentNode? encoding)
    {
        if (HasStyle(encoding)) return [];
        if (IsText(schema, encoding)) return [];
        var stated = ContentTypes(schema, encoding);
        return stated.Count == 0 && IsObject(schema) ? ["application/json"] : stated;
    }

    // The content of a string is its text.
    private bool IsText(MappingNode schema, DocumentNode? encoding) =>
        encoding.GetText("contentType") is null && context.References.Follow(schema) is MappingNode target && target.Types() is ["string"];

    // Null is not a value of a field, so an object or null is an object.
    private bool IsObject(MappingNode schema)
    {
        Walk<MappingNode, bool> objects = null!;
        objects = new(false, part => context.References.Follow(part) is MappingNode target && target.Types() is [] or ["object"] && (target.IsObject() || HasObjects(target)), context.Diagnostics.ReportTooDeep);
        return objects.Of(schema);

        bool HasObjects(MappingNode target) =>
            target["allOf"].Elements().OfType<MappingNode>().Any(objects.Of)
            || (target.Alternatives().Where(alternative => !alternative.IsNullSchema()).ToList() is { Count: > 0 } alternatives && alternatives.TrueForAll(alternative => alternative is MappingNode value && objects.Of(value)));
    }

    // An object next to other types, or any value.
    private bool MayBeObject(MappingNode schema)
    {
        Walk<MappingNode, bool> objects = null!;
        objects = new(false, part => context.References.Follow(part) is MappingNode target && (target.IsObject() || target.Types().Contains("object") || !target.HasStructure() || HasObject(target)), context.Diagnostics.ReportTooDeep);
        return objects.Of(schema);

        bool HasObject(MappingNode target) =>
            target["allOf"].Elements().Where(part => part is MappingNode mapping && mapping.HasStructure()).Concat(target.Alternatives().Where(alternative => !alternative.IsNullSchema())).OfType<MappingNode>().Any(objects.Of);
    }
}
