using System.Text.Json.Nodes;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>An operation of a document.</summary>
internal sealed class DescribedOperation
{
    private readonly DescribedApi _api;
    private readonly JsonObject _operation;

    public DescribedOperation(DescribedApi api, string method, string path, JsonObject item, JsonObject operation)
    {
        (_api, _operation, Method, Path) = (api, operation, method, path);
        Parameters =
        [
            .. Objects(item["parameters"]).Concat(Objects(operation["parameters"])).Select(parameter => new DescribedParameter(parameter))
                .GroupBy(parameter => (parameter.In, parameter.Name)).Select(group => group.Last()).Where(parameter => !parameter.IsIgnored),
        ];
        if (operation["requestBody"] is { } body) (Bodies, IsBodyRequired) = (Contents(api.Resolve(body)), (bool?)api.Resolve(body)["required"] ?? false);
        Responses = [.. (operation["responses"]?.AsObject() ?? []).Where(response => response.Value is JsonObject).Select(response => new DescribedResponse(response.Key, Contents(api.Resolve(response.Value!)), Headers(api.Resolve(response.Value!))))];
    }

    public string Method { get; }

    public string Path { get; }

    public string? Id => (string?)_operation["operationId"];

    public IReadOnlyList<DescribedParameter> Parameters { get; }

    public IReadOnlyList<DescribedContent> Bodies { get; } = [];

    public bool IsBodyRequired { get; }

    public IReadOnlyList<DescribedResponse> Responses { get; }

    /// <summary>The responses that mean success, each with a status that a server can send.</summary>
    public IEnumerable<DescribedResponse> Successes =>
        Responses.Any(response => response.Status[0] == '2') ? Responses.Where(response => response.Status[0] == '2') : Responses.Where(response => response.Status == "default");

    /// <summary>The responses that mean failure.</summary>
    public IEnumerable<DescribedResponse> Errors => Responses.Except(Successes).Where(response => response.Status[0] is '4' or '5' or 'd');

    /// <summary>Returns a status of a response that no other response of the operation describes better; null if there is none.</summary>
    public int? CodeOf(DescribedResponse response)
    {
        if (int.TryParse(response.Status, out var exact)) return exact;
        IEnumerable<int> candidates = response.Status == "default" ? [500, 502, 400, 418] : Enumerable.Range((response.Status[0] - '0') * 100, 30);
        return candidates.Cast<int?>().FirstOrDefault(code => !Responses.Any(other => other != response && other.Includes(code!.Value)));
    }

    /// <summary>The alternatives of credentials, each a list of security schemes.</summary>
    public IEnumerable<IReadOnlyList<JsonObject>> Security =>
        from alternative in (_operation["security"] ?? _api.Root["security"])?.AsArray() ?? []
        select (IReadOnlyList<JsonObject>)[.. alternative!.AsObject().Select(scheme => _api.Root["components"]?["securitySchemes"]?[scheme.Key]).OfType<JsonObject>().Select(_api.Resolve)];

    public override string ToString() => $"{Method} {Path}";

    private IEnumerable<JsonObject> Objects(JsonNode? array) => array?.AsArray().Select(item => _api.Resolve(item!)) ?? [];

    // HTTP itself determines these headers, whatever the description says.
    private static readonly HashSet<string> OfHttp = new(StringComparer.OrdinalIgnoreCase) { "Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Connection" };

    private IReadOnlyList<DescribedHeader> Headers(JsonObject owner) =>
        [.. (owner["headers"]?.AsObject() ?? []).Where(header => header.Value is JsonObject && !OfHttp.Contains(header.Key)).Select(header => new DescribedHeader(header.Key, _api.Resolve(header.Value!)))];

    private IReadOnlyList<DescribedContent> Contents(JsonObject owner) =>
        [.. (owner["content"]?.AsObject() ?? []).Select(content => new DescribedContent(content.Key, content.Value is null ? [] : _api.Resolve(content.Value)))];
}

/// <summary>A response with its contents and headers.</summary>
internal sealed record DescribedResponse(string Status, IReadOnlyList<DescribedContent> Contents, IReadOnlyList<DescribedHeader> Headers)
{
    /// <summary>A status that the response stands for.</summary>
    public int Code => int.TryParse(Status, out var code) ? code : Status[0] is >= '1' and <= '5' ? (Status[0] - '0') * 100 : 200;

    /// <summary>True if the response describes a status other than as the default.</summary>
    public bool Includes(int code) => int.TryParse(Status, out var exact) ? exact == code : Status[0] - '0' == code / 100;
}

/// <summary>A header of a response.</summary>
internal sealed record DescribedHeader(string Name, JsonObject Object)
{
    /// <summary>True if the value is JSON.</summary>
    public bool IsJson => Object["content"]?.AsObject().FirstOrDefault() is { Key: { } type } && new DescribedContent(type, []).IsJson;

    public JsonNode? Schema => Object["schema"] ?? Object["content"]?.AsObject().FirstOrDefault().Value?["schema"];
}

/// <summary>A media type of a body or response.</summary>
internal sealed record DescribedContent(string MediaType, JsonObject Object)
{
    /// <summary>The media type in lower case, without parameters.</summary>
    public string Essence => MediaType.Split(';')[0].Trim().ToLowerInvariant();

    public JsonNode? Schema => Object["schema"];

    public JsonNode? ItemSchema => Object["itemSchema"];

    public bool IsJson => Essence is "application/json" or "text/json" || Essence.EndsWith("+json", StringComparison.Ordinal);

    public bool IsXml => Essence is "application/xml" or "text/xml" || Essence.EndsWith("+xml", StringComparison.Ordinal);

    public bool IsUrlEncoded => Essence == "application/x-www-form-urlencoded";

    public bool IsMultipart => Essence.StartsWith("multipart/", StringComparison.Ordinal);

    public bool IsRange => Essence.Contains('*', StringComparison.Ordinal);

    public bool IsEvents => Essence == "text/event-stream";

    public bool IsJsonLines => Essence is "application/jsonl" or "application/x-ndjson" or "application/ndjson" or "application/x-jsonlines" or "application/jsonlines";

    public bool IsText => Essence.StartsWith("text/", StringComparison.Ordinal) && !IsEvents && !IsXml && !IsJson;

    /// <summary>True if a media type is this one or in this range.</summary>
    public bool Includes(string mediaType)
    {
        var other = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        if (!IsRange) return other == Essence;
        var parts = Essence.Split('/');
        var (type, subtype) = (other.Split('/')[0], other.Split('/')[^1]);
        return (parts[0] is "*" || parts[0] == type) && (parts[^1] is "*" || (parts[^1].StartsWith('*') ? subtype.EndsWith(parts[^1][1..], StringComparison.Ordinal) : parts[^1] == subtype));
    }
}

/// <summary>A parameter, with the defaults of its location.</summary>
internal sealed class DescribedParameter(JsonObject parameter)
{
    public string Name { get; } = (string)parameter["name"]!;

    public string In { get; } = (string)parameter["in"]!;

    public bool IsRequired => In == "path" || ((bool?)parameter["required"] ?? false);

    public string Style => (string?)parameter["style"] ?? (In is "query" or "cookie" ? "form" : "simple");

    public bool Explode => (bool?)parameter["explode"] ?? Style is "form" or "cookie";

    public bool AllowsReserved => (bool?)parameter["allowReserved"] ?? false;

    /// <summary>The media type of a parameter with <c>content</c>.</summary>
    public string? MediaType => parameter["content"]?.AsObject().FirstOrDefault().Key;

    /// <summary>The content of a parameter with <c>content</c>.</summary>
    public DescribedContent? Content => parameter["content"]?.AsObject().FirstOrDefault() is { Key: { } type, Value: JsonObject content } ? new DescribedContent(type, content) : null;

    public JsonNode Schema => parameter["schema"] ?? parameter["content"]?.AsObject().FirstOrDefault().Value?["schema"] ?? new JsonObject { ["type"] = "string" };

    /// <summary>True for the headers that a description cannot set.</summary>
    public bool IsIgnored => Name.Length == 0 || In == "header" && Name.ToLowerInvariant() is "accept" or "content-type" or "authorization";

    public override string ToString() => $"{In} {Name}";
}
