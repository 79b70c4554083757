using System.Globalization;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads forms. The members of an object are the fields.</summary>
internal sealed class FormReader(OpenApiContext context)
{
    /// <summary>Reads a form; null if its schema has no known members.</summary>
    public FormBody? Read(MediaContent content, TypeName name)
    {
        if (content.Schema is not MappingNode schema || context.Schemas.ReadFields(schema, name) is not { Count: > 0 } members) return null;
        var encodings = content.Node.GetMapping("encoding");
        var isMultipart = content.Kind == MediaTypeKind.Multipart;
        return new FormBody(content.MediaType, [.. members.Where(member => !member.Member.IsReadOnly).Select(member => Field(member.Member, member.Schema, encodings?[member.Member.Name], isMultipart))]);
    }

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
            fields.Add(Field(member, node, null, true) with { Style = style.Style, Explode = style.Explode });
        }

        return [.. fields.DistinctBy(field => field.Name)];
    }

    private FormField Field(Member member, MappingNode schema, DocumentNode? encoding, bool isMultipart)
    {
        var style = ParameterStyles.OfField(encoding) ?? (ParameterStyle.Form, true);
        return new FormField(member.Name, FileType(schema, encoding, isMultipart) ?? member.Type)
        {
            IsRequired = member.IsRequired,
            Default = member.Default,
            Constant = member.Constant,
            IsSecret = member.IsSecret || member.IsWriteOnly,
            ContentTypes = isMultipart ? ContentTypes(schema, encoding) : SerializedAs(schema, encoding),
            Style = style.Style,
            Explode = encoding.GetBoolean("explode") ?? style.Explode,
            AllowReserved = encoding.GetBoolean("allowReserved") ?? false,
            MinimumCount = Count(schema, "minItems"),
            MaximumCount = Count(schema, "maxItems"),
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

    private IReadOnlyList<string> ContentTypes(MappingNode schema, DocumentNode? encoding)
    {
        var stated = encoding.GetText("contentType") ?? context.References.Follow(schema).GetText("contentMediaType");
        return stated is null ? [] : [.. stated.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    // OpenAPI 3.2, section 4.15.1.2: a style takes precedence over a content type; without either, an object is JSON.
    private IReadOnlyList<string> SerializedAs(MappingNode schema, DocumentNode? encoding)
    {
        if (encoding.Get("style") is not null || encoding.Get("explode") is not null || encoding.Get("allowReserved") is not null) return [];
        var stated = ContentTypes(schema, encoding);
        var isObject = context.References.Follow(schema) is MappingNode target && (target.Types() is ["object"] || target.HasMembers());
        return stated.Count == 0 && isObject ? ["application/json"] : stated;
    }

    private int? Count(MappingNode schema, string keyword)
    {
        if (!context.Files.IsFiles(schema)) return null;
        var holders = context.References.Follow(schema) is MappingNode target ? (IReadOnlyList<DocumentNode>)[target, .. target.Alternatives()] : [];
        foreach (var holder in holders)
            if (holder.GetInt64(keyword) is >= 0 and <= int.MaxValue and var count) return Convert.ToInt32(count, CultureInfo.InvariantCulture);
        return null;
    }
}
