using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>A response that the document describes, and what a client reads from it.</summary>
internal sealed record Reply(DescribedResponse Response, DescribedContent? Content)
{
    private IReadOnlyList<JsonNode?> Values { get; init; } = [];

    private Dictionary<string, JsonNode?> Headers { get; init; } = [];

    private XElement? Document { get; init; }

    private int Code { get; init; } = Response.Code;

    private bool IsStream { get; init; }

    /// <summary>True if the response has content with a schema that callers can read.</summary>
    public bool IsTyped => Values.Count > 0 && Content is { Schema: not null } and ({ IsJson: true } or { IsRange: true }) || (Document is not null && Values[0] is JsonObject or JsonArray);

    /// <summary>Returns the successful responses that a request accepts.</summary>
    public static IEnumerable<Reply> Of(DescribedOperation operation, ReceivedRequest request, bool includesEmpty) =>
        from response in operation.Successes
        from content in response.Contents.Count == 0 && includesEmpty ? [null] : response.Contents.Cast<DescribedContent?>()
        where content is null || IsAccepted(content, request)
        select new Reply(response, content);

    /// <summary>Returns the responses that mean failure. Of formats with the same schema, one is tried.</summary>
    public static IEnumerable<Reply> ErrorsOf(DescribedOperation operation) =>
        from response in operation.Errors
        let code = operation.CodeOf(response)
        where code is not null
        let contents = response.Contents.OrderBy(content => content.IsJson ? 0 : 1).DistinctBy(content => content.Schema?.ToJsonString())
        from content in operation.Method == "HEAD" || response.Contents.Count == 0 ? [null] : contents.Cast<DescribedContent?>()
        select new Reply(response, content) { Code = code.Value };

    /// <summary>Returns the stream that a request accepts; null if there is none.</summary>
    public static Reply? StreamOf(DescribedOperation operation, ReceivedRequest request) =>
        Of(operation, request, includesEmpty: false).FirstOrDefault(reply => reply.Content is { IsEvents: true } or { IsJsonLines: true } or { Essence: "application/json-seq" }) is { } found ? found with { IsStream = true } : null;

    /// <summary>Chooses the values of the content.</summary>
    public Reply With(DescribedApi api, Instances instances, bool all, int seed)
    {
        var reply = this with { Headers = Response.Headers.Select((header, index) => (header.Name, Value: HeaderValue(header, index))).Where(header => ResponseHeaderWire.Text(header.Value) is { Length: > 0 }).ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase) };
        if (Content is null || Code is 204 or 205 or 304) return reply;
        if (IsStream) return reply with { Values = [Value(0), Value(1)] };
        reply = reply with { Values = [Value(0)] };
        return Content is { IsXml: true, Schema: { } schema } ? reply with { Document = new XmlWire(api.Schemas).Document(schema, reply.Values[0]) } : reply;

        JsonNode? Value(int index) => instances.Create(Content.ItemSchema ?? Content.Schema, Direction.Response, all, seed + index, Content.IsXml ? Characters.Path : Characters.Any).Sent;

        JsonNode? HeaderValue(DescribedHeader header, int index) => instances.Create(header.Schema ?? new JsonObject { ["type"] = "string" }, Direction.Response, all, seed + index, Characters.Ascii).Sent;
    }

    public HttpResponseMessage Message()
    {
        var message = new HttpResponseMessage((HttpStatusCode)Code);
        if (Content is not null && Values.Count > 0)
        {
            message.Content = new ByteArrayContent(Bytes());
            message.Content.Headers.TryAddWithoutValidation("Content-Type", Content.IsRange ? IsTyped && Code >= 400 ? "application/json" : "application/octet-stream" : Content.MediaType);
        }

        foreach (var (name, value) in Headers)
            if (!message.Headers.TryAddWithoutValidation(name, ResponseHeaderWire.Text(value))) message.Content.Headers.TryAddWithoutValidation(name, ResponseHeaderWire.Text(value));
        return message;
    }

    /// <summary>Returns how a response that was read differs from the one that was sent.</summary>
    public IEnumerable<string> Complaints(GeneratedResponse read) => Complaints(read.Value).Concat(ResponseHeaderWire.Complaints(read.Source, read.Headers, Headers).Select(complaint => $"response {Response.Status} {complaint}"));

    /// <summary>Returns how an exception differs from the response that was sent.</summary>
    public IEnumerable<string> Complaints(GeneratedError error)
    {
        if (error.StatusCode != Code) yield return $"error {this} has the status {error.StatusCode}";
        foreach (var complaint in ResponseHeaderWire.Complaints(error.Source, error.Headers, Headers)) yield return $"error {Response.Status} {complaint}";
        if (Content is { IsText: true } && error.Body != Text()) yield return $"error {this} has the body {error.Body}";
        if (!IsTyped) yield break;
        var read = error.Read().ToList();
        if (read.Count == 0) yield return $"error {this}: no type reads it";
        else if (read.TrueForAll(value => Differences(value).Any())) yield return $"error {this}: {Differences(read[0]).First()}";
    }

    /// <summary>Returns how the value that was read differs from the one that was sent.</summary>
    public IEnumerable<string> Complaints(object? read) => read switch
    {
        _ when Content is null || Values.Count == 0 || (Content.Schema is null && Content.ItemSchema is null) => [],
        IReadOnlyList<JsonNode?> items => JsonComparison.Differences(new JsonArray([.. Values.Select(value => value?.DeepClone())]), new JsonArray([.. items.Select(item => item?.DeepClone())])).Select(Describe),
        byte[] bytes => bytes.AsSpan().SequenceEqual(Bytes()) ? [] : [Describe($" has other bytes: {Encoding.UTF8.GetString(bytes)}")],
        string text when !Content.IsJson && (Document is null || Values[0] is not JsonValue) => text == Encoding.UTF8.GetString(Bytes()) ? [] : [Describe($" is {text}, not {Text()}")],
        string text => Differences(JsonValue.Create(text)).Select(Describe),
        JsonNode node => Differences(node).Select(Describe),
        null => Values[0] is null ? [] : [Describe(" is not read")],
        _ => [Describe($" is a {read.GetType().Name}")],
    };

    public override string ToString() => $"{Response.Status} {Content?.MediaType} {Short(string.Join(' ', Values.Select(value => value?.ToJsonString() ?? "null")))}";

    private static string Short(string text) => text.Length > 300 ? text[..300] + "…" : text;

    private string Describe(string difference) => $"response {Response.Status} {Content?.MediaType} {difference}";

    // The types of scalars and empty lists are not distinguished by XML.
    private IEnumerable<string> Differences(JsonNode? read) => Document is null
        ? JsonComparison.Differences(Values[0], read)
        : JsonComparison.Differences(XmlWire.Undistinguished(Values[0]), XmlWire.Undistinguished(read));

    private byte[] Bytes() => Document is null ? Encoding.UTF8.GetBytes(Text()) : XmlWire.Bytes(Document);

    private string Text() => Content switch
    {
        { IsEvents: true } when IsStream => string.Concat(Values.Select(value => $"data: {Line(value)}\n\n")),
        { Essence: "application/json-seq" } when IsStream => string.Concat(Values.Select(value => $"\u001e{value?.ToJsonString()}\n")),
        _ when IsStream => string.Concat(Values.Select(value => $"{value?.ToJsonString()}\n")),
        { IsJson: true } => Values[0]?.ToJsonString() ?? "null",
        _ => Values[0] is JsonValue value && value.TryGetValue<string>(out var text) ? text : Values[0]?.ToJsonString() ?? "",
    };

    private static string Line(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var line) ? line.ReplaceLineEndings(" ") : value?.ToJsonString() ?? "null";

    private static bool IsAccepted(DescribedContent content, ReceivedRequest request) =>
        Accepted(request).Any(type => content.Includes(type) || new DescribedContent(type, []).Includes(content.Essence));

    // A range in addition to types is a last resort.
    private static IEnumerable<string> Accepted(ReceivedRequest request)
    {
        var types = (request.Header("Accept") ?? "*/*").Split(',').Select(type => type.Split(';')[0].Trim()).ToList();
        return types.Any(type => type != "*/*") ? types.Where(type => type != "*/*") : types;
    }
}
