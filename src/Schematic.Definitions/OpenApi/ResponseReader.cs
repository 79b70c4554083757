using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.OpenApi.Nodes;
using Schematic.Definitions.OpenApi.Schemas;

namespace Schematic.Definitions.OpenApi;

/// <summary>Reads the responses of an operation.</summary>
internal sealed class ResponseReader(OpenApiContext context)
{
    private static readonly HashSet<string> WithoutBody = new(StringComparer.Ordinal) { "204", "205", "304" };

    private readonly ResponseContents _contents = new(context);
    private readonly Dictionary<DocumentNode, ResponseHeader> _headers = [];

    /// <summary>Gets the reader of the links of the responses.</summary>
    public LinkReader Links { get; } = new(context);

    /// <summary>Reads the responses: exact status codes first, then ranges, then the default.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="operationId">The id of the operation.</param>
    /// <param name="streams">Receives the streamed contents of success responses.</param>
    public IReadOnlyList<Response> Read(DocumentNode operation, string operationId, List<MediaContent> streams)
    {
        if (operation.Get("responses") is { } holder and not MappingNode) context.Malformed(holder, "'responses'", "a mapping");
        var answers = operation.GetMapping("responses").Members().Where(entry => !entry.Key.StartsWith("x-", StringComparison.Ordinal)).Select(Listed).OfType<Answer>()
            .OrderBy(answer => Rank(answer.Status)).ThenBy(answer => answer.Status, StringComparer.Ordinal).ToList();
        if (!answers.Exists(answer => answer.IsSuccess)) answers = [.. answers.Select(answer => answer with { IsSuccess = answer.Status == "default" })];
        var first = answers.Find(answer => answer.IsSuccess);
        var responses = answers.Select(answer => Read(answer, operation, operationId, answer == first, streams)).DistinctBy(response => response.Status).ToList();
        if (responses.Find(response => response.Status == "default") is { } other && responses.TrueForAll(response => response.Status[0] is '4' or '5' or 'd'))
            responses.Insert(0, other with { Status = "2XX" });
        return [.. responses.OrderBy(response => Rank(response.Status))];
    }

    private static int Rank(string status) => status == "default" ? 2 : status.EndsWith('X') ? 1 : 0;

    private Answer? Listed(DocumentNode entry)
    {
        if (Status(entry.Key) is not { } status)
        {
            context.Malformed(entry, $"The status '{entry.Key}'", "a code of three digits, a range such as '4XX', or 'default'");
            return null;
        }

        return context.Mapping(entry, "A response") is { } node ? new Answer(status, node, context.References.LastName(entry)) : null;
    }

    private static string? Status(string key) => key.ToUpperInvariant() switch
    {
        "DEFAULT" => "default",
        [>= '1' and <= '5', 'X', 'X'] range => range,
        [>= '1' and <= '5', >= '0' and <= '9', >= '0' and <= '9'] code => code,
        _ => null,
    };

    private Response Read(Answer answer, DocumentNode operation, string operationId, bool isMain, List<MediaContent> streams)
    {
        Links.Read(answer.Node);
        var name = Name(answer, operationId, isMain);
        var contents = WithoutBody.Contains(answer.Status) ? [] : WithWatch(Contents(answer, operation));
        if (answer.IsSuccess) streams.AddRange(contents.Where(IsStream));
        return new Response(answer.Status)
        {
            Contents = _contents.Read([.. contents.Where(content => !answer.IsSuccess || !IsStream(content))], name),
            Headers = Headers(answer.Node, name),
            Documentation = Documentations.Of(answer.Node),
            Location = answer.Node.Location,
        };
    }

    // API conventions of Kubernetes, "Efficient detection of changes": the JSON of a watch is one event after the other.
    private IReadOnlyList<MediaContent> WithWatch(IReadOnlyList<MediaContent> contents)
    {
        if (!contents.Any(content => content.Kind == MediaTypeKind.Json && IsWatch(content.MediaType))) return contents;
        List<MediaContent> events = [.. contents.Where(content => content.Kind == MediaTypeKind.Json && IsWatchEvent(content.Schema))];
        return events.Count == 0 ? contents : [.. events.Select(content => content with { Kind = MediaTypeKind.JsonLines })];
    }

    private static bool IsWatch(string mediaType) =>
        mediaType.Split(';', StringSplitOptions.TrimEntries).Skip(1).Any(parameter => parameter.Equals("stream=watch", StringComparison.OrdinalIgnoreCase));

    private bool IsWatchEvent(DocumentNode? schema) =>
        context.References.Follow(schema).GetMapping("properties") is { } members && members["type"] is not null && members["object"] is not null;

    private static bool IsStream(MediaContent content) =>
        content.Kind is MediaTypeKind.EventStream or MediaTypeKind.JsonLines or MediaTypeKind.JsonSequence;

    private static TypeName Name(Answer answer, string operationId, bool isMain)
    {
        if (answer.Component is { } component)
            return component.EndsWith("Response", StringComparison.OrdinalIgnoreCase) ? SchemaReader.Name(component) : SchemaReader.Name(component, "Response");
        if (isMain) return SchemaReader.Name(operationId, "Response");
        return SchemaReader.Name(operationId, answer.Status == "default" ? "Error" : answer.Status, "Response");
    }

    private IReadOnlyList<MediaContent> Contents(Answer answer, DocumentNode operation)
    {
        var node = answer.Node;
        if (!context.IsSwagger2) return MediaContent.Of(context, node);
        if (node["schema"] is null) return [];
        var produces = (operation.GetSequence("produces") ?? context.Root.GetSequence("produces")).Elements();
        var contents = MediaContent.Of(context, node, produces);
        if (contents.Count > 0 && !(contents.All(content => IsUnstructured(content, answer.IsSuccess)) && context.References.Follow(node["schema"]) is MappingNode schema && schema.IsObject())) return contents;
        return context.Files.IsFile(node["schema"])
            ? [new MediaContent("application/octet-stream", MediaTypeKind.Binary, node)]
            : [new MediaContent("application/json", MediaTypeKind.Json, node)];
    }

    // Swagger 2.0 has one list of media types for all responses. If they are binary or plain text, an object schema describes an error in JSON.
    private static bool IsUnstructured(MediaContent content, bool isSuccess) =>
        content.Kind == MediaTypeKind.Binary || MediaTypes.EssenceOf(content.MediaType) == "text/plain" || (!isSuccess && MediaTypes.MayBeJson(content.MediaType));

    private List<ResponseHeader> Headers(MappingNode response, TypeName name)
    {
        var headers = new List<ResponseHeader>();
        foreach (var entry in response.GetMapping("headers").Members())
        {
            if (entry.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || context.Mapping(entry, "A header") is not { } node) continue;
            // Many responses refer to the same header.
            if (!_headers.TryGetValue(node, out var header) || header.Name != entry.Key) _headers[node] = header = Header(entry.Key, node, name);
            headers.Add(header);
        }

        return headers;
    }

    private ResponseHeader Header(string key, MappingNode node, TypeName name)
    {
        var content = node.GetMapping("content").Members() is [var first, ..] ? first : null;
        var schema = context.IsSwagger2 ? node : node["schema"] ?? content.Get("schema");
        return new ResponseHeader(key, schema is null ? TypeReference.String : context.Schemas.Read(schema, name.Within(key)))
        {
            IsJson = content is not null && MediaTypes.IsJson(content.Key),
            Explode = node.GetBoolean("explode") == true,
            Documentation = Documentations.Of(node),
        };
    }

    private sealed record Answer(string Status, MappingNode Node, string? Component)
    {
        public bool IsSuccess { get; init; } = Response.IsSuccessStatus(Status);
    }
}
