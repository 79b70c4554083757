using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>A response that the document describes, and what a client reads from it.</summary>
internal sealed record Reply(DescribedResponse Response, DescribedContent? Content)
{
    private IReadOnlyList<JsonNode?> Values { get; init; } = [];

    /// <summary>True if the referee can write the response; it writes no XML.</summary>
    public bool IsWritten => Content is not { IsXml: true };

    private bool IsStream { get; init; }

    /// <summary>Returns the successful responses that a request accepts.</summary>
    public static IEnumerable<Reply> Of(DescribedOperation operation, ReceivedRequest request, bool includesEmpty) =>
        from response in operation.Successes
        from content in response.Contents.Count == 0 && includesEmpty ? [null] : response.Contents.Cast<DescribedContent?>()
        where content is null || IsAccepted(content, request)
        select new Reply(response, content);

    /// <summary>Returns the stream that a request accepts; null if there is none.</summary>
    public static Reply? StreamOf(DescribedOperation operation, ReceivedRequest request) =>
        Of(operation, request, includesEmpty: false).FirstOrDefault(reply => reply.Content is { IsEvents: true } or { IsJsonLines: true } or { Essence: "application/json-seq" }) is { } found ? found with { IsStream = true } : null;

    /// <summary>Chooses the values of the content.</summary>
    public Reply With(Instances instances, bool all, int seed)
    {
        if (Content is null || Content.IsXml || HttpMethodHasNoContent()) return this;
        if (IsStream) return this with { Values = [Value(0), Value(1)] };
        return this with { Values = [Value(0)] };

        JsonNode? Value(int index) => instances.Create(Content.ItemSchema ?? Content.Schema, Direction.Response, all, seed + index).Sent;
    }

    public HttpResponseMessage Message()
    {
        var message = new HttpResponseMessage((HttpStatusCode)Response.Code);
        if (Content is null || Values.Count == 0) return message;
        message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Text()));
        var type = Content.IsRange ? "application/octet-stream" : Content.MediaType;
        message.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return message;
    }

    /// <summary>Returns how the value that was read differs from the one that was sent.</summary>
    public IEnumerable<string> Complaints(object? read) => read switch
    {
        _ when Content is null || Values.Count == 0 || (Content.Schema is null && Content.ItemSchema is null) => [],
        IReadOnlyList<JsonNode?> items => JsonComparison.Differences(new JsonArray([.. Values.Select(value => value?.DeepClone())]), new JsonArray([.. items.Select(item => item?.DeepClone())])).Select(Describe),
        byte[] bytes => Encoding.UTF8.GetString(bytes) == Text() ? [] : [Describe($" has other bytes: {Encoding.UTF8.GetString(bytes)}")],
        string text when !Content.IsJson => text == Text() ? [] : [Describe($" is {text}, not {Text()}")],
        string text => JsonComparison.Differences(Values[0], JsonValue.Create(text)).Select(Describe),
        JsonNode node => JsonComparison.Differences(Values[0], node).Select(Describe),
        null => Values[0] is null ? [] : [Describe(" is not read")],
        _ => [Describe($" is a {read.GetType().Name}")],
    };

    public override string ToString() => $"{Response.Status} {Content?.MediaType} {Short(string.Join(' ', Values.Select(value => value?.ToJsonString() ?? "null")))}";

    private static string Short(string text) => text.Length > 300 ? text[..300] + "…" : text;

    private string Describe(string difference) => $"response {Response.Status} {Content?.MediaType} {difference}";

    private bool HttpMethodHasNoContent() => Response.Code is 204 or 205 or 304;

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
