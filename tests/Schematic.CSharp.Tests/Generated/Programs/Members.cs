// Compiled together with the client of Members.yaml, not with the tests.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Sample.Apis;
using Vendor.Module;

/// <summary>Sends and receives members of every kind.</summary>
public static class Program
{
    private const string AccountJson = """{"id":"a","version":3,"name":"n","created":"2024-01-02T03:04:05Z","owner":{"key":1,"mail":"m"},"owners":[{"key":2,"mail":"o"}],"byRole":{"x":{"key":3,"mail":"p"}},"contact":{"key":4,"mail":"q"}}""";

    private const string EventsJson = """
        [{"id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","at":"2024-01-02T03:04:05Z","day":"2024-01-02T10:00:00Z","opens":"09:30:00+02:00","every":"P1Y2M","data":"%","link":"../up","days":["2024-01-02","soon"],"count":3000000000,"big":"n/a","note":"kept","holidays":{"a":"2024-01-01","b":"?"},"more":"6f9619ff-8b86-d011-b42d-00c04fc964ff","less":"none"},
        {"id":"none","at":{"seconds":1},"every":"sometimes","opens":9,"days":[],"count":7,"big":"12"}]
        """;

    private static readonly List<string> Seen = new();

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        using var client = new MembersClient(new HttpClient(new Server()));
        var account = await client.GetAccountAsync("a");
        await client.PutAccountAsync("a", account with { Password = "secret" });
        await client.PutAccountsAsync([account]);
        await client.With(options => options with { SendReadOnlyMembers = true }).PutAccountAsync("a", account);
        await client.PutAccountAsync("a", account);
        var json = JsonSerializer.Serialize(account);
        Print($"{json == AccountJson} {JsonSerializer.Deserialize<Account>(json) == account}");
        await client.PatchAccountAsync(new() { Key = "k", Name = null });

        var events = await client.ListEventsAsync(limit: 5, window: TimeSpan.FromMinutes(90));
        foreach (var item in events) Print(JsonSerializer.Serialize(item).Replace("\\u002B", "+", StringComparison.Ordinal));
        Print($"{events[0].Every!.Value.AddTo(DateTimeOffset.UnixEpoch):yyyy-MM} {events[0].Opens!.Value.Offset} {events[1].At == default}");
        try
        {
            await client.With(options => options with { MalformedValues = MalformedValues.Fail }).ListEventsAsync();
        }
        catch (ApiException failure)
        {
            Print(failure.InnerException!.Message);
        }

        await client.PutShapeAsync((Round)new Circle { R = 1 });
        await client.PutShapeAsync((Round)new Ellipse { A = 1, B = 2 });
        await client.PutShapeAsync(new Line { Length = 3 });
        int? percent = (await client.PutNumbersAsync(new() { Half = 1.5, Wide = BigInteger.Pow(2, 100), WideOrNull = null, Percent = 7, Half2 = 1 })).Percent;
        Print($"{percent}");
        return Seen;
    }

    private static void Print(string line) => Seen.Add(line);

    private sealed class Server : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            Print($"{request.Method} {request.RequestUri!.PathAndQuery} {body}".TrimEnd());
            var answer = (request.Method.Method, request.RequestUri.AbsolutePath) switch
            {
                ("GET", "/accounts/a") => AccountJson,
                ("GET", _) => EventsJson,
                ("PUT", "/shapes" or "/numbers") => body,
                ("PATCH", _) => "{}",
                _ => null,
            };
            return answer is null ? new HttpResponseMessage(System.Net.HttpStatusCode.NoContent) : new HttpResponseMessage { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
