using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Wire;

/// <summary>A server that answers every request in the same way, and calls of generated clients: what the calls show, and the bodies that they send.</summary>
internal sealed class Exchange : HttpMessageHandler
{
    private readonly HttpStatusCode _status;
    private readonly string? _mediaType;
    private readonly byte[] _body;

    private Exchange(HttpStatusCode status, string? mediaType, byte[] body) => (_status, _mediaType, _body) = (status, mediaType, body);

    /// <summary>Gets the methods and URLs of the requests.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Gets the headers of the requests.</summary>
    public List<string> Headers { get; } = [];

    /// <summary>Gets the bodies that were sent, and the <c>Accept</c> headers.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>Gets the media types and the bodies that were sent.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>Gets the values of <c>Accept</c> that were sent.</summary>
    public List<string> Accepted { get; } = [];

    /// <summary>Gets the lines that the calls showed.</summary>
    public List<string> Shown { get; private init; } = [];

    /// <summary>Calls the client of an OpenAPI document in YAML.</summary>
    /// <param name="document">The document; its title is Sample.</param>
    /// <param name="answer">The body of each answer.</param>
    /// <param name="calls">Statements that call <c>client</c> and pass strings to <c>Show</c>.</param>
    /// <param name="status">The status of each answer.</param>
    /// <param name="mediaType">The media type of each answer.</param>
    public static Task<Exchange> OfAsync(string document, string answer, string calls, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/xml") =>
        OfAsync(document, Encoding.UTF8.GetBytes(answer), calls, status, mediaType);

    /// <inheritdoc cref="OfAsync(string, string, string, HttpStatusCode, string)"/>
    public static Task<Exchange> OfAsync(string document, byte[] answer, string calls, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/xml") =>
        OfAsync(Wire.Sent.Read(document, "api.yaml"), answer, calls, [], status, mediaType);

    /// <summary>Calls the client of an API.</summary>
    /// <param name="api">The API; its name is Sample.</param>
    /// <param name="answer">The body of each answer.</param>
    /// <param name="calls">Statements that call <c>client</c> and pass strings to <c>Show</c>.</param>
    /// <param name="others">The other code of the project.</param>
    /// <param name="status">The status of each answer.</param>
    /// <param name="mediaType">The media type of each answer.</param>
    public static async Task<Exchange> OfAsync(ApiDefinition api, byte[] answer, string calls, IReadOnlyList<string> others, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json")
    {
        var program = GeneratedCode.Of(api).Load([.. others, $$"""
            #nullable disable
            #pragma warning disable CS8321
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Sample.Apis;
            using Vendor.Module;

            public static class Program
            {
                public static async Task RunAsync(HttpMessageHandler handler, Action<string> show)
                {
                    var client = new SampleClient(new HttpClient(handler), new SampleClientOptions { BaseUrl = new Uri("http://a.example"), MaxRetries = 0 });
                    void Show(object value) => show(value is null ? "null" : FormattableString.Invariant($"{value}"));
                    {{calls}}
                }
            }
            """]);
        var exchange = new Exchange(status, mediaType, answer) { Shown = [] };
        await (Task)program.GetType("Program")!.GetMethod("RunAsync")!.Invoke(null, [exchange, new Action<string>(exchange.Shown.Add)])!;
        return exchange;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        Headers.Add(request.Headers.ToString());
        Accepted.Add(request.Headers.Accept.ToString());
        if (request.Content is { } content)
        {
            Bodies.Add(await content.ReadAsStringAsync(cancellationToken));
            Sent.Add($"{content.Headers.ContentType} {Bodies[^1]}");
        }

        var body = new ByteArrayContent(_body);
        if (_mediaType is not null) body.Headers.ContentType = MediaTypeHeaderValue.Parse(_mediaType);
        return new HttpResponseMessage(_status) { RequestMessage = request, Content = body };
    }
}
