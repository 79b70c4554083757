using System.Text;
using System.Text.Json.Nodes;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>Bodies on the wire, by media type.</summary>
internal static class BodyWire
{
    /// <summary>Returns what is wrong with the body of a form.</summary>
    public static IEnumerable<string> UrlEncoded(DescribedContent content, JsonObject fields, byte[] body, bool isStreaming)
    {
        var pairs = ReceivedRequest.Pairs(Encoding.UTF8.GetString(body), '&').Where(pair => !isStreaming || pair.Name != "stream").ToList();
        foreach (var (name, value) in fields)
        {
            var encoding = content.Object["encoding"]?[name];
            var style = encoding?["style"]?.ToString();
            var explode = (bool?)encoding?["explode"] ?? style is null or "form";
            if (value is JsonObject && style is null) style = "json";
            foreach (var complaint in style == "json" ? Json(pairs, name, value) : ParameterWire.TakeFromQuery(pairs, name, style ?? "form", explode, value, ReceivedRequest.Decode)) yield return complaint;
        }

        if (pairs.Count > 0) yield return $"the form has other fields: {string.Join('&', pairs)}";
    }

    /// <summary>Returns what is wrong with the parts of a multipart form.</summary>
    public static IEnumerable<string> Multipart(DescribedContent content, JsonObject fields, ReceivedRequest request, bool isStreaming)
    {
        var parts = Parts(request).Where(part => !isStreaming || part.Name != "stream").ToList();
        foreach (var (name, value) in fields)
        {
            foreach (var item in value is JsonArray array && !IsJsonPart(content, name) ? array : [value?.DeepClone()])
            {
                if (item is null) continue;
                var index = parts.FindIndex(part => part.Name == name && JsonComparison.IsText(item, part.Text));
                if (index < 0) yield return $"no part {name} is {item.ToJsonString()} in {string.Join(" | ", parts.Select(part => $"{part.Name}={part.Text}"))}";
                else if (content.Object["encoding"]?[name]?["contentType"]?.ToString() is { } type && !type.Split(',').Any(one => new DescribedContent(one.Trim(), []).Includes(parts[index].ContentType ?? "text/plain"))) yield return $"the part {name} has the content type {parts[index].ContentType}";
                else parts.RemoveAt(index);
            }
        }

        if (parts.Count > 0) yield return $"the form has other parts: {string.Join(" | ", parts.Select(part => $"{part.Name}={part.Text}"))}";
    }

    private static bool IsJsonPart(DescribedContent content, string name) => content.Object["encoding"]?[name]?["contentType"]?.ToString().Contains("json", StringComparison.Ordinal) ?? false;

    private static IEnumerable<string> Json(List<(string Name, string Value)> pairs, string name, JsonNode? value)
    {
        var index = pairs.FindIndex(pair => pair.Name == name);
        if (index < 0)
        {
            if (value is not null) yield return $"{name} is missing";
            yield break;
        }

        var text = ReceivedRequest.Decode(pairs[index].Value);
        pairs.RemoveAt(index);
        if (!JsonComparison.IsText(value, text)) yield return $"{name} is {text}, not {value?.ToJsonString()}";
    }

    private static IEnumerable<(string? Name, string? ContentType, string Text)> Parts(ReceivedRequest request)
    {
        var boundary = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(request.ContentType!).Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
        var text = Encoding.Latin1.GetString(request.Body!);
        foreach (var part in text.Split($"--{boundary}").Skip(1).SkipLast(1))
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var headers = part[..end].Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).ToDictionary(line => line[0].Trim(), line => line[1].Trim(), StringComparer.OrdinalIgnoreCase);
            var disposition = headers.GetValueOrDefault("Content-Disposition") ?? "";
            var start = disposition.IndexOf(" name=", StringComparison.Ordinal);
            var name = start < 0 ? null : Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(disposition[(start + 6)..].Split(';')[0].Trim('"')));
            yield return (name, headers.GetValueOrDefault("Content-Type"), Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(part[(end + 4)..^2])));
        }
    }
}
