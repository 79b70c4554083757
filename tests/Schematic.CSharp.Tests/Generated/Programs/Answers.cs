// Compiled together with the client of answers.openapi.yaml, not with the tests.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Sample.Apis;
using Vendor.Module;

/// <summary>Calls a server that gives the answers of a test.</summary>
public static class Program
{
    private static string _accept = "";

    /// <summary>Reads a stream and returns its items, each with its event and the type of its data.</summary>
    public static Task<IReadOnlyList<string>> StreamAsync(string operation, string body)
    {
        var client = Client(200, "text/event-stream", body);
        return operation switch
        {
            "watch" => ItemsAsync(client.WatchAsync(), item => item.Value),
            "watchTexts" => ItemsAsync(client.WatchTextsAsync(), item => item),
            "watchColours" => ItemsAsync(client.WatchColoursAsync(), item => item),
            "watchSales" => ItemsAsync(client.WatchSalesAsync(), item => item.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };
    }

    /// <summary>Calls a method and returns the header Accept of the request, and the value or the failure.</summary>
    public static async Task<IReadOnlyList<string>> SendAsync(string method, int status, string type, string body)
    {
        var client = Client(status, type, body);
        try
        {
            object? value = method switch
            {
                "GetOrder" => await client.GetOrderAsync(),
                "GetOrderAsV2" => await client.GetOrderAsV2Async(),
                "GetOrderAsV1" => await client.GetOrderAsV1Async(),
                "GetOrderAsNote" => await client.GetOrderAsNoteAsync(),
                "GetReport" => await client.GetReportAsync(),
                "GetReportAsCsv" => await client.GetReportAsCsvAsync(),
                "GetReportAsPdf" => await BytesAsync(client.GetReportAsPdfAsync()),
                "GetImage" => await BytesAsync(client.GetImageAsync()),
                "GetImageAsPng" => await BytesAsync(client.GetImageAsPngAsync()),
                "GetImageAsJson" => await client.GetImageAsJsonAsync(),
                "GetName" => await client.GetNameAsync(),
                "GetJob" => (await client.GetJobAsync())?.Value,
                "GetEmpty" => await client.GetEmptyAsync(),
                _ => throw new ArgumentOutOfRangeException(nameof(method)),
            };
            return new[] { _accept, value is IReadOnlyList<Key> keys ? "Keys " + string.Join(" ", keys.Select(key => key.Id)) : Shown(value) };
        }
        catch (ApiException failure)
        {
            return new[] { _accept, $"{(int)failure.StatusCode} Key: {failure.TryGetError<Key>(out _)} Sale: {failure.TryGetError<Sale>(out _)}" };
        }
    }

    private static async Task<string> BytesAsync(Task<System.IO.Stream> bytes)
    {
        using var reader = new System.IO.StreamReader(await bytes);
        return await reader.ReadToEndAsync();
    }

    private static async Task<IReadOnlyList<string>> ItemsAsync<T>(ApiStream<T> stream, Func<T, object?> value)
    {
        var items = new List<string>();
        await foreach (var item in stream.Events()) items.Add($"{item.Event}: {Shown(value(item.Data))}");
        return items;
    }

    // The type of a value and, for a model, its JSON.
    private static string Shown(object? value)
    {
        if (value is null) return "null";
        var (type, text) = (value.GetType().Name, value.ToString()!);
        return text.StartsWith(type + " { ", StringComparison.Ordinal) ? $"{type} {text[(type.Length + 3)..^2]}" : $"{type} {text}";
    }

    private static ShopClient Client(int status, string? type, string body) => new(new HttpClient(new Server(status, type, body)));

    private sealed class Server(int status, string? type, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _accept = request.Headers.TryGetValues("Accept", out var values) ? string.Join(", ", values).Replace("; ", ";", StringComparison.Ordinal) : "";
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = content, RequestMessage = request });
        }
    }
}
