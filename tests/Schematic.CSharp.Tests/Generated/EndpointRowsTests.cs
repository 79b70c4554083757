using System.Reflection;
using System.Text.RegularExpressions;
using Schematic.CSharp.Tests.Binding;

namespace Schematic.CSharp.Tests.Generated;

/// <summary>Every endpoint that the six APIs document can be called by its id; the rows are facts, not the generator's own word.</summary>
[Category("Slow")]
public sealed partial class EndpointRowsTests
{
    private static readonly Lazy<Dictionary<string, Caller>> Callers = new(() =>
        (from apis in EndpointRow.Descriptions
         let caller = new Caller(GeneratedCode.Of(apis).Load())
         from api in apis
         select (api.Name, caller)).ToDictionary(pair => pair.Name, pair => pair.caller));

    private static IEnumerable<EndpointRow> Operations => EndpointRow.All.Where(row => row.Method != "WEBSOCKET");

    private static IEnumerable<EndpointRow> Sockets => EndpointRow.All.Where(row => row.Method == "WEBSOCKET");

    [Test]
    public void All_rows_are_there()
    {
        Assert.That(Operations.Count(), Is.EqualTo(126 + 36));
        Assert.That(Sockets.Count(), Is.EqualTo(2));
    }

    [TestCaseSource(nameof(Operations))]
    [NonParallelizable]
    public async Task An_endpoint_is_called_by_its_id(EndpointRow row)
    {
        var caller = Callers.Value[row.Api];
        var (client, method) = Find(caller, row.Api, row.Response is "events" or "lines" ? StreamNames(row.Id) : [$"{row.Id}Async"]);

        await caller.CallAsync(client, method);

        Assert.Multiple(() =>
        {
            Assert.That(caller.Sent!.Method.Method, Is.EqualTo(row.Method));
            Assert.That(caller.Sent.RequestUri!.AbsolutePath, Does.EndWith(Template().Replace(row.Path, Uri.EscapeDataString(Caller.Text))));
            Assert.That(caller.SentContentType, Is.EqualTo(ContentType(row.Request)));
            Assert.That(AnswerOf(method, caller.Sent), Is.EqualTo(row.Response));
        });
    }

    [TestCaseSource(nameof(Sockets))]
    public void A_WebSocket_endpoint_is_connected_to_by_its_id(EndpointRow row)
    {
        var (client, method) = Find(Callers.Value[row.Api], row.Api, [$"Connect{row.Id}Async"]);
        var request = client.GetType().Assembly.GetType($"Vendor.Module.{row.Id}Request")!;
        var operation = request.GetField("Operation")!.GetValue(null)!;

        Assert.That(method.ReturnType.GetGenericArguments()[0].Name, Is.EqualTo(row.Id + "Session"));
        Assert.That(operation.GetType().GetProperty("Path")!.GetValue(operation), Is.EqualTo(row.Path));
    }

    private static (object Client, MethodInfo Method) Find(Caller caller, string api, string[] names)
    {
        var found =
            from client in caller.Clients(api)
            from method in client.GetType().GetMethods()
            where names.Contains(method.Name)
            select (client, method);
        return found.FirstOrDefault() is { method: not null } pair ? pair : throw new AssertionException($"{api} has no method {names[0]}.");
    }

    // The word Stream replaces a verb without a meaning of its own.
    private static string[] StreamNames(string id) => [$"Stream{Verb().Replace(id, "")}Async", $"Stream{id}Async"];

    private static string? ContentType(string request) => request switch
    {
        "none" => null,
        "json" => "application/json",
        "form" => "multipart/form-data",
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };

    private static string AnswerOf(MethodInfo method, HttpRequestMessage sent)
    {
        if (method.ReturnType == typeof(Task)) return "none";
        var answer = method.ReturnType.GetGenericArguments()[0];
        if (method.ReturnType.Name.StartsWith("ApiStream", StringComparison.Ordinal))
            return sent.Headers.Accept.ToString().Contains("event-stream", StringComparison.Ordinal) ? "events" : "lines";
        return answer == typeof(Stream) ? "binary" : answer == typeof(string) ? "text" : "json";
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Template();

    [GeneratedRegex("^(Create|Generate|Get|Post|Send)(?=[A-Z])")]
    private static partial Regex Verb();
}
