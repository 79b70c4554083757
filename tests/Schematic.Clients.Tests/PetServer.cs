using System.Net;
using System.Text;

namespace Schematic.Clients.Tests;

/// <summary>Answers with what was prepared, in order, and keeps what was asked.</summary>
internal sealed class PetServer(params IEnumerable<(HttpStatusCode Status, string Body)> answers) : HttpMessageHandler
{
    private readonly Queue<(HttpStatusCode Status, string Body)> _answers = new(answers);

    public List<(Uri? Url, string? Key, string? Mark)> Requests { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add((request.RequestUri, Header("api_key"), Header("X-Mark")));
        var (status, body) = _answers.Dequeue();
        return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json"), RequestMessage = request });

        string? Header(string name) => request.Headers.TryGetValues(name, out var values) ? values.Single() : null;
    }
}
