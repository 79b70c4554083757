using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads request bodies.</summary>
internal sealed class BodyReader(OpenApiContext context)
{
    private readonly FormReader _forms = new(context);

    /// <summary>Reads the body of an operation; null if it has none.</summary>
    public RequestBody? Read(DocumentNode operation, string operationId)
    {
        if (operation.Get("requestBody") is not { } holder || context.Mapping(holder, "A request body") is not { } node) return null;
        var owner = ComponentOwner(holder) ?? operationId;
        var contents = InOrder(MediaContent.Of(context, node)).Select(content => Content(content, owner)).OfType<BodyContent>().ToList();
        return contents.Count == 0 ? null : new RequestBody(contents)
        {
            IsRequired = node.GetBoolean("required") ?? false,
            Documentation = Documentations.Of(node),
            Location = node.Location,
        };
    }

    /// <summary>Reads the body of a Swagger 2.0 operation from its body parameter or its form fields.</summary>
    public RequestBody? ReadSwagger2(DocumentNode operation, IReadOnlyList<ParameterNode> parameters, string operationId)
    {
        var consumes = (operation.GetSequence("consumes") ?? context.Root.GetSequence("consumes")).Elements();
        var fields = parameters.Where(parameter => parameter.In == "formData").Select(parameter => parameter.Node).ToList();
        if (fields.Count > 0) return Form(fields, consumes, operationId);
        return parameters.FirstOrDefault(parameter => parameter.In == "body") is { Node: { } body } ? Body(body, consumes, operationId) : null;
    }

    private RequestBody Body(MappingNode body, IReadOnlyList<DocumentNode> consumes, string operationId)
    {
        var contents = InOrder(MediaContent.Of(context, body, consumes)).Select(content => Content(content, operationId)).OfType<BodyContent>().ToList();
        if (contents.Count == 0) contents.Add(Content(new MediaContent("application/json", MediaTypeKind.Json, body), operationId)!);
        return new RequestBody(contents)
        {
            IsRequired = body.GetBoolean("required") ?? false,
            Documentation = Documentations.Of(body),
            Location = body.Location,
        };
    }

    private RequestBody Form(List<MappingNode> fields, IReadOnlyList<DocumentNode> consumes, string operationId)
    {
        var forms = consumes.Select(type => type.AsText()).OfType<string>()
            .Where(type => MediaTypes.KindOf(type) is MediaTypeKind.Multipart or MediaTypeKind.UrlEncoded).ToList();
        var hasFile = fields.Exists(field => field.GetText("type") == "file");
        if (hasFile) forms.RemoveAll(type => MediaTypes.KindOf(type) == MediaTypeKind.UrlEncoded);
        if (forms.Count == 0) forms.Add(hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded");
        var contents = forms.OrderBy(MediaTypes.KindOf).Select(type => new FormBody(type, _forms.ReadFields(fields, operationId)));
        return new RequestBody([.. contents])
        {
            IsRequired = fields.Exists(field => field.GetBoolean("required") == true),
            Location = fields[0].Location,
        };
    }

    // A range includes what the others state precisely.
    private static IEnumerable<MediaContent> InOrder(IEnumerable<MediaContent> contents) => contents.OrderBy(content => MediaRanges.IsRange(content.MediaType));

    private BodyContent? Content(MediaContent content, string owner)
    {
        var name = SchemaReader.Name(owner, "Request");
        switch (content.Kind)
        {
            case MediaTypeKind.Json:
                return new JsonBody(content.MediaType, context.Schemas.Read(content.Schema, name));
            case MediaTypeKind.JsonLines or MediaTypeKind.JsonSequence:
                var items = new StreamItems(context).Read(content, SchemaReader.Name(owner, "RequestItem"));
                return new JsonLinesBody(content.MediaType, items);
            case MediaTypeKind.Multipart or MediaTypeKind.UrlEncoded:
                return _forms.Read(content, name) ?? Unstructured(content);
            case MediaTypeKind.Text or MediaTypeKind.EventStream:
                return new TextBody(content.MediaType);
            default:
                return new BinaryBody(content.MediaType);
        }
    }

    // The caller writes a form whose fields are unknown.
    private static BodyContent Unstructured(MediaContent content) =>
        content.Kind == MediaTypeKind.UrlEncoded ? new TextBody(content.MediaType) : new BinaryBody(content.MediaType);

    private string? ComponentOwner(DocumentNode holder) => context.References.LastName(holder) is { } name ? TrimEnd(name, "Request") : null;

    private static string TrimEnd(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? name[..^suffix.Length] : name;
}
