using System.Text;
using Schematic.CSharp.Tests.Binding;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>A client with the operations that a project mentions sends what the client with all operations sends.</summary>
[Category("Slow")]
public sealed class UsedRequestsTests
{
    private const int Count = 10;

    // GitHub's document takes minutes; it is tried with all others by SCHEMATIC_REFEREE=full.
    private static readonly string[] Names =
    [
        "testassets/descriptions/museum.yaml", "testassets/descriptions/openai.yaml", "../shared/specs/oad/slack.com.json", "../shared/specs/oad/stripe.com.json",
        .. Environment.GetEnvironmentVariable("SCHEMATIC_REFEREE") == "full" ? ["../shared/specs-large/github/api.github.com.json"] : Array.Empty<string>(),
    ];

    [TestCaseSource(nameof(Documents))]
    public async Task The_same_calls_send_the_same_bytes(string path)
    {
        var whole = CompiledDocument.Of(path);
        var api = await DescribedApi.ReadAsync(path);
        var operations = Enumerable.Range(0, Math.Min(Count, api.Operations.Count)).Select(index => api.Operations[index * api.Operations.Count / Math.Min(Count, api.Operations.Count)]).ToList();
        var client = new GeneratedClient(whole.Load(), whole.Plan.Apis.Single());
        var sentByAll = await SendAsync(api, client, operations);

        var used = CompiledDocument.Of(whole.Apis, Mentions(client, operations));
        var sentByUsed = await SendAsync(api, new GeneratedClient(used.Load(), used.Plan.Apis.Single()), operations);

        Assert.That(used.Plan.Apis.Single().Endpoints.Count(endpoint => endpoint.IsGenerated), Is.AtLeast(operations.Count).And.LessThan(Math.Max(api.Operations.Count, operations.Count + 1)));
        Assert.That(used.Image, Has.Length.AtMost(whole.Image.Length));
        Assert.That(sentByAll, Has.Count.GreaterThanOrEqualTo(operations.Count));
        Assert.That(sentByUsed, Is.EqualTo(sentByAll));
    }

    private static IEnumerable<TestCaseData> Documents() =>
        from name in Names
        let path = Path.GetFullPath(Repository.PathOf(name.Split('/')))
        where File.Exists(path)
        select new TestCaseData(path).SetArgDisplayNames(Path.GetFileName(path));

    private static HashSet<string> Mentions(GeneratedClient client, IEnumerable<DescribedOperation> operations) =>
        operations.SelectMany(operation => client.Find(operation)!.Calls[0].Split('.')).ToHashSet(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<string>> SendAsync(DescribedApi api, GeneratedClient client, IEnumerable<DescribedOperation> operations)
    {
        var sent = new List<string>();
        client.Server.Arrived = request => sent.Add(Text(request));
        foreach (var operation in operations) await new Judge(api, client).ComplaintsAsync(operation);
        return sent;
    }

    // The boundary of a multipart body is chosen by chance.
    private static string Text(ReceivedRequest request)
    {
        var text = $"{request.Method} {request.Url}\n{string.Concat(request.Headers.Select(header => $"{header.Name}: {header.Value}\n"))}\n{(request.Body is null ? "" : Encoding.Latin1.GetString(request.Body))}";
        return request.ContentType?.Split("boundary=") is [_, var boundary] ? text.Replace(boundary.Trim('"'), "boundary", StringComparison.Ordinal) : text;
    }
}
