using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads request bodies.</summary>
internal sealed class BodyReader(OpenApiContext context)
{
    private readonly FormReader _forms = new(context);
    private readonly JsonPatchReader _patches = new(context);

    /// <summary>Reads the body of an operation; null if it has none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="operationId">The id of the operation.</param>
    public RequestBody? Read(DocumentNode operation, string method, string operationId)
    {
        if (operation.Get("requestBody") is not { } holder || context.Mapping(holder, "A request body") is not { } node) return null;
        var owner = ComponentOwner(holder) ?? operationId;
        var media = MediaContent.Of(context, node);
        var contents = Contents(media, method, owner);
        return contents.Count == 0 ? null : new RequestBody(contents)
        {
            IsRequired = node.GetBoolean("required") ?? false,
            IsSecret = media.Any(IsSecret),
            Documentation = Documentations.Of(node),
            Location = node.Location,
        };
    }

    /// <summary>Reads the body of a Swagger 2.0 operation from its body parameter or its form fields.</summary>
    public RequestBody? ReadSwagger2(DocumentNode operation, IReadOnlyList<ParameterNode> parameters, string method, string operationId)
    {
        var consumes = (operation.GetSequence("consumes") ?? context.Root.GetSequence("consumes")).Elements();
        var fields = parameters.Where(parameter => parameter.In == "formData").Select(parameter => parameter.Node).ToList();
        if (fields.Count > 0) return Form(fields, consumes, operationId);
        return parameters.FirstOrDefault(parameter => parameter.In == "body") is { Node: { } body } ? Body(body, consumes, method, operationId) : null;
    }

    private RequestBody Body(MappingNode body, IReadOnlyList<DocumentNode> consumes, string method, string operationId)
    {
        var media = MediaContent.Of(context, body, consumes);
        var contents = Contents(media, method, operationId);
        if (contents.Count == 0) contents = [Content(new MediaContent("application/json", MediaTypeKind.Json, body), operationId)];
        return new RequestBody(contents)
        {
            IsRequired = body.GetBoolean("required") ?? false,
            IsSecret = media.Any(IsSecret),
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

    private bool IsSecret(MediaContent content) => context.Schemas.Secrets.DescribesWhole(content.Schema);

    private IReadOnlyList<BodyContent> Contents(IReadOnlyList<MediaContent> contents, string method, string owner)
    {
        var schemas = new RepeatedSchemas();
        return [.. InOrder(contents).Where(content => IsOffered(content, contents, method)).Select(content => Content(schemas.Unify(content), owner))];
    }

    // A range includes the other media types.
    private static IEnumerable<MediaContent> InOrder(IEnumerable<MediaContent> contents) => contents
        .OrderBy(content => MediaRanges.IsRange(content.MediaType)).ThenBy(content => content.Kind).ThenBy(RankOf);

    // The media types of a kind that fit any value or have a type, then those for changes to an object, then those for other values.
    private static int RankOf(MediaContent content) => MediaTypes.EssenceOf(content.MediaType) switch
    {
        _ when content.IsForOthers => 3,
        "application/json" => 0,
        _ when content.IsXml => 0,
        "application/merge-patch+json" or "text/plain" => 1,
        "application/json-patch+json" => 3,
        _ => 2,
    };

    private bool IsOffered(MediaContent content, IReadOnlyList<MediaContent> contents, string method) =>
        IsUsualPatch(content, contents, method) && !contents.Any(other => IsSameValue(content, other));

    // Callers that can send JSON need no other format for the same value. A patch is a change, not the value.
    private static bool IsSameValue(MediaContent content, MediaContent other) =>
        MediaTypes.IsXml(content.MediaType) && other.Kind == MediaTypeKind.Json && !IsPatch(other) && SameNodes.Are(content.Schema, other.Schema);

    private static bool IsPatch(MediaContent content) => MediaTypes.EssenceOf(content.MediaType).EndsWith("patch+json", StringComparison.Ordinal);

    // Frameworks list JSON Patch for every body, although only PATCH requests with a list of operations use it.
    private bool IsUsualPatch(MediaContent content, IReadOnlyList<MediaContent> contents, string method) =>
        !JsonPatchReader.IsPatch(content) || method == "PATCH" || contents.All(other => other.Kind != MediaTypeKind.Json || other == content) || _patches.HasList(content);

    private BodyContent Content(MediaContent content, string owner)
    {
        var name = SchemaReader.Name(owner, "Request");
        switch (content.Kind)
        {
            case MediaTypeKind.Json when JsonPatchReader.IsPatch(content) && !_patches.HasList(content):
                return new JsonBody(content.MediaType, _patches.Operations(content.Node.Location));
            case MediaTypeKind.Json:
                return new JsonBody(content.MediaType, context.Schemas.Read(content.Schema, name));
            case MediaTypeKind.JsonLines or MediaTypeKind.JsonSequence:
                var items = new StreamItems(context).Read(content, SchemaReader.Name(owner, "RequestItem")).Type;
                return new JsonLinesBody(content.MediaType, items);
            case MediaTypeKind.Multipart or MediaTypeKind.UrlEncoded:
                return _forms.Read(content, name) ?? Unstructured(content);
            case MediaTypeKind.Text when content.IsXml:
                return new XmlBody(content.MediaType, context.Schemas.Read(content.Schema, name), context.Xml.OfRoot(content.Schema!));
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
