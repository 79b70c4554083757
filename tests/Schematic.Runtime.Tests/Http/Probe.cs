using System.Net;

namespace Schematic.Runtime.Tests.Http;

/// <summary>A request whose content a test determines.</summary>
internal sealed record Probe(Action<ApiRequestWriter> Content, string Method = "GET") : IApiRequest<NoContent>
{
    public ApiAuthPolicy? Auth { get; init; } = ApiAuthPolicy.None;

    public ApiOperation<NoContent> GetOperation() => new("Probe", Method, "/probe", ApiResponseFormat.None) { Auth = Auth };

    public void Write(ApiRequestWriter request) => Content(request);

    /// <summary>Sends the request to a server that accepts anything, and gives back what it received.</summary>
    public static async Task<SentRequest> SendAsync(Action<ApiRequestWriter> content, string method = "GET")
    {
        var server = new ScriptedServer().Answers(HttpStatusCode.NoContent);
        await server.Client().SendAsync(new Probe(content, method));
        return server.Requests[0];
    }

    /// <summary>Gives the path and query that are sent.</summary>
    public static async Task<string> TargetAsync(Action<ApiRequestWriter> content) =>
        (await SendAsync(content)).Url["https://shop.example/v1".Length..];
}
